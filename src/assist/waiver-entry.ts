import type { Finding } from '../model/finding.ts';
import type { Desk } from './desk.ts';
import { writtenValue } from './written-value.ts';

/**
 * The entry of waivers.yaml that would answer a finding, its reason still to be written, to be put behind what stands in the file.
 * `today`: such as `2026-03-31`. `undefined` where no reason answers the finding, or the file is no list to which a line can be added.
 */
export function waiverEntry(
  { regulation }: Pick<Desk, 'regulation'>,
  finding: Finding,
  written: string,
  today: string,
): string | undefined {
  const asked = regulation.articles.flatMap(({ requires }) => requires.filter(({ id }) => id === finding.id));
  const lines = written.split(/\r\n|\n|\r/).filter((line) => !/^\s*(#|$)/.test(line));
  if (asked.length === 0 || asked.some(({ waivable }) => !waivable) || finding.level === 'note') return undefined;
  if (lines.length > 0 && !/^-( |$)/.test(lines[0] ?? '')) return undefined;

  const { file, pointer } = finding.at;
  const entry = [
    `- 要求: ${finding.id}`,
    ...(file === '' ? [] : [`  文件: ${writtenValue(file)}`]),
    ...(file === '' || pointer === '' ? [] : [`  位置: ${writtenValue(pointer)}`]),
    '  理由:',
    '  说明人:',
    `  时间: ${today}`,
  ];
  const lineBreak = written.includes('\r\n') ? '\r\n' : '\n';

  return `${/[^\r\n]$/.test(written) ? lineBreak : ''}${entry.join(lineBreak)}${lineBreak}`;
}
