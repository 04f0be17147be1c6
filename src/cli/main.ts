import type { ExitStatus } from '../model/exit.ts';
import type { World } from '../model/world.ts';
import { commands } from './commands.ts';
import { runProgram } from './run-program.ts';

/** `dossier`. */
export function main(argv: readonly string[], world: World): Promise<ExitStatus> {
  return runProgram(argv, world, commands);
}
