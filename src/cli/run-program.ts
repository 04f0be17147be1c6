import { CommanderError } from 'commander';
import { type ExitStatus, exit } from '../model/exit.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { buildProgram, type MakeCommand } from './build-program.ts';
import { chooseLanguage } from './choose-language.ts';
import type { Session } from './session.ts';
import { tellTrouble } from './tell-trouble.ts';
import { usageMessage } from './usage-message.ts';

/**
 * The program with some of its commands: the words after its name in, an exit status out. Whatever happens is told through the world; nothing
 * is thrown.
 */
export async function runProgram(argv: readonly string[], world: World, commands: readonly MakeCommand[]): Promise<ExitStatus> {
  const language = chooseLanguage(argv, world.environment);
  let status: ExitStatus = exit.well;
  const finish = (given: ExitStatus): void => {
    if (given > status) status = given;
  };
  try {
    await run(argv, { world, language, finish }, commands);
  } catch (error) {
    finish(tellTrouble(error, world, language));
  }
  return status;
}

async function run(argv: readonly string[], session: Session, commands: readonly MakeCommand[]): Promise<void> {
  const program = await buildProgram(session, commands);
  const knows = (word: string): boolean => program.commands.some((one) => one.name() === word);
  const [word, wanted] = argv.slice(argv.findIndex((each) => each === 'help' || knows(each)));
  if (word === 'help' && wanted !== undefined && !wanted.startsWith('-') && !knows(wanted))
    throw new UsageError({ zh: `没有这个命令：${wanted}\n用法见 dossier --help`, en: `unknown command '${wanted}'\nsee dossier --help` });

  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    if (error.code === 'commander.help') return session.finish(exit.usage);

    const command = argv.find(knows);
    const help = command === undefined ? 'dossier --help' : `dossier ${command} --help`;
    const hint = session.language === 'zh' ? `用法见 ${help}` : `see ${help}`;
    throw new UsageError(`${usageMessage(error.message, session.language)}\n${hint}`);
  }
}
