import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldsOf, type RecordSchema } from '../../src/cli/scaffold/editor-schema.ts';
import { type People, peopleOf } from '../../src/cli/scaffold/people-of.ts';
import { type CaseFacts, scaffoldCase } from '../../src/cli/scaffold/scaffold-case.ts';
import { scaffoldRecord } from '../../src/cli/scaffold/scaffold-record.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Finding } from '../../src/model/finding.ts';
import { keysOwed } from '../../src/model/keys-owed.ts';
import type { Kind } from '../../src/model/kind.ts';
import { parseMoment } from '../../src/model/moment.ts';
import type { Place } from '../../src/model/place.ts';
import type { Form } from '../../src/model/regulation.ts';
import type { Tree } from '../../src/model/value.ts';
import { caseFromBase } from '../../src/parse/base-case.ts';
import { parseCase } from '../../src/parse/case.ts';
import { parseKinds } from '../../src/parse/kinds.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { mapOf, textOf, treesOf } from '../../src/parse/regulation-values.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { rulesAndLaws as rules } from '../made-rules.ts';

const { regulation } = rules;
const schema: RecordSchema = JSON.parse(readFileSync('schemas/editor/record.schema.json', 'utf8'));
const kinds = parseKinds('kinds.yaml', new Uint8Array(readFileSync('templates/new/kinds.yaml')));
const bases = readdirSync('schemas/jinpu/bases').map((file) => [file.replace(/\.yaml$/, ''), readBase(file)] as const);

function readBase(file: string): Tree {
  return treeOf(parseYaml(file, new Uint8Array(readFileSync(`schemas/jinpu/bases/${file}`))).value);
}

/** The text that `init` writes as case.yaml. */
function caseText(kind: Kind): string {
  const facts: CaseFacts = {
    regulation: 'jinpu',
    type: kind.type,
    procedure: kind.procedure,
    state: kind.records[0]?.state ?? '',
    number: '',
    matter: '',
    party: readFileSync(`templates/new/party-${kind.person ? 'person' : 'organisation'}.txt`, 'utf8'),
  };
  return scaffoldCase(readFileSync('templates/new/case.txt', 'utf8'), facts);
}

function recordText(name: string, people: People): string {
  const form = formNamed(name);
  return scaffoldRecord(form, schema, people, { owed: keysOwed(regulation, form, Object.keys(fieldsOf(schema, name))) });
}

function formNamed(name: string): Form {
  const form = regulation.forms.find((each) => each.name === name);
  if (form === undefined) throw new Error(`no such form: ${name}`);
  return form;
}

/** What lint says of a folder with these texts. */
function judge(texts: ReadonlyMap<string, string>): readonly Finding[] {
  const contents = new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const listed = [...contents].map(([path, bytes]) => ({ path, type: 'file', size: bytes.length, kind: 'yaml' }) as const);
  const { value, findings } = parseCase('.', listed, contents);
  const asOf = parseMoment('2026-03-31 12:00');
  if (asOf === undefined) throw new Error('no moment');
  return lint(value, rules, { asOf, found: findings });
}

function tell({ id, at, fact }: Finding): string {
  return `${at.file}:${at.line} ${id} ${fact.zh}`;
}

const isBlank = ({ id }: Finding) => id === 'shape-blank';

describe.each(kinds.map((kind) => [kind.name, kind] as const))('init --kind %s', (_, kind) => {
  test.each([false, true])('has nothing but blanks to be filled; with all stages: %s', (all) => {
    const due = (all ? kind.records : kind.records.slice(0, 1)).flatMap(({ forms }) => forms);
    const nobody = { party: '', person: kind.person, officers: [] };
    const found = judge(
      new Map([['case.yaml', caseText(kind)], ...due.map((form, index) => [`records/${index}.yaml`, recordText(form, nobody)] as const)]),
    );
    expect(found.filter((finding) => !isBlank(finding)).map(tell)).toEqual([]);
    expect(new Set(found.map(({ at }) => at.file)).size).toBe(due.length + 1);
  });
});

test('the kinds have names of their own and name forms that there are', () => {
  const named = kinds.flatMap(({ id, name }) => [id, name]);
  expect(named).toEqual([...new Set(named)]);
  expect(kinds.flatMap(({ records }) => records.flatMap(({ forms }) => forms)).filter((name) => formNamed(name).name !== name)).toEqual([]);
});

describe('new FORM', () => {
  test.each(regulation.forms.map((form, index) => [form.name, index] as const))(
    '%s in any case has nothing but blanks to be filled',
    (name, index) => {
      const chosen = bases.filter((_, place) => place % 5 === index % 5);
      const told = chosen.flatMap(([base, tree]) => {
        const data = treeOf(parseYaml('new.yaml', new TextEncoder().encode(recordText(name, peopleOf(mapOf(tree.案件))))).value);
        const found = lintTree({ ...tree, 文书: [...treesOf(tree.文书), data] });
        return found
          .filter((finding) => !(isBlank(finding) && finding.at.pointer.startsWith(`/文书/${treesOf(tree.文书).length}/`)))
          .map((finding) => `${base} ${finding.at.pointer} ${finding.id} ${finding.fact.zh}`);
      });
      expect(told).toEqual([]);
    },
  );

  test.each(bases)(
    'the documents of %s stay clean with the fields that a new document asks for, and those a person takes in',
    (_, tree) => {
      const records = treesOf(tree.文书).map((record) => {
        const shown = shownIn(recordText(textOf(record.文书), peopleOf(mapOf(tree.案件))));
        return Object.fromEntries(Object.entries(record).filter(([key]) => shown.includes(key) || takenIn.includes(key)));
      });
      expect(lintTree({ ...tree, 文书: records }).map(({ id, at, fact }) => `${at.pointer} ${id} ${fact.zh}`)).toEqual([]);
    },
  );
});

/** Fields that a person takes in where the event has them. */
const takenIn =
  '其他履行方式和期限 代收 留置 邮寄 公告 委托 来源说明 补报时间 紧急情况 实施时间 报告时间 不启动理由 审查情况 法律依据 音像'.split(' ');

/** The fields that a new document asks to be filled in. */
function shownIn(text: string): readonly string[] {
  return [...text.matchAll(/^([^\s#:]+):/gm)].map(([, key = '']) => key);
}

/** What lint says of a base, judged at its own time. */
function lintTree(tree: Tree): readonly Finding[] {
  const place = (pointer: string): Place => ({ file: 'base.yaml', line: 1, column: 1, pointer, length: 0 });
  const asOf = parseMoment(textOf(tree['as-of']));
  if (asOf === undefined) throw new Error('no moment');
  return lint(caseFromBase(tree, place), rules, { asOf }).filter(({ level }) => level !== 'note');
}
