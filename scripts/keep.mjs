// Runs a command of every day once, so that dist/ holds its machine code. The last step of the build: keep.mjs [build]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keep, load } from '../dist/load.js';

const [, , command] = process.argv;
const { main, nodeWorld } = load('dossier');
const world = { ...nodeWorld(), print: () => undefined, tell: () => undefined };
const out = mkdtempSync(join(tmpdir(), 'dossier-keep-'));
const args = command === 'build' ? ['build', 'examples/ordinary-penalty', '-o', out] : ['lint', 'examples/ordinary-penalty'];
const status = await main([...args, '--lang', 'zh'], world);
rmSync(out, { recursive: true });
if (status > 1) throw new Error(`${args[0]} ended with ${status}`);
keep(command);
