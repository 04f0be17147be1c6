import { Command, Option } from 'commander';
import { lintFormats } from '../report/lint-formats.ts';
import type { LintOptions } from './lint-options.ts';
import { lintPaths } from './lint-paths.ts';
import { lintWords } from './lint-words.ts';
import { parseDay } from './parse-day.ts';
import { parseIds } from './parse-ids.ts';
import { parseLaws } from './parse-laws.ts';
import { regulationOption } from './regulation-option.ts';
import type { Session } from './session.ts';
import { watchPaths } from './watch-paths.ts';

/** `dossier lint`: cases in, findings out. */
export function lintCommand(session: Session): Command {
  const say = lintWords[session.language];
  return new Command('lint')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.path)
    .addOption(new Option(...say.format).choices(lintFormats.map((format) => format.name)).default('pretty'))
    .option('--json', say.json)
    .option(...say.asOf, parseDay(session.language))
    .option(...say.agency)
    .option(...say.laws, parseLaws)
    .option('--strict', say.strict)
    .option(...say.only, parseIds)
    .option(...say.skip, parseIds)
    .addOption(new Option(...say.baseline).conflicts('writeBaseline'))
    .option(...say.writeBaseline)
    .option(...regulationOption(session.language))
    .option('--fix', say.fix)
    .option('--dry-run', say.dryRun)
    .addOption(new Option('--watch', say.watch).conflicts(['writeBaseline', 'dryRun']))
    .option('--no-cache', say.noCache)
    .addHelpText('after', `\n${say.more}`)
    .action(async (paths: readonly string[], _, command: Command) => {
      const options = command.optsWithGlobals<LintOptions>();
      await (options.watch ? watchPaths : lintPaths)(session, paths.length === 0 ? ['.'] : paths, options);
    });
}
