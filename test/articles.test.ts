import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkParameters } from '../src/lint/check-parameters.ts';
import { compileFromSource } from '../src/lint/compile-from-source.ts';
import { lint } from '../src/lint/lint.ts';
import type { Finding } from '../src/model/finding.ts';
import { type Moment, parseMoment } from '../src/model/moment.ts';
import type { Example } from '../src/model/regulation.ts';
import type { Tree } from '../src/model/value.ts';
import { caseFromBase } from '../src/parse/base-case.ts';
import { patchBase } from '../src/parse/patch-base.ts';
import { parseRegulation } from '../src/parse/regulation.ts';
import { treeOf } from '../src/parse/regulation-source.ts';
import { parseYaml } from '../src/parse/yaml-source.ts';
import { readSchemas } from './lint/read-schemas.ts';

const files = readSchemas();
const { value: regulation, findings } = parseRegulation('jinpu', files, { digest: '', checks: checkParameters });
const rules = compileFromSource(regulation);
const bases = new Map(
  [...files.keys()]
    .filter((path) => path.startsWith('jinpu/bases/'))
    .map((path) => [path.slice('jinpu/bases/'.length, -'.yaml'.length), path]),
);

describe('the regulation folder', () => {
  test('its files are as their schemas say', () => {
    expect(findings.map(told)).toEqual([]);
  });

  const printed = existsSync('schemas/jinpu/text.md') ? plain(readFileSync('schemas/jinpu/text.md', 'utf8')) : undefined;
  test.skipIf(printed === undefined).each(regulation.articles.map((article) => [article.cited.zh, article.text]))(
    '%s stands word for word in the printed text',
    (_, text) => {
      expect(printed).toContain(plain(text));
    },
  );
});

describe('bases', () => {
  test.each([...bases.keys()])('%s is clean', (name) => {
    const { base, locate } = readBase(name);
    expect(lint(caseFromBase(base, locate), rules, { asOf: asOfBase(base) }).map(told)).toEqual([]);
  });
});

for (const article of regulation.articles) {
  describe(`${article.cited.zh} ${article.heading.zh}`, () => {
    test.each(article.examples.map((example) => [example.name.zh, example] as const))('%s', (_, example) => {
      expect(idsOf(lintExample(example))).toEqual([...new Set(example.expect)].sort());
    });

    const asked = article.requires.filter(({ ask }) => ask.kind !== 'manual');
    test.each([...new Set(asked.map(({ id }) => id))])('%s has a bad example that breaks it alone, and a good one', (id) => {
      const bad = article.examples.filter(({ expect: ids }) => ids.length === 1 && ids[0] === id);
      const good = article.examples.filter(({ expect: ids, shows }) => ids.length === 0 && shows === id);
      expect({ bad: bad.length > 0, good: good.length > 0 }).toEqual({ bad: true, good: true });
    });

    test.runIf(asked.length > 0)('every part of every requirement is broken by some example', () => {
      const met = new Set(article.examples.flatMap((example) => lintExample(example).map(({ id, says }) => `${id} ${says.zh}`)));
      expect(asked.map(({ id, says }) => `${id} ${says.zh}`).filter((part) => !met.has(part))).toEqual([]);
    });
  });
}

function lintExample(example: Example): readonly Finding[] {
  const { base, locate } = readBase(example.base);
  const patched = patchBase(base, example);
  return lint(caseFromBase(patched, locate), rules, { asOf: example.asOf === undefined ? asOfBase(base) : momentOf(example.asOf) });
}

const readBases = new Map<string, ReturnType<typeof parseBase>>();

function readBase(name: string) {
  const base = readBases.get(name) ?? parseBase(name);
  readBases.set(name, base);
  return base;
}

function parseBase(name: string) {
  const path = bases.get(name) ?? '';
  const { value } = parseYaml(path, files.get(path) ?? new Uint8Array());
  return { base: treeOf(value), locate: value.locate };
}

function idsOf(found: readonly Finding[]): readonly string[] {
  return [...new Set(found.filter(({ level }) => level !== 'note').map(({ id }) => id))].sort();
}

function asOfBase(base: Tree): Moment {
  return momentOf(String(base['as-of']));
}

function momentOf(text: string): Moment {
  const moment = parseMoment(text);
  if (moment === undefined) throw new Error(`not a moment: ${text}`);
  return moment;
}

function told({ id, at, fact }: Finding): string {
  return `${at.file}:${at.line}:${at.column} ${id} ${fact.zh}`;
}

function plain(text: string): string {
  return text.replace(/\s/g, '');
}
