import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';
import { parseCase } from '../../src/parse/case.ts';
import { sourceProblems } from '../../src/parse/problems.ts';
import { readFolder } from './read-folder.ts';

const root = 'test/parse/cases';
const cases = readdirSync(root).sort();
const told = new Map(cases.map((name) => [name, findingsOf(join(root, name))]));

describe('what the reader says of a case folder', () => {
  test.each(cases)('%s', (name) => {
    const file = join(root, name, 'findings.txt');
    const text = [...(told.get(name) ?? [])].map(line).join('');
    if (process.env.UPDATE === '1') writeFileSync(file, text);
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  });

  test('every problem that a folder of files can show is shown', () => {
    const shown = new Set([...told.values()].flat().map((finding) => finding.id));
    const elsewhere = [
      'S-path-device',
      'S-too-large',
      'S-syntax',
      'S-ledger-line',
      'S-ledger-edited',
      'S-ledger-chain',
      'S-binding-empty',
      'S-binding-line',
      'S-binding-edited',
      'S-binding-chain',
    ];
    expect(Object.keys(sourceProblems).filter((id) => !shown.has(id) && !elsewhere.includes(id))).toEqual([]);
  });

  test('no message is that of the YAML library', () => {
    const words = [...told.values()].flat().map((finding) => finding.says.zh + finding.fact.zh);
    expect(words.filter((text) => /Implicit|Missing|Unexpected|must be|not allowed/.test(text))).toEqual([]);
  });
});

function findingsOf(folder: string): readonly Finding[] {
  const { files, contents } = readFolder(folder);

  return parseCase(folder, files, contents).findings;
}

function line({ id, level, at, says, fact, related }: Finding): string {
  const head = `${id} ${level} ${placed(at)} ${says.zh}${fact.zh === '' ? '' : `【${visible(fact.zh)}】`}\n`;

  return head + related.map((each) => `  ${placed(each.at)} ${each.note.zh}\n`).join('');
}

function placed({ file, line: number, column, length }: Place): string {
  return `${visible(file)}:${number}:${column}+${length}`;
}

function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]|\p{M}/gu, (character) => `<${character.charCodeAt(0).toString(16)}>`);
}
