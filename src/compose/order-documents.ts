import type { BehindRule, OrderTemplate } from '../model/order-template.ts';
import type { Document } from './document.ts';
import { momentParts } from './formats/moment-parts.ts';
import { textsOf } from './formats/texts-of.ts';
import { resolve } from './resolve.ts';
import { scopeOf, type VolumeScope } from './scope-of.ts';

/** A document with the stage under which the outline shows it: its own, or that of the document that it stands behind. */
export interface PlacedDocument {
  readonly document: Document;
  readonly stage: string;
  /** Section id of the document that it stands behind, such as what a proof of service served. */
  readonly behind?: string;
}

/**
 * Documents in the order of the profile: by the place of form, group or stage in its list, then by time, then by file.
 * What belongs to another document (a proof of service, the photos that a record names) stands right behind it.
 */
export function orderDocuments(documents: readonly Document[], order: OrderTemplate, around: VolumeScope): readonly PlacedDocument[] {
  const list = order.profiles[order.profile] ?? [];
  const sorted = documents
    .map((document) => ({ document, key: `${String(rankOf(document, list)).padStart(4, '0')} ${timeKey(document.time)} ${document.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ document }) => document);

  const owners = new Map(sorted.map((document) => [document.id, ownerOf(document, sorted, order.behind, around)]));
  const placed = new Set<string>();
  const place = (document: Document, stage: string): readonly PlacedDocument[] => {
    if (placed.has(document.id)) return [];
    placed.add(document.id);
    const owner = owners.get(document.id);
    const behind = sorted.filter((each) => owners.get(each.id) === document.id);
    return [
      { document, stage, ...(owner === undefined ? {} : { behind: owner }) },
      ...asItWent(behind).flatMap((each) => place(each, stage)),
    ];
  };
  const free = sorted.filter((document) => owners.get(document.id) === undefined);
  return [...free, ...sorted].flatMap((document) => place(document, document.form?.stage ?? ''));
}

function rankOf({ record, form, template }: Document, list: readonly string[]): number {
  const names = [template.form, record.form, ...(form?.groups ?? []), form?.stage ?? '', '*'];

  return names.map((name) => list.indexOf(name)).find((index) => index >= 0) ?? list.length;
}

/** Photos and recordings first, as they stand in the list; then the documents by time: served, stated, reviewed. */
function asItWent(documents: readonly Document[]): readonly Document[] {
  const media = documents.filter(({ items }) => items.length > 0);
  const papers = documents.filter(({ items }) => items.length === 0);

  return [...media, ...papers.toSorted((a, b) => timeKey(a.time).localeCompare(timeKey(b.time)))];
}

function timeKey(time: string): string {
  const parts = momentParts(time);
  if (!parts) return '999999999999';

  return [parts.year, parts.month, parts.day, parts.hour ?? 0, parts.minute ?? 0].map((part) => String(part).padStart(2, '0')).join('');
}

function ownerOf(document: Document, all: readonly Document[], rules: readonly BehindRule[], around: VolumeScope): string | undefined {
  if (document.items.length > 0) return ownerOfMedia(document, all);

  const rule = rules.find((each) => each.form === document.record.form);
  if (!rule) return undefined;

  const scope = scopeOf(document.record, document.form, around);
  const names = textsOf(resolve(rule.names, scope)?.value);
  const numbers = textsOf(resolve(rule.numbers, scope)?.value);
  const candidates = all.filter((each) => each.id !== document.id && names.some((name) => isNamed(each.record.form, name)));
  const meant = candidates.find(({ number }) => number !== '' && numbers.some((text) => text.includes(number)));
  return (meant ?? nearest(document, candidates))?.id;
}

/** A text names a form alone or with a number behind it: 催告书（辽金普交催〔2026〕第0005号）. */
function isNamed(form: string, text: string): boolean {
  return text === form || text.startsWith(`${form}（`);
}

/** The last candidate that was made before the document, or the first of all. */
function nearest(document: Document, candidates: readonly Document[]): Document | undefined {
  const before = candidates.filter((each) => timeKey(each.time).slice(0, 8) <= timeKey(document.time).slice(0, 8));
  const latest = [...before].sort((a, b) => (timeKey(a.time) < timeKey(b.time) ? -1 : 1)).at(-1);

  return latest ?? candidates[0];
}

/** Media stand behind the one record that names them; where several do, they have a place of their own. */
function ownerOfMedia(document: Document, all: readonly Document[]): string | undefined {
  const paths = new Set(document.items.map((item) => item.path));
  const namers = all.filter((each) => each.items.length === 0 && textsOf(each.record.data.音像).some((path) => paths.has(path)));

  return namers.length === 1 ? namers[0]?.id : undefined;
}
