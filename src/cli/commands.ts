import { bindCommand } from './bind.ts';
import { buildCommand } from './build.ts';
import type { MakeCommand } from './build-program.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { intakeCommand } from './intake.ts';
import { lintCommand } from './lint.ts';
import { lspCommand } from './lsp.ts';
import { newCommand } from './new.ts';
import { printFormCommand } from './print-form.ts';
import { rulesCommand } from './rules.ts';
import { scoreCommand } from './score.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order of the help page. */
export const commands: readonly MakeCommand[] = [
  initCommand,
  newCommand,
  printFormCommand,
  intakeCommand,
  lintCommand,
  lspCommand,
  explainCommand,
  rulesCommand,
  scoreCommand,
  buildCommand,
  bindCommand,
  verifyCommand,
  doctorCommand,
];
