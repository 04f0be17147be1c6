import type { Part, Templates } from '../model/templates.ts';
import type { Block, Section } from '../model/volume.ts';
import { apart } from './apart.ts';
import { citing } from './citing.ts';
import { composeAfterwards } from './compose-afterwards.ts';
import { composeAnnex } from './compose-annex.ts';
import { composeFoot } from './compose-foot.ts';
import { composeHead } from './compose-head.ts';
import { composeParts } from './compose-parts.ts';
import { composeSheets } from './compose-sheets.ts';
import { continued } from './continued.ts';
import type { Document } from './document.ts';
import { ownDay } from './own-day.ts';
import { partByDay } from './part-by-day.ts';
import type { Scope } from './scope.ts';
import { scopeOf, type VolumeScope } from './scope-of.ts';
import type { VolumeFacts } from './volume-facts.ts';
import { wordsOf } from './words-of.ts';

/** A document as a section: the scan of its original, or its form filled in as of its own day, with its annex and what came afterwards; or its photos or recordings. */
export function composeDocument(document: Document, stage: string, templates: Templates, facts: VolumeFacts, around: VolumeScope): Section {
  const scope: Scope = {
    ...scopeOf({ ...document.record, data: citing(document.record.data, around.cited ?? new Map()) }, document.form, around),
    ...(document.original === '' ? {} : { blank: '' }),
    byPage: document.template.foot.flatMap(({ roles }) => roles),
  };

  const foot = document.original === '' ? composeFoot(document.template.foot, scope) : [];

  return {
    id: document.id,
    title: document.title,
    ...(stage === '' ? {} : { stage }),
    ownNumbers: document.template.ownNumbers && document.original === '',
    ...(foot.length > 0 ? { foot } : {}),
    ...continued([{ text: document.title }], document.template, templates.sheets.continued, scope),
    blocks: blocksOf(document, templates, facts, scope, foot),
  };
}

/** `foot`: what stands below them on every page; who signed the photos is told there, and nowhere else. */
function blocksOf(document: Document, templates: Templates, facts: VolumeFacts, scope: Scope, foot: readonly Block[]): readonly Block[] {
  if (document.items.length > 0) {
    const sheets = composeSheets(document, templates, facts, scope);
    return document.annexed
      ? [...sheets, ...composeAnnex([...sheets, ...foot], templates.sheets.annex, scope, document.annexed.except)]
      : sheets;
  }

  const { early: data, later } = partByDay(scope.record.data, ownDay(document, scope), templates.sheets.afterwards?.facts ?? []);
  const early: Scope = { ...scope, record: { ...scope.record, data }, later };
  const { before, behind } = aroundSignatures(document.template.parts.filter((part) => part.kind !== 'scan'));
  const tail = composeParts(behind, scope, { behind: true });
  const form = apart([...composeHead(document.template, early), ...composeParts(before, early), ...tail]);
  const enclosed = composeParts(
    document.template.parts.filter((part) => part.kind === 'scan'),
    scope,
  );
  const filled = [...form, ...composeAnnex([...form, ...enclosed], templates.sheets.annex, early)];
  const onLeaf = document.original !== '' || isSigned(document);
  const afterwards = composeAfterwards(later, tail, templates.sheets, scope, onLeaf);
  return document.original === ''
    ? [...filled, ...afterwards, ...enclosed]
    : [...scanOf(document, wordsOf(filled), enclosed), ...afterwards];
}

/** What was added afterwards is on a leaf of its own where every page of the document is signed or counted: it was not there when they were. */
function isSigned({ template }: Document): boolean {
  return template.foot.length > 0 || template.ownNumbers;
}

/** Parts that end with the last signature or seal, and what is added below, such as a receipt. */
function aroundSignatures(parts: readonly Part[]): { readonly before: readonly Part[]; readonly behind: readonly Part[] } {
  const last = parts.findLastIndex((part) => part.kind === 'sign' || part.kind === 'seal');
  const end = last < 0 ? parts.length : last + 1;

  return { before: parts.slice(0, end), behind: parts.slice(end) };
}

/** The original's pages with the form's words under them, then what the form encloses, such as the receipt of a letter, unless it is the same file. */
function scanOf({ original, record, title }: Document, text: readonly string[], enclosed: readonly Block[]): readonly Block[] {
  return [
    { kind: 'scan', file: original, alt: `${title}（原件扫描件）`, text, from: { file: record.file, pointer: '/原件' } },
    ...enclosed.filter((block) => block.kind !== 'scan' || block.file !== original),
  ];
}
