import type { Finding } from '../model/finding.ts';
import { commandOf } from './command-of.ts';
import { plural } from './plural.ts';
import type { Style } from './style.ts';

/** What a draft does not tell one by one: how many findings the check has, whether a build would refuse, and where they can be read: `words` of the command that shows them. Empty where there are none. */
export function reportUntold(words: readonly string[], findings: readonly Finding[], style: Style): string {
  const open = findings.filter(({ waived }) => waived === undefined);
  const [errors, warnings] = (['error', 'warning'] as const).map((level) => open.filter((finding) => finding.level === level).length);
  if (!errors && !warnings) return '';

  const command = commandOf(words);
  if (style.language === 'zh') {
    const counts = [errors ? `${errors} 个错误` : '', warnings ? `${warnings} 个警告` : ''].filter((text) => text !== '').join('、');
    return `检查另有 ${counts}${errors ? '，改正以前不能建卷' : ''}；逐条看：${command}\n`;
  }
  const counts = [errors ? plural(errors, 'error') : '', warnings ? plural(warnings, 'warning') : '']
    .filter((text) => text !== '')
    .join(', ');
  return `The check has ${counts} more${errors ? ', with which no volume is built' : ''}; read them with ${command}\n`;
}
