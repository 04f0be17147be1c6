import type { Tree, Value } from '../../model/value.ts';
import { listing } from '../listing.ts';
import { asList } from './as-list.ts';
import { asTree } from './as-tree.ts';
import { chineseDatetime } from './chinese-datetime.ts';
import { chinesePeriod } from './chinese-period.ts';
import { chineseSpan } from './chinese-span.ts';
import { textOf } from './text-of.ts';

/**
 * The formatter of whatever names none: a date or moment as forms print it, a span as a span, a list one a line,
 * a mapping as 键：值；键：值. Other text stays as it is.
 */
export function plain(value: Value): string {
  if (typeof value === 'string') return chineseDatetime(value);
  const items = asList(value);
  if (items.length > 0) return listed(items);

  return mapping(asTree(value));
}

function listed(items: readonly Value[]): string {
  const lines = items.map((item) => oneLine(item)).filter((line) => line !== '');

  return lines.length > 1 && items.some((item) => typeof item !== 'string')
    ? lines.map((line, index) => `${index + 1}．${line}`).join('\n')
    : lines.join('\n');
}

function mapping(tree: Tree): string {
  const keys = Object.keys(tree);
  if (keys.length > 0 && keys.every((key) => key === '起' || key === '止')) return chineseSpan(tree);
  if (keys.length > 0 && keys.every((key) => key === '自' || key === '至')) return chinesePeriod(tree);

  const told = keys.flatMap((key) => {
    const text = oneLine(tree[key] ?? '');
    return text === '' ? [] : [`${key}：${text}`];
  });
  return listing(told, '；');
}

function oneLine(value: Value): string {
  if (typeof value === 'string') return chineseDatetime(textOf(value));

  const items = asList(value);
  return items.length > 0 ? listing(items.map(oneLine), '、') : mapping(asTree(value));
}
