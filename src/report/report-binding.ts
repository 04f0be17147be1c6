import type { BindingEntry } from '../model/binding.ts';
import { paintFor } from './paint.ts';
import { plural } from './plural.ts';
import { spellHidden } from './spell-hidden.ts';
import type { Style } from './style.ts';

/** A binding that was recorded, or that stood there already. */
export interface ReportedBinding {
  readonly case: string;
  /** Line of the record. */
  readonly line: number;
  /** What was recorded; none where there was nothing to record. */
  readonly entry?: Pick<BindingEntry, '事项' | '卷'>;
}

/** What a binding did, on one line; each document that was inserted on a line of its own. */
export function reportBinding({ case: number, line, entry }: ReportedBinding, style: Style): string {
  const zh = style.language === 'zh';
  const name = spellHidden(number);
  if (entry === undefined)
    return zh
      ? `${name}：已经立卷，没有要补记的（binding.jsonl 第 ${line} 行）\n`
      : `${name}: bound already, nothing to record (binding.jsonl line ${line})\n`;

  const documents = entry.卷.flatMap(({ 文件 }) => 文件);
  const pages = entry.卷.reduce((sum, { 页数 }) => sum + 页数, 0);
  const volumes = entry.卷.length;
  const late = documents.filter(({ 补入 }) => 补入);
  const head = zh
    ? `${paintFor(style).good(entry.事项)} ${name}：${volumes} 卷，${documents.length} 件，${pages} 页；记在 binding.jsonl 第 ${line} 行`
    : `${paintFor(style).good(acts[entry.事项])} ${name}: ${plural(volumes, 'volume')}, ${plural(documents.length, 'document')}, ${plural(pages, 'page')}; binding.jsonl line ${line}`;
  const rows = late.map(({ 题名, 起, 止 }) => {
    const span = 起 === 止 ? 起 : zh ? `${起} 至 ${止}` : `${起} to ${止}`;
    return zh ? `  补入《${题名}》，第 ${span} 页` : `  inserted “${题名}”, page ${span}`;
  });
  return `${[head, ...rows].join('\n')}\n`;
}

const acts: { readonly [act in BindingEntry['事项']]: string } = { 立卷: 'bound', 补入: 'inserted', 重新立卷: 'bound anew' };
