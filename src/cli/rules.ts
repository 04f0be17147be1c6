import { Command, Option } from 'commander';
import { rulesFormats } from '../report/rules-formats.ts';
import type { Bilingual } from './bilingual.ts';
import { checkRules } from './check-rules.ts';
import { regulationOption } from './regulation-option.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';
import { withRegulation } from './with-regulation.ts';

const words: Bilingual<'usage' | 'description' | 'json' | 'more', 'format' | 'check'> = {
  zh: {
    usage: '[选项]',
    description: '列出制度的全部要求；--check 检查一个制度文件夹',
    format: ['--format <格式>', '输出的格式'],
    json: '与 --format json 相同',
    check: ['--check <文件夹>', '检查制度文件夹：写法、编号、式样、版式，并运行条文的例子'],
    more: '例子：\n  dossier rules\n  dossier rules --format md > 全部要求.md\n  dossier rules --check 本市制度\n  dossier rules --regulation 本市制度',
  },
  en: {
    usage: '[options]',
    description: 'list every requirement of the regulation; --check examines a regulation folder',
    format: ['--format <format>', 'format of the output'],
    json: 'the same as --format json',
    check: ['--check <folder>', 'examine a regulation folder: its files, ids, forms and templates, and run the examples of its articles'],
    more: 'Examples:\n  dossier rules\n  dossier rules --format md > rules.md\n  dossier rules --check FOLDER\n  dossier rules --regulation FOLDER',
  },
};

interface RulesOptions {
  readonly format: string;
  readonly json?: true;
  readonly check?: string;
  readonly regulation?: string;
  readonly quiet?: true;
}

/** `dossier rules`: every requirement. */
export function rulesCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('rules')
    .usage(say.usage)
    .description(say.description)
    .addOption(new Option(...say.format).choices(rulesFormats.map((format) => format.name)).default('table'))
    .option('--json', say.json)
    .addOption(new Option(...say.check).conflicts(['regulation', 'format']))
    .option(...regulationOption(session.language))
    .addHelpText('after', `\n${say.more}`)
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<RulesOptions>();
      if (options.check === undefined) await listRules(session, options);
      else await checkRules(session, options.check, { json: options.json === true, quiet: options.quiet === true });
    });
}

async function listRules(session: Session, options: RulesOptions): Promise<void> {
  const [{ loadRegulation }, { listProblems }] = await Promise.all([import('../build/load-regulation.ts'), import('../build/problems.ts')]);
  const format = rulesFormats.find(({ name }) => name === (options.json ? 'json' : options.format));
  await withRegulation(session, options.regulation, async (own) => {
    const regulation = await loadRegulation(session.world, 'jinpu', own);
    if (format !== undefined) session.world.print(format.report(regulation, listProblems(), styleOf(session)));
  });
}
