import type { Desk } from '../assist/desk.ts';
import { explainAt } from '../assist/explain-at.ts';
import { fixesOf } from '../assist/fixes-of.ts';
import { linksOf } from '../assist/links-of.ts';
import { positionsIn } from '../assist/positions.ts';
import { proposalsAt } from '../assist/proposals-at.ts';
import type { EditorFix, EditorHelp, EditorProposal, Position, Range } from '../model/editor.ts';
import type { FileFix } from '../model/fix.ts';
import type { Language } from '../model/text.ts';
import { editorHelp } from '../report/editor-help.ts';

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
export function fixesIn(desk: Desk, { start, end }: Range, language: Language): readonly EditorFix[] {
  const positions = positionsIn(desk.text);
  const touched = desk.findings.filter(({ at, waived }) => {
    const line = at.line - 1;
    return at.file === desk.file && waived === undefined && start.line <= line && line <= end.line;
  });

  return touched.flatMap((finding) =>
    fixesOf(desk, finding).map(({ title, sure, edits }) => {
      const { line, column, length } = finding.at;
      const range = {
        start: { line: line - 1, character: column - 1 },
        end: { line: line - 1, character: column - 1 + length },
      };
      return {
        title: title[language],
        kind: 'quickfix' as const,
        mends: { code: finding.id, range },
        sure,
        edits: edits.map((edit) => ({ range: positions.rangeOf(edit.start, edit.end), newText: edit.text })),
      };
    }),
  );
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
