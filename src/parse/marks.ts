import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Mark, Rubric } from '../model/rubric.ts';
import { textOf, treesOf } from './regulation-values.ts';
import { rubricFinding } from './rubric-problems.ts';
import { readShaped, type ShapeFile } from './shaped-file.ts';

/** Reads what people concluded on the entries of a rubric; `meta` is schemas/meta/marks.schema.yaml. */
export function parseMarks(file: ShapeFile, meta: Uint8Array, rubric: Rubric): Outcome<readonly Mark[]> {
  const { tree, findings, locate } = readShaped(file, meta);
  const vetoes = rubric.veto.map(({ id }) => id);
  const items = rubric.items.list.map(({ id }) => id);
  const lines = treesOf(tree);
  const unknown = lines.flatMap((line, index): readonly Finding[] => {
    const [id, known] = [textOf(line.项目), line.成立 === undefined ? items : vetoes];
    const twice = lines.findIndex((other) => other.项目 === line.项目) < index;
    if (known.includes(id) && !twice) return [];
    return [rubricFinding(twice ? 'U-twice' : 'U-mark', locate(`/${index}/项目`), id)];
  });
  const value = lines.map(
    (line): Mark => ({
      entry: textOf(line.项目),
      ...(line.成立 === undefined ? { lost: Number(textOf(line.扣分)) } : { holds: line.成立 === '是' }),
      by: textOf(line.评查人),
      note: textOf(line.说明),
    }),
  );
  return { value, findings: [...findings, ...unknown] };
}
