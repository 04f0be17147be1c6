import type { FileFix } from '../model/fix.ts';
import { pathOf } from './path-of.ts';
import { plural } from './plural.ts';
import { safeText } from './safe-text.ts';
import type { Style } from './style.ts';

/** What was mended, or would be: each file with its counts by id. */
export function reportFixes(folder: string, fixes: readonly FileFix[], written: boolean, { language }: Style): string {
  const count = fixes.reduce((sum, { ids }) => sum + ids.length, 0);
  if (count === 0) return '';
  const zh = language === 'zh';
  const path = safeText(pathOf(folder, ''));
  const head = zh
    ? `${path}：${written ? '改好了' : '可以改好'} ${count} 处`
    : `${path}: ${plural(count, 'place')} ${written ? 'mended' : 'can be mended'}`;

  return [head, ...fixes.map((fix) => `  ${safeText(fix.file)}${zh ? '：' : ': '}${countsOf(fix.ids, zh ? '，' : ', ')}`)]
    .map((line) => `${line}\n`)
    .join('');
}

function countsOf(ids: readonly string[], comma: string): string {
  return [...new Set(ids)]
    .sort()
    .map((id) => `${id} ${ids.filter((each) => each === id).length}`)
    .join(comma);
}
