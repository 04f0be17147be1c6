import { Command, Option } from 'commander';
import { rulesFormats } from '../report/rules-formats.ts';
import type { Bilingual } from './bilingual.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';

const words: Bilingual<'usage' | 'description' | 'json' | 'more', 'format'> = {
  zh: {
    usage: '[选项]',
    description: '列出制度的全部要求',
    format: ['--format <格式>', '输出的格式'],
    json: '与 --format json 相同',
    more: '例子：\n  dossier rules\n  dossier rules --format md > 全部要求.md',
  },
  en: {
    usage: '[options]',
    description: 'list every requirement of the regulation',
    format: ['--format <format>', 'format of the output'],
    json: 'the same as --format json',
    more: 'Examples:\n  dossier rules\n  dossier rules --format md > rules.md',
  },
};

/** `dossier rules`: every requirement. */
export function rulesCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('rules')
    .usage(say.usage)
    .description(say.description)
    .addOption(new Option(...say.format).choices(rulesFormats.map((format) => format.name)).default('table'))
    .option('--json', say.json)
    .addHelpText('after', `\n${say.more}`)
    .action(async (options: { readonly format: string; readonly json?: true }) => {
      const [{ loadRegulation }, { listProblems }] = await Promise.all([
        import('../build/load-regulation.ts'),
        import('../build/problems.ts'),
      ]);
      const format = rulesFormats.find(({ name }) => name === (options.json ? 'json' : options.format));
      if (format !== undefined)
        session.world.print(format.report(await loadRegulation(session.world, 'jinpu'), listProblems(), styleOf(session)));
    });
}
