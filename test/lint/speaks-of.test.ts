import { expect, test } from 'vitest';
import { owedWithout } from '../../src/lint/as-absent.ts';
import type { Spot } from '../../src/lint/fact.ts';
import { groundOf } from '../../src/lint/ground-of.ts';
import { textsOf } from '../../src/lint/texts-of.ts';
import { caseFromBase } from '../../src/parse/base-case.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { rulesAndLaws as rules } from '../made-rules.ts';
import { rounds } from '../thorough.ts';
import { momentOf } from './moment-of.ts';
import { readSchemas } from './read-schemas.ts';

const bases = [...readSchemas()].filter(([path]) => path.startsWith('jinpu/bases/'));

test.each(bases)('%s: what is not asked of a spot would not have been owed there', (path, bytes) => {
  const document = parseYaml(path, bytes).value;
  const base = treeOf(document);
  const parsed = caseFromBase(base, document.locate);
  const { ground } = groundOf(parsed, rules, { asOf: momentOf(String(base['as-of'])) });
  const spots = [{ file: 'case.yaml', data: parsed.data }, ...parsed.records].flatMap(({ file, data }) =>
    // a record that does not say what it is has no form that could be asked for
    textsOf(data).flatMap(({ pointer }): readonly Spot[] => (pointer === '/文书' ? [] : [{ file, pointer }])),
  );
  const owed = (spot: Spot, mayAsk?: () => boolean) =>
    owedWithout([spot], rules, ground, mayAsk).map(({ finding }) => `${finding.id} ${finding.at.file} ${finding.at.pointer}`);
  const step = Math.ceil(spots.length / rounds(60, 12));
  let some = 0;
  for (let at = path.length % step; at < spots.length; at += step) {
    const spot = spots[at] ?? { file: '', pointer: '' };
    const all = owed(spot, () => true);
    some += all.length;
    expect(owed(spot), JSON.stringify(spot)).toEqual(all);
  }
  expect(some).toBeGreaterThan(0);
});
