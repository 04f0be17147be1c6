import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { idsTold, runBase, runExample } from '../src/build/run-example.ts';
import { untestedIn } from '../src/build/untested.ts';
import { checkParameters } from '../src/lint/check-parameters.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Example } from '../src/model/regulation.ts';
import { parseRegulation } from '../src/parse/regulation.ts';
import { readSchemas } from './lint/read-schemas.ts';
import { rules } from './made-rules.ts';
import { readBase } from './read-base.ts';

const files = readSchemas();
const { findings } = parseRegulation('jinpu', files, { digest: '', checks: checkParameters });
const { regulation } = rules;
const bases = [...files.keys()].flatMap((path) => /^jinpu\/bases\/(.*)\.yaml$/.exec(path)?.[1] ?? []);

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
  test.each(bases)('%s is clean', (name) => {
    expect(runBase(readBase(name), rules).map(told)).toEqual([]);
  });
});

for (const article of regulation.articles) {
  describe(`${article.cited.zh} ${article.heading.zh}`, () => {
    test.each(article.examples.map((example) => [example.name.zh, example] as const))('%s', (_, example) => {
      expect(idsTold(lintExample(example))).toEqual([...new Set(example.expect)].sort());
    });

    const asked = article.requires.filter(({ ask }) => ask.kind !== 'manual');
    test.each(asked.length > 0 ? [article] : [])(
      'every requirement has a bad example that breaks it alone and a good one, and each of its parts is broken by some example',
      () => {
        expect(untestedIn(article, article.examples.flatMap(lintExample))).toEqual([]);
      },
    );
  });
}

const runs = new Map<Example, readonly Finding[]>();

function lintExample(example: Example): readonly Finding[] {
  const findings = runs.get(example) ?? runExample(example, readBase(example.base), rules);
  runs.set(example, findings);
  return findings;
}

function told({ id, at, fact }: Finding): string {
  return `${at.file}:${at.line}:${at.column} ${id} ${fact.zh}`;
}

function plain(text: string): string {
  return text.replace(/\s/g, '');
}
