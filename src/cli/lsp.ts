import { Command, Option } from 'commander';
import type { LawChoice } from '../model/regulation.ts';
import type { Language } from '../model/text.ts';
import type { Bilingual } from './bilingual.ts';
import { editorSettings } from './editor-settings.ts';
import { lintWords } from './lint-words.ts';
import { parseDay } from './parse-day.ts';
import { parseLaws } from './parse-laws.ts';
import { regulationOption } from './regulation-option.ts';
import type { Session } from './session.ts';
import { withRegulation } from './with-regulation.ts';

const words: Bilingual<'usage' | 'description' | 'stdio' | 'settings' | 'waiting' | 'more'> = {
  zh: {
    usage: '[选项]',
    description: '给编辑器用的语言服务（LSP，标准输入输出）：边写边查、补全、条文说明、一键改正',
    stdio: '走标准输入输出；本来就是，写不写都行',
    settings: '只输出 VS Code 的 YAML 扩展要的设置（本机上各文书格式的位置）',
    waiting: '等编辑器说话。它由编辑器启动，设置见 docs/editors.md；按 Ctrl-C 结束',
    more: '例子：\n  dossier lsp              由编辑器启动，设置见 docs/editors.md\n  dossier lsp --settings   写进 VS Code 的 settings.json',
  },
  en: {
    usage: '[options]',
    description: 'language server for editors (LSP over stdio): checks while typing, completion, articles, quick fixes',
    stdio: 'over standard input and output; so it is anyway',
    settings: "only print the settings of VS Code's YAML extension (where the schemas are)",
    waiting: 'waiting for an editor, which is to start this by itself: docs/editors.md; Ctrl-C ends',
    more: 'Examples:\n  dossier lsp              started by the editor; see docs/editors.md\n  dossier lsp --settings   for the settings.json of VS Code',
  },
};

interface LspOptions {
  readonly lang?: Language;
  readonly settings?: true;
  readonly asOf?: string;
  readonly laws?: LawChoice;
  readonly agency?: string;
  readonly regulation?: string;
}

/** `dossier lsp`: serves an editor until it ends. */
export function lspCommand(session: Session): Command {
  const say = words[session.language];
  const { asOf, laws, agency } = lintWords[session.language];
  return new Command('lsp')
    .usage(say.usage)
    .description(say.description)
    .option('--stdio', say.stdio)
    .option(...asOf, parseDay(session.language))
    .option(...laws, parseLaws)
    .option(...agency)
    .option(...regulationOption(session.language))
    .option('--settings', say.settings)
    .addOption(new Option('--clientProcessId <number>').hideHelp())
    .addHelpText('after', `\n${say.more}`)
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<LspOptions>();
      if (options.settings) session.world.print(editorSettings(session.world));
      else await serve(session, options);
    });
}

async function serve(session: Session, { lang, asOf, laws, agency, regulation }: LspOptions): Promise<void> {
  const { editorService } = await import('./lsp/editor-service.ts');
  const { world, language } = session;
  await withRegulation(session, regulation, async (own) => {
    const asked = {
      ...(lang === undefined ? {} : { language: lang }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(laws === undefined ? {} : { laws }),
      ...(agency === undefined ? {} : { agency }),
      ...(own === undefined ? {} : { regulation: own }),
    };
    if (world.terminal.interactive) world.tell(`${words[language].waiting}\n`);
    await world.serveEditor((editor) => editorService(world, editor, language, asked));
  });
}
