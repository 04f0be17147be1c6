import type { Finding } from '../model/finding.ts';
import type { Bag } from './bag.ts';
import type { Expectation } from './check-completeness.ts';
import { faultFinding } from './check-container.ts';
import { found } from './found.ts';

const together = 4;

/** Reads every listed file once and holds all its digests against the manifests; `known` tells which algorithms the machine computes. */
export async function checkDigests(
  bag: Bag,
  expectations: readonly Expectation[],
): Promise<{ readonly known: ReadonlySet<string>; readonly findings: readonly Finding[] }> {
  const byFile = new Map<number, Expectation[]>();
  for (const expectation of expectations) {
    const others = byFile.get(expectation.file.index);
    if (others === undefined) byFile.set(expectation.file.index, [expectation]);
    else others.push(expectation);
  }
  const known = new Set<string>();
  const findings: Finding[] = [];
  const left = [...byFile].reverse();
  await Promise.all(Array.from({ length: together }, next));

  return { known, findings };

  async function next(): Promise<void> {
    for (let work = left.pop(); work !== undefined; work = left.pop()) {
      const [index, wanted] = work;
      const algorithms = [...new Set(wanted.map(({ algorithm }) => algorithm))];
      const answer = await bag.package.digest(index, algorithms);
      if (answer.fault !== undefined) {
        findings.push(faultFinding(answer.fault, bag.prefix));
        continue;
      }
      for (const algorithm of Object.keys(answer.digests)) known.add(algorithm);
      findings.push(...disagreement(wanted, answer.digests));
    }
  }
}

/** One finding a file, whatever number of manifests it contradicts. */
function disagreement(wanted: readonly Expectation[], actual: Readonly<Record<string, string>>): readonly Finding[] {
  const wrong = wanted.filter(({ algorithm, digest }) => actual[algorithm] !== undefined && actual[algorithm] !== digest);
  const [first] = wrong;
  if (first === undefined) return [];
  const told = wrong.map(({ algorithm, digest }) => ({ algorithm, digest, real: actual[algorithm] ?? '' }));
  const fact = {
    zh: told.map(({ algorithm, digest, real }) => `${algorithm} 应为 ${digest}，实为 ${real}`).join('；'),
    en: told.map(({ algorithm, digest, real }) => `${algorithm} stated ${digest}, found ${real}`).join('; '),
  };
  const related = wrong.map(({ manifest, line }) => ({
    note: { zh: '清单', en: 'manifest' },
    at: found('V-digest', { file: manifest, line }).at,
  }));

  return [found('V-digest', { file: first.file.path }, fact, related)];
}
