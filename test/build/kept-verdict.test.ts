import { expect, test } from 'vitest';
import { readVerdict, writeVerdict } from '../../src/build/kept-verdict.ts';
import type { Finding } from '../../src/model/finding.ts';

const file = 'records/06-证据登记保存清单.yaml';
const lines = ['文书: 证据登记保存清单', '物品:', '  - 名称: 存储卡', '  - 名称: 车贴'];
const text = { zh: '', en: '' };

const finding = (line: number): Finding => ({
  id: 'A13-list',
  level: 'error',
  says: text,
  fact: text,
  remedy: text,
  at: { file, line, column: 1, length: 2, pointer: '', source: lines[line - 1] ?? '' },
  related: [],
});

/** Tells which files were asked for, and how often. */
class Asked extends Map<string, Uint8Array> {
  readonly asked: string[] = [];

  override get(path: string): Uint8Array | undefined {
    this.asked.push(path);
    return super.get(path);
  }
}

test('a verdict is kept without the lines of the records, which are put back from each file at once', () => {
  const contents = new Asked([[file, new TextEncoder().encode(lines.join('\n'))]]);
  const files = { files: [], contents, agency: undefined };
  const findings = [3, 4, 3, 1].map(finding);
  const kept = {
    verdict: { findings, records: 1, regulation: 'jinpu', number: '', traits: [] },
    from: 0,
    until: Number.POSITIVE_INFINITY,
    digested: [],
  };

  const written = writeVerdict(kept, files as never) ?? '';
  expect(written).toContain('A13-list');
  expect(written).not.toContain('存储卡');
  contents.asked.length = 0;
  expect(readVerdict(written, files as never)).toEqual(kept);
  expect(contents.asked).toEqual([file]);
});
