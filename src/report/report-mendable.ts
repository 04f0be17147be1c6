import type { Finding } from '../model/finding.ts';
import type { Style } from './style.ts';

/** Mistakes of writing that `lint --fix` mends wherever it finds them. */
const mended = new Set(['S-bom', 'S-gb18030', 'S-utf16', 'S-wide-colon', 'S-wide-comma', 'S-wide-comma-text', 'S-colon-space', 'S-tab']);

/** How many findings the program could mend itself. */
export function countMendable(findings: readonly Finding[]): number {
  return findings.filter(({ id }) => mended.has(id)).length;
}

/** The line that says so, below the summary; nothing where there are none. */
export function reportMendable(count: number, { language }: Style): string {
  if (count === 0) return '';

  return language === 'zh'
    ? `其中 ${count} 个可以由程序代改：dossier lint --fix（只看会改什么，加 --dry-run）\n`
    : `${count} of them can be mended by dossier lint --fix (--dry-run shows how)\n`;
}
