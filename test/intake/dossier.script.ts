import { main } from '../../src/cli/main.ts';
import { nodeWorld } from '../../src/world/node-world.ts';

process.exitCode = await main(process.argv.slice(2), nodeWorld());
