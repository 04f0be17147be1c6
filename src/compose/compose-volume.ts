import type { ParsedCase } from '../model/case.ts';
import type { Form } from '../model/regulation.ts';
import type { SheetName, Templates } from '../model/templates.ts';
import type { Section, Volume } from '../model/volume.ts';
import type { VolumeShare } from '../model/volume-share.ts';
import type { Cited } from './citing.ts';
import { composeDocument } from './compose-document.ts';
import { composeHead } from './compose-head.ts';
import { composeParts } from './compose-parts.ts';
import { composeTimeline } from './compose-timeline.ts';
import { continued } from './continued.ts';
import { describeVolume } from './describe-volume.ts';
import { internalDocuments } from './internal-documents.ts';
import { changesOf } from './list-changes.ts';
import { listDocuments } from './list-documents.ts';
import { metaOf } from './meta-of.ts';
import { orderDocuments, type PlacedDocument } from './order-documents.ts';
import { scopeAround } from './scope-around.ts';
import { scopeOf, type VolumeScope } from './scope-of.ts';
import { fillText } from './slots.ts';
import { findingsIn, waiversIn } from './told-in.ts';
import type { VolumeFacts } from './volume-facts.ts';

/**
 * A volume: cover, contents, documents in the order of the profile, the course of the case, closing sheet. Without a `share` it is the whole case;
 * with one, the documents that stand in it. The course of the case stands in the first volume, and shows nothing of the 副卷.
 */
export function composeVolume(
  parsed: ParsedCase,
  forms: readonly Form[],
  templates: Templates,
  facts: VolumeFacts,
  share?: VolumeShare,
): Volume {
  const bare = scopeAround(parsed, templates);
  const placed = numberedThrough(
    orderDocuments(listDocuments(parsed, forms, templates, bare), templates.order, bare),
    facts.bound ?? new Map(),
  );
  const internal = internalDocuments(placed, templates.profile.secondary);
  const here = share ?? wholeCase(placed);
  const mine = here.documents.flatMap(({ id }) => placed.filter(({ document }) => document.id === id));
  const documents = mine.map(({ document }) => document);
  const there = new Set(placed.map(({ document }) => document.id));
  const own = {
    ...facts,
    changes: changesOf(facts.changes ?? [], here, there),
    waivers: waiversIn(facts.waivers ?? [], { placed, here, internal }),
    findings: findingsIn(facts.findings, { placed, here, internal }),
  };
  const around: VolumeScope = { ...bare, cited: citedIn(placed, bare), volume: describeVolume(parsed, documents, own, here, bare.titles) };
  const first = here.kind !== '副卷' && here.number === 1;
  const open = share === undefined ? placed : placed.filter(({ document }) => !internal.has(document.id));
  const marks = new Map(here.documents.map(({ id, item, inserted }) => [id, { item, ...(inserted ? { inserted: true as const } : {}) }]));

  return {
    meta: metaOf(parsed, documents, facts, here),
    front: [...composeSheet('cover', '封面', templates, around), ...composeSheet('contents', '卷内文件目录', templates, around)],
    body: mine.map(({ document, stage }) => ({
      ...composeDocument(document, stage, templates, facts, around),
      ...marks.get(document.id),
      ...(internal.has(document.id) ? { internal: true as const } : {}),
    })),
    back: [
      ...(first ? composeTimeline(open, around, facts, templates.sheets.continued) : []),
      ...composeSheet('closing', '卷内备考表', templates, around),
    ],
    pageNumber: templates.pageNumber,
    numbering: templates.profile.numbering,
    ...(facts.draft ? { watermark: '草稿' } : {}),
  };
}

/**
 * Items of the same kind of sheet are numbered on from one record to the next, in the order of the case. What is bound keeps its numbers: items that were
 * supplied later go on behind all that were bound before them.
 */
function numberedThrough(placed: readonly PlacedDocument[], bound: ReadonlyMap<string, number>): readonly PlacedDocument[] {
  const lineOf = ({ document }: PlacedDocument): number => bound.get(document.id) ?? Number.MAX_SAFE_INTEGER;
  const reached = new Map<string, number>();
  const before = new Map<string, number>();
  for (const { document } of placed.toSorted((a, b) => lineOf(a) - lineOf(b))) {
    const { id, template, items } = document;
    before.set(id, reached.get(template.form) ?? 0);
    reached.set(template.form, (reached.get(template.form) ?? 0) + items.length);
  }
  return placed.map((each) =>
    each.document.template.running ? { ...each, document: { ...each.document, before: before.get(each.document.id) ?? 0 } } : each,
  );
}

/** What documents may cite of the sheets of the case, by path. */
function citedIn(placed: readonly PlacedDocument[], around: VolumeScope): ReadonlyMap<string, Cited> {
  const scope = scopeOf(undefined, undefined, around);
  return new Map(
    placed
      .filter(({ document: { template } }) => template.cited !== '')
      .flatMap(({ document: { template, items, before = 0 } }) => {
        const called = (numbers: string): string =>
          fillText(template.cited, { ...scope, item: { data: { 号: numbers }, pointer: '', number: 1 } });
        return items.map(({ path }, index) => [path, { sheet: template.form, number: before + index + 1, called }] as const);
      }),
  );
}

function wholeCase(placed: readonly PlacedDocument[]): VolumeShare {
  return {
    kind: '',
    number: 1,
    of: 1,
    documents: placed.map(({ document }, index) => ({ id: document.id, item: String(index + 1), inserted: false })),
  };
}

function composeSheet(name: SheetName, title: string, templates: Templates, around: VolumeScope): readonly Section[] {
  const sheet = templates.sheets[name];
  if (!sheet) return [];

  const scope = { ...scopeOf(undefined, undefined, around), blank: '' };
  const printed = fillText(sheet.title, scope);
  return [
    {
      id: name,
      title: printed === '' ? title : printed,
      ownNumbers: false,
      ...(name === 'cover' ? { onePage: true as const } : {}),
      ...continued([{ text: printed }], sheet, printed === '' ? undefined : templates.sheets.continued, scope),
      blocks: [...composeHead(sheet, scope), ...composeParts(sheet.parts, scope)],
    },
  ];
}
