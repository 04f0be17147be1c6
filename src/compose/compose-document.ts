import type { Templates } from '../model/templates.ts';
import type { Block, Section } from '../model/volume.ts';
import { composeAnnex } from './compose-annex.ts';
import { composeFoot } from './compose-foot.ts';
import { composeHead } from './compose-head.ts';
import { composeParts } from './compose-parts.ts';
import { composeSheets } from './compose-sheets.ts';
import type { Document } from './document.ts';
import type { Scope } from './scope.ts';
import { scopeOf, type VolumeScope } from './scope-of.ts';
import type { VolumeFacts } from './volume-facts.ts';
import { wordsOf } from './words-of.ts';

/** A document as a section: the scan of its original, or its form filled in, with its annex; or its photos or recordings. */
export function composeDocument(document: Document, stage: string, templates: Templates, facts: VolumeFacts, around: VolumeScope): Section {
  const scope = { ...scopeOf(document.record, document.form, around), ...(document.original === '' ? {} : { blank: '' }) };

  return {
    id: document.id,
    title: document.title,
    ...(stage === '' ? {} : { stage }),
    ownNumbers: document.template.ownNumbers && document.original === '',
    ...(document.template.foot.length > 0 && document.original === '' ? { foot: composeFoot(document.template.foot, scope) } : {}),
    blocks: blocksOf(document, templates, facts, scope),
  };
}

function blocksOf(document: Document, templates: Templates, facts: VolumeFacts, scope: Scope): readonly Block[] {
  if (document.items.length > 0) {
    const sheets = composeSheets(document, templates, facts, scope);
    return document.annexed ? [...sheets, ...composeAnnex(sheets, templates.sheets.annex, scope, document.annexed.except)] : sheets;
  }

  const { parts } = document.template;
  const form = [
    ...composeHead(document.template, scope),
    ...composeParts(
      parts.filter((part) => part.kind !== 'scan'),
      scope,
    ),
  ];
  const enclosed = composeParts(
    parts.filter((part) => part.kind === 'scan'),
    scope,
  );
  const filled = [...form, ...composeAnnex([...form, ...enclosed], templates.sheets.annex, scope)];
  return document.original === '' ? [...filled, ...enclosed] : scanOf(document, wordsOf(filled), enclosed);
}

/** The original's pages with the form's words under them, then what the form encloses, such as the receipt of a letter, unless it is the same file. */
function scanOf({ original, record, title }: Document, text: readonly string[], enclosed: readonly Block[]): readonly Block[] {
  return [
    { kind: 'scan', file: original, alt: `${title}（原件扫描件）`, text, from: { file: record.file, pointer: '/原件' } },
    ...enclosed.filter((block) => block.kind !== 'scan' || block.file !== original),
  ];
}
