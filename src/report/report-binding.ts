import type { BindingEntry } from '../model/binding.ts';
import { nameOfShare } from '../model/name-of-share.ts';
import { namePages } from '../model/name-pages.ts';
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
  const called = spellHidden(number);
  if (entry === undefined)
    return zh
      ? `${called}：已经立卷，没有要补记的（binding.jsonl 第 ${line} 行）\n`
      : `${called}: bound already, nothing to record (binding.jsonl line ${line})\n`;

  const documents = entry.卷.flatMap(({ 文件 }) => 文件);
  const pages = entry.卷.reduce((sum, { 页数 }) => sum + 页数, 0);
  const volumes = entry.卷.length;
  const late = entry.卷.flatMap((volume) => {
    const of = entry.卷.filter(({ 卷别 }) => 卷别 === volume.卷别).length;
    const name = nameOfShare({ kind: volume.卷别, number: volume.卷次, of });
    return volume.文件.filter(({ 补入 }) => 补入).map((document) => ({ ...document, name }));
  });
  const head = zh
    ? `${paintFor(style).good(entry.事项)} ${called}：${volumes} 卷，${documents.length} 件，${pages} 页；记在 binding.jsonl 第 ${line} 行`
    : `${paintFor(style).good(acts[entry.事项])} ${called}: ${plural(volumes, 'volume')}, ${plural(documents.length, 'document')}, ${plural(pages, 'page')}; binding.jsonl line ${line}`;
  const rows = late.map(({ 题名, 起, 止, name }) => {
    const pages = namePages(起, 止, { gap: ' ', volume: name });
    return zh ? `  补入《${题名}》，${pages.zh}` : `  inserted “${题名}”, ${pages.en}`;
  });
  return `${[head, ...rows].join('\n')}\n`;
}

const acts: { readonly [act in BindingEntry['事项']]: string } = { 立卷: 'bound', 补入: 'inserted', 重新立卷: 'bound anew' };
