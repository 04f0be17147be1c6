import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { madeWorld } from '../made-world.ts';

const machine = madeWorld();

const rooms: string[] = [];
afterEach(() => {
  for (const room of rooms.splice(0)) rmSync(room, { recursive: true });
});

const record = '# 说明\r\n文书：现场笔录  \r\n时间: { 起: 2026年3月2日 9:05, 止: 2026/3/2 10:25 }\r\n执法人员: [王一鸣，李思远]\r\n';
const mended = '# 说明\r\n文书: 现场笔录\r\n时间: { 起: 2026-03-02 09:05, 止: 2026-03-02 10:25 }\r\n执法人员: [王一鸣, 李思远]\r\n';

function makeCase(text = record): string {
  const room = mkdtempSync(join(tmpdir(), 'dossier-fix-'));
  rooms.push(room);
  mkdirSync(join(room, 'records'));
  writeFileSync(join(room, 'case.yaml'), '\ufeff制度: jinpu\n案号: 甲1\n');
  writeFileSync(join(room, 'records/a.yaml'), text);
  return room;
}

async function lint(...words: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const world = {
    ...machine,
    environment: {},
    print: (text: string) => void out.push(text),
    tell: (text: string) => void err.push(text),
  };
  const status = await main(['lint', ...words], world);
  return { status, out: out.join(''), err: err.join('') };
}

const read = (room: string, file: string): string => readFileSync(join(room, file), 'utf8');

describe('lint --fix', () => {
  test('mends what is safe, keeps the rest byte for byte, and leaves nothing beside it', async () => {
    const room = makeCase();
    const { err } = await lint(room, '--fix');
    expect(read(room, 'records/a.yaml')).toBe(mended);
    expect(read(room, 'case.yaml')).toBe('制度: jinpu\n案号: 甲1\n');
    expect(err).toContain(
      '改好了 6 处\n  case.yaml：S-bom 1\n  records/a.yaml：S-wide-colon 1，S-wide-comma-text 1，line-end 1，shape-format 2\n',
    );
    expect(readdirSync(join(room, 'records'))).toEqual(['a.yaml']);
    expect((await lint(room, '--fix')).err).not.toContain('改好了');
  });

  test('mends four hundred files of two hundred cases, each whole, and leaves nothing beside them', async () => {
    const room = mkdtempSync(join(tmpdir(), 'dossier-fix-'));
    rooms.push(room);
    const folders = Array.from({ length: 200 }, (_, index) => join(room, `案件${index}`));
    for (const [index, folder] of folders.entries()) {
      mkdirSync(join(folder, 'records'), { recursive: true });
      writeFileSync(join(folder, 'case.yaml'), `\ufeff制度: jinpu\n案号: 甲${index}\n`);
      writeFileSync(join(folder, 'records/a.yaml'), record);
    }
    await lint(room, '--fix', '--only', 'S-wide-colon,S-bom,S-wide-comma-text,line-end,shape-format');
    for (const [index, folder] of folders.entries()) {
      expect(read(folder, 'records/a.yaml')).toBe(mended);
      expect(read(folder, 'case.yaml')).toBe(`制度: jinpu\n案号: 甲${index}\n`);
      expect(readdirSync(join(folder, 'records'))).toEqual(['a.yaml']);
    }
  }, 120_000);

  test('is named below the summary of a check that found what it mends, and not after it', async () => {
    const room = makeCase();
    expect((await lint(room)).err).toContain('其中 3 个可以由程序代改：dossier lint --fix（只看会改什么，加 --dry-run）\n');
    expect((await lint(room, '--lang', 'en')).err).toContain('3 of them can be mended by dossier lint --fix (--dry-run shows how)\n');
    expect((await lint(room, '--fix')).err).not.toContain('代改');
    expect((await lint(room)).err).not.toContain('代改');
  });

  test('--dry-run shows a diff and writes nothing', async () => {
    const room = makeCase();
    const { status, out, err } = await lint(room, '--fix', '--dry-run');
    expect(status, err).toBe(1);
    expect(out).toContain('-执法人员: [王一鸣，李思远]\n');
    expect(out).toContain('+执法人员: [王一鸣, 李思远]\n');
    expect(read(room, 'records/a.yaml')).toBe(record);
    expect(await lint(makeCase(mended), '--fix', '--dry-run', '--skip', 'S-bom')).toEqual({ status: 0, out: '', err: '' });
  });

  test('of one file, or of some ids, leaves the others', async () => {
    const room = makeCase();
    await lint(join(room, 'records/a.yaml'), '--fix', '--only', 'S-wide-colon');
    expect(read(room, 'records/a.yaml')).toBe(record.replace('文书：', '文书: '));
    expect(read(room, 'case.yaml')).toMatch(/^\ufeff/);
  });

  test('does not write a file in which mending would uncover another mistake', async () => {
    const room = makeCase('文书: 现场笔录\n情况:\n\t天气: 晴\n\t地点: "路口\n签名: 甲\n');
    const before = read(room, 'records/a.yaml');
    await lint(room, '--fix');
    expect(read(room, 'records/a.yaml')).toBe(before);
  });

  test('--dry-run alone is refused', async () => {
    expect((await lint(makeCase(), '--dry-run')).status).toBe(2);
  });
});
