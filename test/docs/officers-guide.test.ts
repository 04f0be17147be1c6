import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parseMoment } from '../../src/model/moment.ts';
import { parseCase } from '../../src/parse/case.ts';
import { reportPretty } from '../../src/report/report-pretty.ts';
import { expectFile } from '../expect-file.ts';
import { rules } from '../made-rules.ts';

const path = 'docs/officers-guide.zh-CN.md';
const guide = readFileSync(path, 'utf8');
const main = readFileSync('examples/ordinary-penalty/case.yaml');
const file = 'records/练习.yaml';
const exercise = /^```yaml 练习\n(.*?)^```\n\n```text\n(.*?)^```$/gms;

/** What the program says of the writing of a record: the reader's findings and those of shape. */
function said(text: string): string {
  const contents = new Map<string, Uint8Array>([
    ['case.yaml', main],
    [file, new TextEncoder().encode(text)],
  ]);
  const files = [...contents].map(([name, bytes]) => ({ path: name, type: 'file', size: bytes.length, kind: 'yaml' }) as const);
  const { value, findings } = parseCase('.', files, contents);
  const asOf = parseMoment('2026-05-01 12:00');
  if (asOf === undefined) throw new Error('no moment');

  const isWriting = ({ id, at }: Finding): boolean => at.file === file && /^(S|shape)-/.test(id);
  const found = lint(value, rules, { asOf, found: findings }).filter(isWriting);
  return reportPretty([{ folder: '.', findings: found, records: 1 }], { language: 'zh', columns: 80, colours: false });
}

test('every mistake of the guide is told in the words that the guide prints', () => {
  const written = guide.replaceAll(
    exercise,
    (_, text: string) => `\`\`\`yaml 练习\n${text}\`\`\`\n\n\`\`\`text\n${said(text).trim()}\n\`\`\``,
  );
  expectFile(path, written);
});

describe('what the guide shows as right', () => {
  const samples = [...guide.matchAll(/^```yaml\n(文书: .*?)^```/gms)].map((match) => match[1] ?? '');

  test.each(samples.map((text) => [/^文书: (.*)/.exec(text)?.[1], text]))('%s has no fault of writing', (_, text = '') => {
    expect(
      said(text)
        .match(/(S|shape)-[a-z-]+/g)
        ?.filter((id) => id !== 'S-path-missing') ?? [],
    ).toEqual([]);
  });

  test('is at least two whole records', () => {
    expect(samples.length).toBeGreaterThanOrEqual(2);
  });
});

test('each exercise of the guide goes wrong', () => {
  for (const [, text = ''] of guide.matchAll(exercise)) expect(said(text)).not.toBe('');
});
