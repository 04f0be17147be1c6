import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ordinaryCase } from './ordinary-case.ts';

const { room, dossier } = ordinaryCase();
const record = (name: string) => join(room.path, 'case/records', name);
const report = '17-违法行为调查报告.yaml';
const interview = '03-询问笔录-林晓雯.yaml';

function edit(name: string, change: (text: string) => string): void {
  writeFileSync(record(name), change(readFileSync(record(name), 'utf8')));
}

const bind = (...more: readonly string[]) => dossier('bind', 'case', '--by', '李思远', ...more);
const rebind = (...more: readonly string[]) => bind('--rebind', '--reason', '补了一页', ...more);

beforeAll(() => {
  edit(report, (text) => text.replace('应当给予行政处罚。', '应当给予行政处罚（见案卷第16页、第99页，合同第98页）。'));
});

describe('citations of pages in a bound case', () => {
  test('are not judged before it is bound; then lint, build and bind tell the one of a page that is not there', () => {
    expect(dossier('lint', 'case').out).not.toContain('B-cited-page');
    const bound = bind();
    expect(bound).toMatchObject({ status: 0, err: expect.stringContaining('B-cited-page') });

    const { status, out } = dossier('lint', 'case');
    expect([status, out.match(/B-cited-page/g)?.length]).toEqual([0, 1]);
    expect(out.replaceAll(/\s+/g, '')).toMatch(/“案卷第16页、第99页”，没有第99页：编到第55页.*17-违法行为调查报告\.yaml:27:\d+/);
    for (const more of [[], ['--draft']]) {
      const built = dossier('build', 'case', '-o', 'out', ...more);
      expect([built.status, built.err.match(/B-cited-page/g)?.length]).toEqual([0, 1]);
    }
    expect(bind().err).toContain('B-cited-page');
  });

  test('are listed when the case is bound anew, where their pages change: tried first, nothing is recorded', () => {
    edit(report, (text) => text.replace('、第99页', ''));
    expect(rebind('--dry-run').out).not.toContain('引用');
    edit(interview, (text) => `${text}备注: |\n${'  续页上的话，写得很长很长，长到要多印一页才放得下。\n'.repeat(60)}`);
    const record = readFileSync(join(room.path, 'case/binding.jsonl'), 'utf8');
    const tried = rebind('--dry-run');
    expect(readFileSync(join(room.path, 'case/binding.jsonl'), 'utf8')).toBe(record);
    expect([tried.status, tried.out]).toEqual([0, expect.stringMatching(/^试算重新立卷 .*[\s\S]*没有记/)]);
    expect(tried.out.replaceAll(/\s+/g, '')).toMatch(
      /1处引用的页号会变：case\/records\/17-违法行为调查报告\.yaml:27:\d+“案卷第16页”《询问笔录（张志远）》原在第16页，现在在第18页这份记录立卷以后改过/,
    );
    expect(Math.max(...tried.out.split('\n').map((line) => line.replaceAll(/[^ -~]/g, 'xx').length))).toBeLessThanOrEqual(80);
  });

  test('are true again once they are mended: no longer listed when nothing moves', () => {
    const { kind, citations } = JSON.parse(rebind('--json').out);
    expect([kind, citations]).toEqual([
      'bound',
      [
        expect.objectContaining({
          file: `records/${report}`,
          said: '案卷第16页',
          pages: [
            { title: '询问笔录（张志远）', was: { volume: '', first: '16', last: '16' }, now: { volume: '', first: '18', last: '18' } },
          ],
        }),
      ],
    ]);
    edit(report, (text) => text.replace('第16页', '第18页'));
    expect(rebind().out).not.toContain('引用');
    expect(dossier('lint', 'case').out).not.toContain('B-');
  });

  test('can be tried on a case that is not bound, which it still is not', () => {
    cpSync('examples/summary-penalty', join(room.path, 'small'), { recursive: true });
    const by = /^ {2}立卷人: (.*)$/m.exec(readFileSync(join(room.path, 'small/case.yaml'), 'utf8'))?.[1] ?? '';
    const { status, out } = dossier('bind', 'small', '--by', by, '--dry-run');
    expect([status, out]).toEqual([0, expect.stringContaining('试算立卷')]);
    expect(existsSync(join(room.path, 'small/binding.jsonl'))).toBe(false);
  });
});
