import { applyEdits } from '../mend/apply-edits.ts';
import { valueEdits } from '../mend/value-edits.ts';
import { writingEdits } from '../mend/writing-edits.ts';
import type { Finding } from '../model/finding.ts';
import { parseYaml } from '../parse/yaml-source.ts';
import { formats } from '../schema/formats/index.ts';
import type { Desk } from './desk.ts';
import type { Fix } from './fix.ts';
import { shapeOfFile } from './shape-of-file.ts';

/** What `lint --fix` would do about one finding; nothing where the text then had a mistake of writing more. */
export function safeFixes(desk: Desk, finding: Finding): readonly Fix[] {
  const { text, file, parsed } = desk;
  const values = valueEdits(text, file, parsed, [finding]).filter(({ pointer, text: plain }) => isAsWanted(desk, pointer, plain));
  const edits = [...writingEdits(text, [finding]), ...values];
  if (edits.length === 0 || isWorse(file, text, applyEdits(text, edits))) return [];
  const [first] = edits;
  const written = edits.length === 1 && first !== undefined && first.text.trim() !== '' ? first.text.trim() : '';
  const title = written === '' ? { zh: '改正写法', en: 'correct it' } : { zh: `改成“${written}”`, en: `write “${written}”` };

  return [{ finding, title, sure: true, edits }];
}

/** A day where a moment must stand is still no moment. */
function isAsWanted(desk: Desk, pointer: string, value: string): boolean {
  const wanted = shapeOfFile(desk)
    .at(pointer)
    .map(({ format }) => format);

  return formats.every(({ name, fault }) => !wanted.includes(name) || fault(value) === undefined);
}

function isWorse(file: string, before: string, after: string): boolean {
  const idsOf = (text: string) => parseYaml(file, new TextEncoder().encode(text)).findings.map(({ id }) => id);
  const [old, now] = [idsOf(before), idsOf(after)];
  const count = (ids: readonly string[], id: string): number => ids.filter((each) => each === id).length;

  return now.some((id) => count(now, id) > count(old, id));
}
