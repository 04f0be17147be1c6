import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/compose/formats/index.ts';
import { parseTemplates } from '../../src/parse/templates.ts';
import { parseLength } from '../../src/parse/templates-length.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { forms, shipped, yamlBelow } from './read-templates.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const metaSchema = (name: string) => new Ajv2020({ strict: false }).compile(toSchema(`schemas/meta/${name}.schema.yaml`));

describe('templates that ship', () => {
  test('are understood without a finding', () => {
    expect(shipped.findings.map((finding) => `${finding.at.file}:${finding.at.line} ${finding.fact.zh}`)).toEqual([]);
  });

  const validate = metaSchema('template');
  const pages = [...yamlBelow('templates')].filter(([file]) => /^(forms|volume)\//.test(file) && file !== 'volume/order.yaml');
  test.each(pages)('%s keeps to the meta schema', (file, bytes) => {
    validate(parseYaml(file, bytes).value.value);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('the meta schema refuses a key that a cell does not have', () => {
    expect(validate({ form: '甲', parts: [{ columns: ['1'], grid: [[{ bind: '乙', colour: 'red' }]] }] })).toBe(false);
    expect(validate({ form: '甲', parts: [{ columns: ['1'], grid: [[{ bind: '乙', span: '2' }]] }] })).toBe(true);
  });

  test('the theme keeps to the meta schema', () => {
    const validateTheme = metaSchema('theme');
    validateTheme(parseYaml('theme.yaml', readFileSync('templates/theme.yaml')).value.value);
    expect(validateTheme.errors ?? []).toEqual([]);
  });

  test('name only formatters and looks that there are', () => {
    const text = [...yamlBelow('templates')].map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
    const asked = [...text.matchAll(/\bas: ([a-z-]+)|\{[^{}]*:([a-z-]+)\}/g)].map(([, as, slot]) => as ?? slot ?? '');
    const looks = [...text.matchAll(/\bstyle: (\w+)/g)].map(([, look]) => look ?? '');

    expect([...new Set(asked)].filter((name) => name !== 'check-boxes' && !formats.has(name))).toEqual([]);
    expect([...new Set(looks)].filter((name) => !(name in shipped.value.styles))).toEqual([]);
  });

  test('have a box for an opinion only where the record of the form can hold it: printed empty, no other opinion is asked for', () => {
    const asked = shipped.value.forms.flatMap(({ form, parts }) =>
      [...JSON.stringify(parts).matchAll(/"kind":"opinion","bind":"([^"]+)"/g)].map(([, key = '']) => ({ form, key })),
    );
    const known = new Map(forms.map(({ name, schema }) => [name, Object.keys((typeof schema === 'object' && schema.properties) || {})]));

    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter(({ form, key }) => !known.get(form)?.includes(key))).toEqual([]);
  });

  test('every formatter of the folder is registered, and stands in the meta schema', () => {
    const helpers = ['as-list', 'as-tree', 'certificate-of', 'index', 'moment-parts', 'signature', 'text-of', 'texts-of'];
    const files = readdirSync('src/compose/formats')
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => !helpers.includes(name));
    const schema = JSON.stringify(toSchema('schemas/meta/template.schema.yaml'));

    expect([...formats.keys()].sort()).toEqual(files.sort());
    expect(files.filter((name) => !schema.includes(`"${name}"`))).toEqual([]);
  });
});

describe('a template that is wrong', () => {
  test.each([
    ['an unknown part', 'form: 甲\nparts:\n  - { txt: 乙 }\n', 3],
    ['an unknown key', 'form: 甲\nparts: []\nlayout: 乙\n', 3],
    ['a piece that is not there', 'form: 甲\nparts:\n  - use: nothing\n', 3],
    ['a width that is no number', 'form: 甲\nparts:\n  - columns: [一, 2]\n    grid: []\n', 3],
    ['an alignment that there is not', 'form: 甲\nparts:\n  - { text: 乙, align: middle }\n', 3],
    ['a day that is none', 'form: 甲\nparts:\n  - { text: 乙, since: 2024 }\n', 3],
    ['no form', 'parts: []\n', 1],
  ])('%s is told at its line', (_, text, line) => {
    const { findings } = parseTemplates(
      new Map([
        ['forms/a.yaml', bytesOf(text)],
        ['volume/order.yaml', bytesOf('profile: a\nprofiles: { a: [] }\n')],
      ]),
    );

    expect(findings.map((finding) => [finding.id, finding.at.file, finding.at.line])).toEqual([['T-template', 'forms/a.yaml', line]]);
  });
});

test('a bureau’s own theme says only what it changes; its faces stand before those that ship', () => {
  const theme = { faces: { fang: ['simfang.ttf'] }, margins: { inner: '30mm' } };
  const { value } = parseTemplates(yamlBelow('templates'), { theme, faces: [], omitted: [], archive: {} });

  expect(value.theme.faces.fang).toEqual(['simfang.ttf', ...shipped.value.theme.faces.fang]);
  expect(value.theme.faces.hei).toEqual(shipped.value.theme.faces.hei);
  expect(value.theme.margins.inner).toBeCloseTo(85.04, 2);
  expect(value.theme.margins.top).toBe(shipped.value.theme.margins.top);
});

test('lengths are written in millimetres, points or by the name of a type size', () => {
  expect(parseLength('25.4mm')).toBeCloseTo(72, 6);
  expect(['12pt', '12', '四号', '小五', '5号'].map(parseLength)).toEqual([12, 12, 14, 9, undefined]);
});

test('the bound side is never narrower than 25 mm', () => {
  expect(shipped.value.theme.margins.inner).toBeGreaterThanOrEqual((25 * 72) / 25.4);
});

/** A schema file as JSON: its numbers are numbers. */
function toSchema(file: string): object {
  const text = JSON.stringify(parseYaml(file, readFileSync(file)).value.value);

  return JSON.parse(text, (key, value) =>
    /^min/.test(key) ? Number(value) : /Properties$/.test(key) && value === 'false' ? false : value,
  );
}
