// Runs the commands of every day once, so that dist/ holds their machine code. The last step of the build.
import { keep, load } from '../dist/load.js';

const { main, nodeWorld } = load('dossier');
const world = { ...nodeWorld(), print: () => undefined, tell: () => undefined };
const status = await main(['lint', 'examples/ordinary-penalty', '--lang', 'zh'], world);
if (status > 1) throw new Error(`lint ended with ${status}`);
keep();
