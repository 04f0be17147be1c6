import { expect, test } from 'vitest';
import { askDuty } from '../../src/lint/ask-duty.ts';
import { viewOf } from '../../src/lint/case-view.ts';
import type { Duty } from '../../src/lint/compile-regulation.ts';
import { dutiesFor } from '../../src/lint/duties-for.ts';
import { groundOf } from '../../src/lint/ground-of.ts';
import type { ParsedCase } from '../../src/model/case.ts';
import { caseFromBase } from '../../src/parse/base-case.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { rulesAndLaws as rules } from '../made-rules.ts';
import { momentOf } from './moment-of.ts';
import { readSchemas } from './read-schemas.ts';

const bases = [...readSchemas()].filter(([path]) => path.startsWith('jinpu/bases/'));

/** The same duty, asked of what lacks its keys too. */
function ofAll(duty: Duty): Duty {
  return { ...duty, speaksTo: () => true };
}

/** How many duties the plan of a case leaves out, and which of those would have found something. */
function leftOut(parsed: ParsedCase, asOf: string) {
  const { ground } = groundOf(parsed, rules, { asOf: momentOf(asOf) });
  const plan = new Set(dutiesFor(rules.duties, ground.subjects));
  const out = rules.duties.filter((duty) => !plan.has(duty));
  const view = viewOf(parsed);
  return {
    count: out.length,
    wrong: out.filter((duty) => askDuty(ofAll(duty), ground, view).length > 0).map(({ requirement }) => requirement.id),
  };
}

test.each(bases)('%s: what the plan leaves out finds nothing, whichever form the case lacks', (path, bytes) => {
  const document = parseYaml(path, bytes).value;
  const base = treeOf(document);
  const whole = caseFromBase(base, document.locate);
  const asOf = String(base['as-of']);
  for (const lacking of ['', ...new Set(whole.records.map(({ form }) => form))]) {
    const records = whole.records.filter(({ form }) => form !== lacking);
    const files = new Set(records.map(({ file }) => file));
    const { count, wrong } = leftOut({ ...whole, records, media: whole.media.filter(({ record }) => files.has(record)) }, asOf);
    expect(wrong, `without ${lacking}`).toEqual([]);
    expect(count).toBeGreaterThan(rules.duties.length / 5);
  }
});

test.each(bases)('%s: what is not asked for want of a key finds nothing', (path, bytes) => {
  const document = parseYaml(path, bytes).value;
  const base = treeOf(document);
  const whole = caseFromBase(base, document.locate);
  const keys = [...new Set(whole.records.flatMap(({ data }) => Object.keys(data)))].filter((key) => key !== '文书');
  let spared = 0;
  for (const lacking of ['', ...keys.filter((_, index) => index % 5 === 0)]) {
    const records = whole.records.map((record) => ({
      ...record,
      data: Object.fromEntries(Object.entries(record.data).filter(([key]) => key !== lacking)),
    }));
    const parsed = { ...whole, records };
    const { ground } = groundOf(parsed, rules, { asOf: momentOf(String(base['as-of'])) });
    const view = viewOf(parsed);
    for (const duty of dutiesFor(rules.duties, ground.subjects)) {
      if (![ground.subjects.whole, ...ground.subjects.documents].every(({ data }) => duty.speaksTo(data))) spared += 1;
      expect(askDuty(ofAll(duty), ground, view).length, `${duty.requirement.id} without ${lacking}`).toBe(
        askDuty(duty, ground, view).length,
      );
    }
  }
  expect(spared).toBeGreaterThan(100);
});
