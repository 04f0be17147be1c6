import type { Binding, Field, TextStyle } from '../model/templates.ts';
import type { Align, Block, Run } from '../model/volume.ts';
import { blankOf } from './blank-of.ts';
import { checkBoxes } from './check-boxes.ts';
import { composeOpinion } from './compose-opinion.ts';
import { composeParts } from './compose-parts.ts';
import { dayToWrite } from './day-to-write.ts';
import { formatValue } from './format-value.ts';
import { textOf } from './formats/text-of.ts';
import { hung } from './hung.ts';
import { paragraphs } from './paragraphs.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import { severalParagraphs } from './several-paragraphs.ts';
import { signedBy, withImage } from './signed-by.ts';
import { fillSlots } from './slots.ts';

/** What stands in a cell. A blank field is struck out. */
export function composeField(field: Field, scope: Scope, style: TextStyle, align?: Align): readonly Block[] {
  switch (field.kind) {
    case 'text':
      return composeWords(field.text, scope, style, align);
    case 'bind':
      return field.as === 'check-boxes' ? paragraphs(checkBoxes(field, scope), style, align) : composeBound(field, scope, style, align);
    case 'signed':
      return composeSigned(field.roles, scope, style, align);
    case 'opinion':
      return composeOpinion(field.bind, scope);
    case 'page':
      return paragraphs([pageRun(field, scope)], style, align);
    case 'pages':
      return paragraphs([{ text: '0', pageCount: true }], style, align);
    case 'parts':
      return composeParts(field.parts, scope);
  }
}

/** Nobody has signed: room for it with its day; a list has a column for its days. */
function composeSigned(roles: readonly string[], scope: Scope, style: TextStyle, align?: Align): readonly Block[] {
  const signed = signedBy(roles, scope).flatMap((run) => withImage(run, scope));
  if (signed.length > 0 || scope.item) return paragraphs(signed, style, align);

  return paragraphs([{ text: dayToWrite }], { ...style, before: roomToSign }, 'right');
}

/** Points above the day: a line of 8 mm. */
const roomToSign = 22.7;

function composeWords(text: string, scope: Scope, style: TextStyle, align?: Align): readonly Block[] {
  if (!isOnlySlots(text)) return hung(paragraphs(fillSlots(text, scope), style, align));
  if (scope.byHand) return paragraphs([{ text: '' }], style, align);

  const fields = text.split('\u3000').map((each) => fillSlots(each, scope));
  if (fields.flat().every((run) => run.text.trim() === '')) return paragraphs([{ text: scope.blank }], { ...style, indent: 0 }, 'centre');

  const stroke: Run = { text: scope.blank };
  const runs = fields.flatMap((field, index) => [...(index > 0 ? [{ text: '\u3000' }] : []), ...(field.length > 0 ? field : [stroke])]);
  return paragraphs(runs, style, align);
}

/** A cell of values alone needs no lines to write on: it is one. */
function isOnlySlots(text: string): boolean {
  return text.replace(/\{=[^}]*\}/gu, '').trim() === '';
}

function composeBound(field: Extract<Field, { kind: 'bind' }>, scope: Scope, style: TextStyle, align?: Align): readonly Block[] {
  const bound = resolve(field.bind, scope);
  const text = bound ? formatValue(bound.value, field.as, scope) : '';
  const link = field.link === undefined ? '' : textOf(resolve(field.link, scope)?.value);
  if (!bound && scope.byHand) return paragraphs(blankOf(field.as) ?? [{ text: '' }], { ...style, indent: 0 }, align);
  if (!bound || text === '') return paragraphs([{ text: standIn(field.bind, scope) }], { ...style, indent: 0 }, 'centre');

  const run = { text, ...(bound.from ? { from: bound.from } : {}), ...(link === '' ? {} : { link }) };
  return hung(paragraphs([run], severalParagraphs(bound.value) ? { ...style, indent: 2 } : style, align));
}

/** What stands where there is no value: where to look, if it came after the document's own day; else the stroke. */
function standIn(binding: Binding, scope: Scope): string {
  if (binding === '') return '';
  const came = scope.later !== undefined && resolve(binding, { ...scope, record: { ...scope.record, data: scope.later } }) !== undefined;

  return came ? '见附记' : scope.blank;
}

function pageRun(field: Extract<Field, { kind: 'page' }>, scope: Scope) {
  const section = textOf(resolve(field.section, scope)?.value);
  const asked = textOf(resolve(field.which, scope)?.value);
  const which = asked === 'span' || asked === 'last' || asked === 'count' ? asked : 'first';

  return { text: '0', pageOf: { section, which }, link: section } as const;
}
