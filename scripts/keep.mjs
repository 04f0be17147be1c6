// Runs a command of every day once, so that dist/ holds its machine code. The last step of the build: keep.mjs [lint|build]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keep, load } from '../dist/load.js';

const [, , command] = process.argv;
const { main, nodeWorld } = load(command === 'lint' ? 'lint' : 'dossier');
const texts = new Map();
const kept = { recall: (name) => texts.get(name), keep: (name, text) => texts.set(name, text) };
const world = { ...nodeWorld(), kept, print: () => undefined, tell: () => undefined };
const out = mkdtempSync(join(tmpdir(), 'dossier-keep-'));
const lint = ['lint', 'examples/ordinary-penalty'];
// The second lint finds the verdict of the first.
const runs = command === 'build' ? [['build', 'examples/ordinary-penalty', '-o', out]] : [lint, lint];
for (const args of runs) {
  const status = await main([...args, '--lang', 'zh'], world);
  if (status > 1) throw new Error(`${args[0]} ended with ${status}`);
}
rmSync(out, { recursive: true });
keep(command === 'build' ? command : undefined);
