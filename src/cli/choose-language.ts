import type { Language } from '../model/text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of messages: `--lang`, else the locale of the environment (LC_ALL, LC_MESSAGES, LANG in this order, as POSIX
 * 8.2 has it); Chinese unless one of them says English.
 */
export function chooseLanguage(argv: readonly string[], environment: Environment): Language {
  const asked = askedFor(argv);
  if (asked === 'zh' || asked === 'en') return asked;

  const locale = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value !== undefined && value !== '');
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

function askedFor(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const joined = options.findLast((option) => option.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);

  const at = options.lastIndexOf('--lang');
  return at < 0 ? undefined : options[at + 1];
}
