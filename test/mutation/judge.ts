import { lint } from '../../src/lint/lint.ts';
import type { Place } from '../../src/model/place.ts';
import type { Tree } from '../../src/model/value.ts';
import { caseFromBase } from '../../src/parse/base-case.ts';
import { rules, rulesAndLaws } from '../made-rules.ts';
import type { CleanCase } from './cases.ts';
import { type Defect, defectsOf } from './defects.ts';
import { type Expectation, speaksOf } from './expectations.ts';

/** A defect, what was expected of it and what was found. */
export interface Verdict {
  readonly name: string;
  readonly defect: Defect;
  readonly expectation: Expectation | undefined;
  /** What the clean case answers in its waivers. */
  readonly answered: readonly string[];
  readonly found: readonly string[];
}

/** Ids of the errors and warnings that the program finds. */
export function idsFound(tree: Tree, { asOf }: Pick<CleanCase, 'asOf'>): readonly string[] {
  const found = lint(caseFromBase(tree, place), rules, { asOf }).filter(({ level }) => level !== 'note');
  return [...new Set(found.map(({ id }) => id))].sort();
}

/** Whether the statutes, too, say nothing of a defect beyond what the case answers. */
export function isSilent({ defect, answered }: Verdict, asOf: CleanCase['asOf']): boolean {
  return lint(caseFromBase(defect.tree, place), rulesAndLaws, { asOf }).every(({ id, level }) => level === 'note' || answered.includes(id));
}

/**
 * Judges single defects of the clean cases. Not `all`: of each sort (form, pointer, kind) so many as `most` of those of which something is
 * expected and one of the others, chosen by the seed; of blanks and placeholders a quarter of the sorts.
 */
export function judge(
  cases: readonly CleanCase[],
  expectations: readonly Expectation[],
  { all, most, seed }: { readonly all: boolean; readonly most: number; readonly seed: number },
): readonly Verdict[] {
  const candidates = cases.flatMap((clean) =>
    [...defectsOf(clean.tree)].map((defect, index) => ({
      clean,
      defect,
      expectation: expectationOf(defect, clean.name, expectations),
      lot: lotOf(`${seed} ${clean.name} ${index}`),
    })),
  );
  const taken = new Map<string, number>();
  const chosen = candidates
    .toSorted((one, other) => one.lot - other.lot)
    .filter(({ defect, expectation }) => {
      const sort = `${defect.form} ${sortOf(defect.pointer)} ${defect.kind}`;
      const plain = defect.kind === 'blank' || defect.kind === 'placeholder';
      const demanded = expectation !== undefined && expectation.expect.length > 0 && !plain;
      const count = taken.get(sort) ?? 0;
      taken.set(sort, count + 1);
      return all || (count < (demanded ? most : 1) && !(plain && lotOf(sort) % 4 !== 0));
    });
  return chosen.map(({ clean, defect, expectation }) => ({
    name: clean.name,
    defect,
    expectation,
    answered: clean.answered,
    found: idsFound(defect.tree, clean),
  }));
}

/** What is expected of a defect; a blank is told as such, or as what the article says of a thing that is not there. */
function expectationOf(defect: Defect, name: string, expectations: readonly Expectation[]): Expectation | undefined {
  const own = expectations.find((each) => speaksOf(each, defect, name));
  if (own === undefined || defect.kind !== 'blank') return own;
  const dropped = expectations.find((each) => speaksOf(each, { ...defect, kind: 'drop' }, name));
  // what may be found besides of a thing that is not there may be what a blank is told as
  return { ...own, expect: [...own.expect, ...own.also, ...(dropped?.expect ?? []), ...(dropped?.also ?? [])] };
}

/** The pointer with every list position as `*`. */
export function sortOf(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}

/** FNV-1a: a number for a text. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

function place(pointer: string): Place {
  return { file: 'base.yaml', line: 1, column: 1, pointer, length: 0 };
}
