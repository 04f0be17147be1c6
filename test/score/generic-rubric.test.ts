import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listProblems } from '../../src/build/problems.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parseMarks } from '../../src/parse/marks.ts';
import { parseRubric } from '../../src/parse/rubric.ts';
import { rules, rulesAndLaws } from '../made-rules.ts';

const { regulation } = rules;
const { regulation: all } = rulesAndLaws;
const problems = listProblems().map(({ id }) => id);
const text = readFileSync('schemas/rubrics/generic.yaml', 'utf8');
const read = (path: string) => new Uint8Array(readFileSync(path));
const parse = (rubric: string) =>
  parseRubric({ path: 'r.yaml', bytes: new TextEncoder().encode(rubric) }, read('schemas/meta/rubric.schema.yaml'), all, problems);
const told = ({ at, id, fact }: Finding): string => `${at.line}:${at.column} ${id} ${fact.zh}`;
const { value: rubric, findings } = parse(text);

describe('the generic rubric', () => {
  test('is as its schema says, names what there is, and says that it is not official', () => {
    expect(findings.map(told)).toEqual([]);
    expect(rubric.title.zh).toBe('通用自查评分表（非官方）');
  });

  test('has a place for every requirement: no error of an article falls into the rest unless it is meant to', () => {
    const named = [...rubric.veto, ...rubric.items.list].flatMap(({ requirements }) => requirements);
    const missing = rubric.documents.list.flatMap((each) => each.missing);
    const begins = (id: string) =>
      [...named, ...missing].some((name) => name === id || (name.endsWith('*') && id.startsWith(name.slice(0, -1))));
    const asked = regulation.articles.flatMap(({ requires }) => requires.filter(({ ask }) => ask.kind !== 'manual').map(({ id }) => id));
    const byPlace = ['A11-8', 'A15-form', 'A16-experts', 'A17-1', 'A17-5', 'A17-6'];
    expect([...new Set(asked)].filter((id) => !begins(id) && !byPlace.includes(id))).toEqual([]);
  });

  test('weighs no form twice', () => {
    const weighed = rubric.documents.list.flatMap(({ forms }) => forms);
    expect(new Set(weighed).size).toBe(weighed.length);
  });
});

describe('a rubric is linted like a case', () => {
  test.each([
    ['a requirement that there is not', text.replace('[A14-doc]', '[A14-dock]'), ['U-requirement A14-dock']],
    ['a form that there is not', text.replace('forms: [送达回证]', 'forms: [送达回正]'), ['U-form 送达回正']],
    ['shares that are not 100', text.replace("share: '40'", "share: '50'"), ['U-share 50 + 60']],
    ['one id twice', text.replace('id: S-FILL', 'id: S-FORM'), ['U-twice S-FORM']],
    ['a misspelt key', text.replace('cap:', 'cpa:'), ['shape-unknown-key “cpa”，是不是“cap”']],
  ])('%s', (_, changed, expected) => {
    expect(parse(changed).findings.map(({ id, fact }) => `${id} ${fact.zh}`)).toEqual(expected);
  });
});

describe('what people conclude', () => {
  const marks = (lines: string) =>
    parseMarks({ path: 'm.yaml', bytes: new TextEncoder().encode(lines) }, read('schemas/meta/marks.schema.yaml'), rubric);

  test('is read by entry', () => {
    const { value, findings: faults } = marks(
      '- { 项目: V-04, 成立: 否, 评查人: 王某 }\n- { 项目: M-BIND, 扣分: 0.5, 评查人: 王某, 说明: 有订书钉 }\n',
    );
    expect(faults).toEqual([]);
    expect(value).toEqual([
      { entry: 'V-04', holds: false, by: '王某', note: '' },
      { entry: 'M-BIND', lost: 0.5, by: '王某', note: '有订书钉' },
    ]);
  });

  test.each([
    ['- { 项目: V-99, 成立: 否, 评查人: 王某 }\n', ['1:9 U-mark V-99']],
    ['- { 项目: V-04, 扣分: 1, 评查人: 王某 }\n', ['1:9 U-mark V-04']],
    ['- { 项目: V-04, 成立: 否, 评查人: 王某 }\n- { 项目: V-04, 成立: 是, 评查人: 王某 }\n', ['2:9 U-twice V-04']],
  ])('%s', (lines, expected) => {
    expect(marks(lines).findings.map(told)).toEqual(expected);
  });
});
