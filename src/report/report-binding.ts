import type { BindingEntry } from '../model/binding.ts';
import type { MovedCitation } from '../model/moved-citation.ts';
import { nameOfShare } from '../model/name-of-share.ts';
import { namePages } from '../model/name-pages.ts';
import { paintFor } from './paint.ts';
import { plural } from './plural.ts';
import { reportMoved } from './report-moved.ts';
import { spellHidden } from './spell-hidden.ts';
import type { Style } from './style.ts';
import { wrapText } from './wrap-text.ts';

/** A binding that was recorded, or that stood there already. */
export interface ReportedBinding {
  readonly case: string;
  readonly folder: string;
  /** Line of the record. */
  readonly line: number;
  /** What was recorded; none where there was nothing to record. */
  readonly entry?: Pick<BindingEntry, '事项' | '规则' | '卷'>;
  /** It was only tried: nothing was recorded. */
  readonly planned?: boolean;
  /** Section ids of the documents that it inserts. */
  readonly inserted?: readonly string[];
  /** The citations that are no longer true. */
  readonly moved?: readonly MovedCitation[];
}

/** What a binding did, on one line; each document that was inserted and each citation that is to be mended below it. */
export function reportBinding(
  { case: number, folder, line, entry, planned = false, inserted = [], moved = [] }: ReportedBinding,
  style: Style,
): string {
  const zh = style.language === 'zh';
  const called = spellHidden(number);
  if (entry === undefined)
    return `${wrapText(
      zh
        ? `${called}：已经立卷，没有要补记的（binding.jsonl 第 ${line} 行）`
        : `${called}: bound already, nothing to record (binding.jsonl line ${line})`,
      style.columns,
    ).join('\n')}\n`;

  const documents = entry.卷.flatMap(({ 文件 }) => 文件);
  const pages = entry.卷.reduce((sum, { 页数 }) => sum + 页数, 0);
  const volumes = entry.卷.length;
  const late = entry.卷.flatMap((volume) => {
    const of = entry.卷.filter(({ 卷别 }) => 卷别 === volume.卷别).length;
    const name = nameOfShare({ kind: volume.卷别, number: volume.卷次, of });
    return volume.文件.filter(({ 段 }) => inserted.includes(段)).map((document) => ({ ...document, name }));
  });
  const act = zh ? `${planned ? '试算' : ''}${entry.事项}` : `${planned ? 'would be ' : ''}${acts[entry.事项]}`;
  const isLeaves = entry.规则.计数 === 'sheet';
  const unit = isLeaves ? '张' : '页';
  const leaves = isLeaves ? `${pages} ${pages === 1 ? 'leaf' : 'leaves'}` : plural(pages, 'page');
  const where = zh
    ? `${planned ? '没有记，会记' : '记'}在 binding.jsonl 第 ${line} 行`
    : `${planned ? 'not recorded; it would be ' : ''}binding.jsonl line ${line}`;
  const head = zh
    ? `${act} ${called}：${volumes} 卷，${documents.length} 件，${pages} ${unit}；${where}`
    : `${act} ${called}: ${plural(volumes, 'volume')}, ${plural(documents.length, 'document')}, ${leaves}; ${where}`;
  const rows = late.map(({ 题名, 起, 止, name }) => {
    const pages = namePages(起, 止, { gap: ' ', volume: name });
    return zh ? `补入《${题名}》，${pages.zh}` : `inserted “${题名}”, ${pages.en}`;
  });
  const [first = '', ...rest] = wrapText(head, style.columns);
  const top = [`${paintFor(style).good(act)}${first.slice(act.length)}`, ...rest];
  return `${[...top, ...rows.flatMap((row) => indented(row, style)), ...reportMoved(folder, moved, planned, style)].join('\n')}\n`;
}

/** The same for machines, one line. */
export function bindingJson({ kind, case: number, folder, line, entry, moved = [] }: ReportedBinding & { readonly kind: string }): string {
  const citations = moved.map(({ at: { file, line, column }, ...each }) => ({ file, line, column, ...each }));

  return `${JSON.stringify({ format: 'dossier-binding/1', kind, case: number, folder, line, ...(entry === undefined ? {} : { entry, citations }) })}\n`;
}

/** A row below the first line, wherever it breaks. */
function indented(row: string, { columns }: Style): readonly string[] {
  return wrapText(row, columns - 2).map((line) => `  ${line}`);
}

const acts: { readonly [act in BindingEntry['事项']]: string } = { 立卷: 'bound', 补入: 'inserted', 重新立卷: 'bound anew' };
