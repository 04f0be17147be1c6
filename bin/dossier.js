#!/usr/bin/env node
const { load } = require('../dist/load.js');

const { main, nodeWorld } = load(process.argv[2] === 'lint' ? 'lint' : 'dossier');
main(process.argv.slice(2), nodeWorld()).then((status) => {
  process.exitCode = status;
});
