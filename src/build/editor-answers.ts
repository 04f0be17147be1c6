import type { Desk } from '../assist/desk.ts';
import { explainAt } from '../assist/explain-at.ts';
import { fixesOf } from '../assist/fixes-of.ts';
import { linksOf } from '../assist/links-of.ts';
import { positionsIn } from '../assist/positions.ts';
import { proposalsAt } from '../assist/proposals-at.ts';
import { waiverEntry } from '../assist/waiver-entry.ts';
import { beijingText } from '../intake/beijing-text.ts';
import type { EditorFix, EditorHelp, EditorProposal, Position, Range } from '../model/editor.ts';
import type { Finding } from '../model/finding.ts';
import type { FileFix } from '../model/fix.ts';
import type { Form } from '../model/regulation.ts';
import type { Language } from '../model/text.ts';
import { editorHelp } from '../report/editor-help.ts';

export type { Desk };

/** What an editor is told of a place. */
export function helpAt(desk: Desk, at: Position, language: Language): EditorHelp | undefined {
  const positions = positionsIn(desk.text);
  const found = explainAt(desk, positions.offsetAt(at));
  if (found === undefined) return undefined;
  const { offset, length } = found.span;

  return { range: positions.rangeOf(offset, offset + length), markdown: editorHelp(found, language) };
}

/** What may stand at a place. */
export function proposeAt(desk: Desk, at: Position, language: Language): readonly EditorProposal[] {
  return proposalsAt(desk, positionsIn(desk.text).offsetAt(at), language);
}

/** What mends the findings that a range touches. */
export function fixesIn(desk: Desk, range: Range, language: Language): readonly EditorFix[] {
  const positions = positionsIn(desk.text);

  return touchedBy(desk, range).flatMap((finding) =>
    fixesOf(desk, finding).map(({ title, sure, edits }) => ({
      title: title[language],
      kind: 'quickfix' as const,
      mends: markOf(finding),
      sure,
      edits: edits.map((edit) => ({ range: positions.rangeOf(edit.start, edit.end), newText: edit.text })),
    })),
  );
}

/** Entries of waivers.yaml for the findings that a range touches. `written`: what stands there; `undefined` where there is no such file. */
export function waiversFor(desk: Desk, range: Range, waivers: WaiversAt, language: Language): readonly EditorFix[] {
  const { path, written, now } = waivers;
  const end = positionsIn(written ?? '').rangeOf(0, written?.length ?? 0).end;

  return touchedBy(desk, range).flatMap((finding) => {
    const text = waiverEntry(desk, finding, written ?? '', beijingText(now).slice(0, 10));
    if (text === undefined) return [];
    const title = language === 'zh' ? `补不了的，在 waivers.yaml 里说明 ${finding.id}` : `explain ${finding.id} in waivers.yaml`;

    return [
      {
        title,
        kind: 'quickfix',
        mends: markOf(finding),
        sure: false,
        edits: [],
        writes: { path, isNew: written === undefined, at: end, text },
      },
    ];
  });
}

export interface WaiversAt {
  /** Absolute. */
  readonly path: string;
  readonly written: string | undefined;
  readonly now: Date;
}

/** The forms of which a record is wanted, by the findings that a range touches. */
export function formsLacking(
  desk: Desk,
  range: Range,
): readonly { readonly form: Form; readonly mends: NonNullable<EditorFix['mends']> }[] {
  return touchedBy(desk, range).flatMap((finding) => {
    const { lacks = [] } = finding;
    const forms = desk.regulation.forms.filter(({ name, groups }) => [name, ...groups].some((each) => lacks.includes(each)));

    return forms.length > mostForms ? [] : forms.map((form) => ({ form, mends: markOf(finding) }));
  });
}

/** Of a group with more forms than this, none is offered. */
const mostForms = 6;

function touchedBy(desk: Desk, { start, end }: Range): readonly Finding[] {
  return desk.findings.filter(({ at, waived }) => {
    const line = at.line - 1;
    return at.file === desk.file && waived === undefined && start.line <= line && line <= end.line;
  });
}

function markOf({ id, at: { line, column, length } }: Finding): NonNullable<EditorFix['mends']> {
  const at = (character: number): Position => ({ line: line - 1, character });

  return { code: id, range: { start: at(column - 1), end: at(column - 1 + length) } };
}

/** A mended file as one change of its text: from the first unit that differs to the last. */
export function wholeFix({ before, after }: Pick<FileFix, 'before' | 'after'>, language: Language): EditorFix {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let left = 0;
  while (left < shorter - start && before[before.length - 1 - left] === after[after.length - 1 - left]) left += 1;
  const range = positionsIn(before).rangeOf(start, before.length - left);
  const title =
    language === 'zh' ? '改正这份文件里能够放心改的写法（dossier lint --fix）' : 'mend all that is safe in this file (dossier lint --fix)';

  return { title, kind: 'source.fixAll', sure: true, edits: [{ range, newText: after.slice(start, after.length - left) }] };
}

/** The files that a text names: where, and their path in the case. */
export function filesNamed(desk: Desk): readonly { readonly range: Range; readonly file: string }[] {
  const positions = positionsIn(desk.text);

  return linksOf(desk).map(({ span, file }) => ({ range: positions.rangeOf(span.offset, span.offset + span.length), file }));
}
