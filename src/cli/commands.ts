import type { Command } from 'commander';
import { lintCommand } from './lint.ts';
import type { Session } from './session.ts';

/** Every command, in the order of the help page. */
export const commands: readonly ((session: Session) => Command)[] = [lintCommand];
