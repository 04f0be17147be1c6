import { describe, expect, test } from 'vitest';
import { expectFile } from '../expect-file.ts';
import { thorough } from '../thorough.ts';
import { cleanCases } from './cases.ts';
import { readExpectations, speaksOf } from './expectations.ts';
import { idsFound, isSilent, judge, sortOf, type Verdict } from './judge.ts';
import { readReasons } from './reasons.ts';

/** MUTATE=all judges every defect (half an hour); MUTATE=1/2 and 2/2 those of every second case, so that two processes share the work. */
const [share, shares] = (/^(\d+)\/(\d+)$/.exec(process.env.MUTATE ?? '')?.slice(1) ?? ['1', '1']).map(Number) as [number, number];
const all = process.env.MUTATE !== undefined;
const cases = cleanCases().filter((_, index) => index % shares === share - 1);

describe.skipIf(!thorough)('one defect at a time', () => {
  test.each(cases.map((clean) => [clean.name, clean] as const))('%s is clean before anything is wrong', (_, clean) => {
    expect(idsFound(clean.tree, clean)).toEqual(clean.answered);
  });

  test('the right requirement is found, and no unrelated one', () => {
    const verdicts = judge(cases, readExpectations(), { all, most: 2, seed: Number(process.env.MUTATION_SEED ?? '1') });
    console.log(tally(verdicts));

    const quiet = quietAmong(verdicts);
    expect({
      missed: verdicts.filter(missed).map(told),
      unrelated: verdicts.filter((verdict) => unrelated(verdict).length > 0).map(told),
      unreasoned: quiet.filter((verdict) => reasonOf(verdict) === undefined).map(told),
    }).toEqual({ missed: [], unrelated: [], unreasoned: [] });
    if (all || process.env.MUTATION_SEED !== undefined) return;
    expect(reasons.filter(({ why, rare }) => !rare && !quiet.some((verdict) => reasonOf(verdict) === why)).map(({ why }) => why)).toEqual(
      [],
    );
    expectFile('test/mutation/silent.txt', silence(quiet));
  });
});

function missed({ expectation, found }: Verdict): boolean {
  return (
    expectation !== undefined && expectation.expect.length > 0 && !expectation.expect.some((each) => found.some((id) => fits(id, each)))
  );
}

/** Shape findings are about how it is written: they stand beside whatever the articles say. */
function unrelated({ expectation, answered, found }: Verdict): readonly string[] {
  const may = [...answered, ...(expectation?.expect ?? []), ...(expectation?.also ?? [])];
  return found.filter((id) => !id.startsWith('shape-') && !may.some((each) => fits(id, each)));
}

/** A trailing * is any ending. */
function fits(id: string, each: string): boolean {
  return each.endsWith('*') ? id.startsWith(each.slice(0, -1)) : id === each;
}

function told({ name, defect, expectation, found }: Verdict): string {
  return `${name}: ${defect.form}${defect.pointer} ${defect.kind}: expected ${expectation?.expect.join(' or ') || 'nothing'}, found ${found.join(', ') || 'nothing'}`;
}

/** Recall and noise, article by article. */
function tally(verdicts: readonly Verdict[]): string {
  const articles = [...new Set(verdicts.flatMap(({ expectation }) => (expectation?.expect ?? []).map(articleOf)))].sort();
  const lines = articles.map((article) => {
    const due = verdicts.filter(({ expectation }) => expectation?.expect.some((id) => articleOf(id) === article));
    const met = due.filter((verdict) => !missed(verdict));
    const noise = verdicts.filter((verdict) => unrelated(verdict).some((id) => articleOf(id) === article));
    return `${article.padEnd(8)} ${String(due.length).padStart(5)} defects  recall ${((100 * met.length) / due.length).toFixed(1).padStart(5)} %  unrelated ${noise.length}`;
  });
  return [`${verdicts.length} defects of ${cases.length} clean cases`, ...lines].join('\n');
}

function articleOf(id: string): string {
  return id.split('-')[0] ?? id;
}

const moments = new Map(cases.map(({ name, asOf }) => [name, asOf] as const));

const reasons = readReasons();

/** What nobody says anything about, neither the regulation nor a statute, although nothing was expected. */
function quietAmong(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter((verdict) => {
    const { name, expectation, answered, found } = verdict;
    const asOf = moments.get(name);
    return (
      found.every((id) => answered.includes(id)) && (expectation?.expect.length ?? 0) === 0 && asOf !== undefined && isSilent(verdict, asOf)
    );
  });
}

function reasonOf({ defect, name }: Verdict): string | undefined {
  return reasons.find(({ of }) => of.some((each) => speaksOf(each, defect, name)))?.why;
}

/** The sorts of silent defects under the reasons for which they are silent. */
function silence(quiet: readonly Verdict[]): string {
  return reasons
    .map(({ why }) => ({ why, sorts: sortsOf(quiet.filter((verdict) => reasonOf(verdict) === why)) }))
    .filter(({ sorts }) => sorts !== '')
    .map(({ why, sorts }) => `# ${why}\n${sorts}\n`)
    .join('\n');
}

function sortsOf(verdicts: readonly Verdict[]): string {
  const sorts = new Map<string, Set<string>>();
  for (const { defect } of verdicts) {
    const key = `${defect.form} ${defect.kind}`;
    sorts.set(key, (sorts.get(key) ?? new Set()).add(sortOf(defect.pointer) || '/'));
  }
  return [...sorts]
    .map(([key, pointers]) => `${key}: ${[...pointers].sort().join(' ')}`)
    .sort()
    .join('\n');
}
