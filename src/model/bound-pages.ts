import type { BindingEntry, BoundDocument, BoundVolume } from './binding.ts';

/** The addresses of the pages (or leaves) of a bound document, in order: 12, 13; 12-1, 12-2; 3件1, 3件2. */
export function boundPages({ 起, 止 }: Pick<BoundDocument, '起' | '止'>): readonly string[] {
  const [first, last] = [partsOf(起), partsOf(止)];
  if (last === undefined || first === undefined) return [];
  // what begins on the back of a leaf has that leaf's number before its own
  if (first.run !== last.run) return [起, ...counted(last.run, 1, last.number)];

  return counted(first.run, first.number, last.number);
}

/** The highest number of the run of a volume, without what was inserted behind it: 40 of 40-2; 0 where each document is counted from 1. */
export function lastNumber({ 文件 }: BoundVolume): number {
  return Math.max(0, ...文件.map(({ 止 }) => (止.includes('件') ? 0 : Number.parseInt(止, 10) || 0)));
}

/** Of which volumes something is said: their kind (empty: any), their number (0: any). The only volume of a case is its 正卷. */
export function volumesMeant({ 卷 }: Pick<BindingEntry, '卷'>, kind: string, number: number): readonly BoundVolume[] {
  return 卷.filter(({ 卷别, 卷次 }) => (kind === '' || (卷别 || '正卷') === kind) && (number === 0 || 卷次 === number));
}

function partsOf(address: string): { readonly run: string; readonly number: number } | undefined {
  const [, run, number] = /^(.*?)(\d+)$/.exec(address) ?? [];

  return run === undefined ? undefined : { run, number: Number(number) };
}

/** No document has more; a record that was edited may say so. */
const mostPages = 100_000;

function counted(run: string, from: number, to: number): readonly string[] {
  return Array.from({ length: Math.min(Math.max(0, to - from + 1), mostPages) }, (_, index) => `${run}${from + index}`);
}
