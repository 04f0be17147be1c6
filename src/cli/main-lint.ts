import type { ExitStatus } from '../model/exit.ts';
import type { World } from '../model/world.ts';
import { lintCommand } from './lint.ts';
import { runProgram } from './run-program.ts';

export { judgeTask as answer } from '../build/judge-task.ts';

/** `dossier lint`: the same without the other commands, whose code a start of it need not read. */
export function main(argv: readonly string[], world: World): Promise<ExitStatus> {
  return runProgram(argv, world, [lintCommand]);
}
