import { applyEdits } from '../mend/apply-edits.ts';
import { valueEdits } from '../mend/value-edits.ts';
import { writingEdits } from '../mend/writing-edits.ts';
import type { Finding } from '../model/finding.ts';
import { parseYaml } from '../parse/yaml-source.ts';
import type { Desk } from './desk.ts';
import type { Fix } from './fix.ts';

/** What `lint --fix` would do about one finding; nothing where the text then had a mistake of writing more. */
export function safeFixes({ text, file, parsed }: Desk, finding: Finding): readonly Fix[] {
  const edits = [...writingEdits(text, [finding]), ...valueEdits(text, file, parsed, [finding])];
  if (edits.length === 0 || isWorse(file, text, applyEdits(text, edits))) return [];
  const [first] = edits;
  const written = edits.length === 1 && first !== undefined && first.text.trim() !== '' ? first.text.trim() : '';
  const title = written === '' ? { zh: '改正写法', en: 'correct it' } : { zh: `改成“${written}”`, en: `write “${written}”` };

  return [{ finding, title, sure: true, edits }];
}

function isWorse(file: string, before: string, after: string): boolean {
  const idsOf = (text: string) => parseYaml(file, new TextEncoder().encode(text)).findings.map(({ id }) => id);
  const [old, now] = [idsOf(before), idsOf(after)];
  const count = (ids: readonly string[], id: string): number => ids.filter((each) => each === id).length;

  return now.some((id) => count(now, id) > count(old, id));
}
