#!/usr/bin/env node
import { load } from '../dist/load.js';

const { main, nodeWorld } = load('dossier');
process.exitCode = await main(process.argv.slice(2), nodeWorld());
