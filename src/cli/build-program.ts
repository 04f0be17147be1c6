import { Command, Option } from 'commander';
import type { Bilingual } from './bilingual.ts';
import { configureHelp } from './configure-help.ts';
import { readVersion } from './read-version.ts';
import type { Session } from './session.ts';

const words: Bilingual<'description' | 'usage' | 'help' | 'version' | 'quiet' | 'more', 'lang' | 'helpCommand'> = {
  zh: {
    description: '行政执法案卷编译器：对照全过程记录制度检查案件，印出案卷，写成可自证的归档包。',
    usage: '<命令> [选项]',
    help: '显示帮助',
    helpCommand: ['help [命令]', '显示一个命令的帮助'],
    version: '显示版本',
    lang: ['--lang <语言>', '消息的语言；不写的，看环境变量 LC_ALL、LANG'],
    quiet: '只输出结果，不输出进度和汇总',
    more: '例子：\n  dossier lint 案件文件夹          提交前检查\n  dossier build 案件文件夹 -o out  印案卷、打归档包\n  dossier help lint                看一个命令的用法\n\n退出码：\n  0 没有问题；1 有错误，或者归档包不合格；2 命令写错了；\n  3 机器的故障，或者程序自己的错误',
  },
  en: {
    description:
      'Compiler for administrative enforcement case files: checks a case against the regulation, prints its volume, writes a package that proves itself.',
    usage: '<command> [options]',
    help: 'show help',
    helpCommand: ['help [command]', 'show the help of a command'],
    version: 'show the version',
    lang: ['--lang <language>', 'language of messages; default from LC_ALL or LANG'],
    quiet: 'results only, no progress and no summary',
    more: 'Examples:\n  dossier lint CASE           check before submission\n  dossier build CASE -o out   print the volume, write the package\n  dossier help lint           how to use a command\n\nExit status:\n  0 all well; 1 findings, or a package that fails; 2 wrong use;\n  3 trouble of the machine, or a bug',
  },
};

export type MakeCommand = (session: Session) => Command;

/** The command line with some commands, in the session's language. */
export async function buildProgram(session: Session, commands: readonly MakeCommand[]): Promise<Command> {
  const { world, language } = session;
  const say = words[language];
  const program = new Command('dossier')
    .description(say.description)
    .usage(say.usage)
    .version(await readVersion(world), '-V, --version', say.version)
    .helpOption('-h, --help', say.help)
    .helpCommand(...say.helpCommand)
    .addOption(new Option(...say.lang).choices(['zh', 'en']))
    .option('-q, --quiet', say.quiet)
    .addHelpText('after', `\n${say.more}`);
  for (const make of commands) program.addCommand(make(session));

  for (const command of [program, ...program.commands]) settle(command, session, say.help);
  return program;
}

/** What holds for the program and each command: errors are thrown, texts go through the world. */
function settle(command: Command, { world, language }: Session, help: string): void {
  command
    .exitOverride()
    .helpOption('-h, --help', help)
    .configureOutput({ writeOut: (text) => world.print(text), writeErr: (text) => world.tell(text), outputError: () => undefined });
  configureHelp(command, language, Math.min(world.terminal.columns, 100));
}
