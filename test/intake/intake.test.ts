import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { intakeFiles, type TakenFile } from '../../src/build/intake-files.ts';
import { writeMediaRecord } from '../../src/cli/write-media-record.ts';
import type { World } from '../../src/model/world.ts';
import { stagingFolder } from '../../src/world/staging.ts';
import { madeWorld } from '../made-world.ts';
import { exifPhoto } from './exif-photo.ts';
import { heicPhoto } from './heic-photo.ts';
import { ledgerLines, ledgerOf, recordsOf } from './read-folder.ts';
import { lintIds, runDossier, startDossier } from './run-dossier.ts';
import { smallCase } from './small-case.ts';

const photo = exifPhoto('2026:03:02 08:45:10');
const other = exifPhoto('2026:03:02 08:47:00', 1);
const by = ['--by', '王一鸣'];

/** Makes a file as a run leaves it that was killed after it had promised the file its name, ten minutes ago. */
function withhold(folder: string, name: string): void {
  const staging = stagingFolder(folder, name);
  mkdirSync(staging);
  renameSync(join(folder, name), join(staging, name));
  writeFileSync(join(staging, 'commit.json'), JSON.stringify({ retired: [], names: [name] }));
  const owner = join(staging, 'owner.json');
  writeFileSync(owner, JSON.stringify({ host: 'elsewhere', pid: 1, began: '' }));
  const then = new Date(Date.now() - 600_000);
  utimesSync(owner, then, then);
}

describe('an intake', () => {
  test('copies, digests, writes ledger and record, leaves the source alone, and lints clean', async () => {
    const { folder, card } = smallCase({ 'DCIM/100/IMG_1.jpg': photo, 'DCIM/101/IMG_1.jpg': other, 'DCIM/Thumbs.db': photo });
    const run = await runDossier('intake', card, '--case', folder, ...by, '--device', '执法记录仪 03 号');
    expect(run.status).toBe(0);
    expect(readdirSync(join(folder, 'media')).sort()).toEqual(['IMG_1-2.jpg', 'IMG_1.jpg']);
    expect(readFileSync(join(folder, 'media/IMG_1.jpg'))).toEqual(Buffer.from(photo));
    expect(readFileSync(join(card, 'DCIM/100/IMG_1.jpg'))).toEqual(Buffer.from(photo));

    const lines = ledgerOf(folder).map((line) => JSON.parse(line));
    expect(lines.map(({ 序号, 事项, 经办人, 文件 }) => [序号, 事项, 经办人, 文件])).toEqual([
      [1, '接收', '王一鸣', 'media/IMG_1.jpg'],
      [2, '接收', '王一鸣', 'media/IMG_1-2.jpg'],
    ]);
    expect(lines[0].来源).toMatchObject({ 名称: 'DCIM/100/IMG_1.jpg', 设备: '执法记录仪 03 号' });
    expect(lines[0].sha256).toBe(createHash('sha256').update(photo).digest('hex'));
    expect(lines[1].前).toBe(
      createHash('sha256')
        .update(ledgerOf(folder)[0] ?? '')
        .digest('hex'),
    );
    expect(lines[0].制作完成).toEqual({ 时间: '2026-03-02 08:45:10+08:00', 依据: '文件' });
    expect(lines[0].存储期限).toMatchObject({ 结果: '超时', 期限: '2026-03-03 08:45:10+08:00' });
    expect(await lintIds(folder)).toEqual([]);
  });

  test('every line is as the published schema says', async () => {
    const { folder, card } = smallCase({ 'a.jpg': photo, 'b.jpg': other });
    await runDossier('intake', join(card, 'a.jpg'), '--case', folder, ...by, '--ground', '异地工作', '--returned', '2026-03-04 10:00');
    await runDossier('intake', join(card, 'b.jpg'), '--case', folder, ...by, '--replaces', 'media/a.jpg', '--reason', '拍错了');
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync('schemas/ledger.schema.json', 'utf8')));
    for (const line of ledgerOf(folder)) expect([validate(JSON.parse(line)), validate.errors]).toEqual([true, null]);
    expect(ledgerOf(folder)).toHaveLength(2);
  });

  test('the record holds what the file says, and blanks', async () => {
    const { folder, card } = smallCase({ 'a.jpg': photo });
    await runDossier('intake', card, '--case', folder, ...by, '--store', '执法信息系统', '--keeper', '孙佳慧');
    const [name = ''] = recordsOf(folder);
    expect(name).toMatch(/^音像-\d{4}-\d{2}-\d{2}\.yaml$/);
    const text = readFileSync(join(folder, 'records', name), 'utf8');
    const record = parse(text, { schema: 'failsafe' });
    expect(record.资料).toEqual([
      { 文件: 'media/a.jpg', 方式: '照相', 设备: 'DSJ BodyCam 3', 拍摄时间: '2026-03-02 08:45', 内容: '', 证明对象: '' },
    ]);
    expect(record.存储).toMatchObject({ 位置: '执法信息系统', 保管人: '孙佳慧' });
    expect(text).toContain('# 文件里的坐标：北纬 39.058333，东经 121.770000');
    const { out } = await runDossier('lint', folder, '--json');
    const about = JSON.parse(out).findings.filter(({ file }: { file: string }) => file.includes('音像-'));
    expect(new Set(about.map(({ id }: { id: string }) => id))).toEqual(new Set(['shape-blank', 'A23-media-24h']));
  });

  test('keeps a HEIC photo as electronic data, with its time, and says what to do', async () => {
    const { folder, card } = smallCase({ 'IMG_1.HEIC': heicPhoto });
    const run = await runDossier('intake', card, '--case', folder, ...by);
    expect(run.status).toBe(0);
    expect(run.out).toContain('HEIC 照片（手机的格式）：原文件已经保存，作为电子数据；案卷里印不出来');
    const [line] = ledgerOf(folder).map((text) => JSON.parse(text));
    expect(line).toMatchObject({ 文件: 'media/IMG_1.HEIC', 类型: 'heic', 制作完成: { 时间: '2026-03-02 08:45:10+08:00', 依据: '文件' } });
    expect(line.存储期限).toMatchObject({ 结果: '超时', 期限: '2026-03-03 08:45:10+08:00' });
    const [name = ''] = recordsOf(folder);
    const text = readFileSync(join(folder, 'records', name), 'utf8');
    expect(text).toContain('# 文件里写的拍摄时间：2026-03-02 08:45');
    expect(parse(text, { schema: 'failsafe' }).资料[0]).toMatchObject({ 方式: '电子数据', 原始存储介质: 'DSJ Phone 3' });
    expect((await lintIds(folder)).map(({ id }) => id)).toEqual([]);
  });

  test('takes in a file that is cut short, and says so', async () => {
    const { folder, card } = smallCase({ 'a.jpg': photo.subarray(0, photo.length - 2) });
    const run = await runDossier('intake', card, '--case', folder, ...by);
    expect([run.status, readdirSync(join(folder, 'media'))]).toEqual([0, ['a.jpg']]);
    expect(run.out.replace(/\n */g, '')).toContain('这个文件有问题：不完整，后面缺了一段');
    const again = await runDossier('intake', join(card, 'a.jpg'), '--case', folder, ...by, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ act: '已有', fault: 'cut' });
  });

  test('takes in a file that is encrypted, and says that it is wanted without', async () => {
    const { folder, card } = smallCase({ 'a.pdf': readFileSync('test/draw/scans/encrypted.pdf') });
    const run = await runDossier('intake', card, '--case', folder, ...by);
    expect(run.out.replace(/\n */g, '')).toMatch(/加了密[^；]*；原样收下了，请取得或者另存为不加密的一份/);
  });

  test('gives a file the extension of what it is, so that no later correction breaks the ledger', async () => {
    const { folder, card } = smallCase({ 'a.png': photo });
    await runDossier('intake', card, '--case', folder, ...by);
    expect(readdirSync(join(folder, 'media'))).toEqual(['a.jpg']);
    expect(JSON.parse(ledgerOf(folder)[0] ?? '')).toMatchObject({ 文件: 'media/a.jpg', 来源: { 名称: 'a.png' } });
    expect(await lintIds(folder)).toEqual([]);
  });

  test('of the same bytes is done once, whatever their name', async () => {
    const { folder, card } = smallCase({ 'a.jpg': photo, 'copy of a.jpg': photo });
    const first = await runDossier('intake', card, '--case', folder, ...by);
    const again = await runDossier('intake', card, '--case', folder, ...by);
    expect(first.out).toContain('已有 media/a.jpg');
    expect(again.out.match(/已有/g)).toHaveLength(2);
    expect(ledgerOf(folder)).toHaveLength(1);
    expect(recordsOf(folder)).toHaveLength(1);
  });

  test('enters a file that was copied by hand where it lies', async () => {
    const { folder, card } = smallCase({ 'a.jpg': photo, 'b.jpg': other });
    await runDossier('intake', join(card, 'a.jpg'), '--case', folder, ...by);
    mkdirSync(join(folder, 'media/现场'));
    writeFileSync(join(folder, 'media/现场/b.jpg'), other);
    expect((await lintIds(folder)).map(({ id }) => id)).toEqual(['A30-tamper']);
    const run = await runDossier('intake', join(folder, 'media/现场/b.jpg'), '--case', folder, ...by);
    expect(run.out).toContain('登记 media/现场/b.jpg');
    expect(await lintIds(folder)).toEqual([]);
  });

  test.each(['media', 'records'])('puts nothing outside of the case through a linked folder: %s', async (name) => {
    const { folder, card } = smallCase({ 'a.jpg': photo });
    const elsewhere = join(folder, '..', `elsewhere-${process.pid}`);
    mkdirSync(elsewhere);
    rmSync(join(folder, name), { recursive: true, force: true });
    symlinkSync(elsewhere, join(folder, name));
    const run = await runDossier('intake', card, '--case', folder, ...by);
    expect([run.status, readdirSync(elsewhere), existsSync(join(folder, 'ledger.jsonl'))]).toEqual([3, [], false]);
    expect(run.err).toContain(`${name}：是链接`);
    rmSync(elsewhere, { recursive: true });
  });

  test('says what it does not take', async () => {
    const { folder, card } = smallCase({ 'a.jpg': photo, 'empty.jpg': new Uint8Array(), 'notes.txt': Buffer.from('x') });
    const run = await runDossier('intake', card, '--case', folder, ...by);
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/没有接收 empty.jpg：文件是空的[\s\S]*没有接收 notes.txt：不是能印、能放的格式/);
    expect(ledgerOf(folder)).toHaveLength(1);
  });

  test.each([
    ['a stranger', ['--by', '路人甲']],
    ['nobody', []],
    ['a replacement without a reason', [...by, '--replaces', 'media/a.jpg']],
    ['a blank reason', [...by, '--replaces', 'media/a.jpg', '--reason', ' ']],
    ['a ground without the return', [...by, '--ground', '异地工作']],
    ['a return that is still to come', [...by, '--ground', '异地工作', '--returned', '2999-01-01 10:00']],
    ['the replacement of what the ledger does not know', [...by, '--replaces', 'media/x.jpg', '--reason', '重拍']],
  ])('by %s is wrong use, and changes nothing', async (_, words) => {
    const { folder, card } = smallCase({ 'a.jpg': photo });
    const run = await runDossier('intake', card, '--case', folder, ...words);
    expect(run.status).toBe(2);
    expect(existsSync(join(folder, 'ledger.jsonl'))).toBe(false);
    expect(readdirSync(join(folder, 'media'))).toEqual([]);
  });

  test('killed before a promised name was given, says each file once', async () => {
    const { folder, card } = smallCase({ 'a.jpg': photo, 'b.jpg': other });
    const words = ['intake', card, '--case', folder, ...by];
    await runDossier(...words);
    const whole = readFileSync(join(folder, 'ledger.jsonl'), 'utf8');
    // The ledger with the second line was promised its name; before that, the copy of the second file was.
    withhold(folder, 'ledger.jsonl');
    writeFileSync(join(folder, 'ledger.jsonl'), `${ledgerLines(whole)[0]}\n`);
    expect((await runDossier(...words)).status).toBe(0);
    expect(readFileSync(join(folder, 'ledger.jsonl'), 'utf8')).toBe(whole);

    writeFileSync(join(folder, 'ledger.jsonl'), `${ledgerLines(whole)[0]}\n`);
    withhold(join(folder, 'media'), 'b.jpg');
    const run = await runDossier(...words);
    expect([run.status, run.err]).toEqual([0, '']);
    expect(run.out).toContain('登记 media/b.jpg');
    expect(ledgerOf(folder)).toHaveLength(2);
    expect(readdirSync(join(folder, 'media')).sort()).toEqual(['a.jpg', 'b.jpg']);
    expect(await lintIds(folder)).toEqual([]);
  });

  test('of two at once writes each file once', async () => {
    const names = Array.from({ length: 6 }, (_, index) => `v${index}.jpg`);
    const files = Object.fromEntries(names.map((name, index) => [name, Buffer.concat([photo, Buffer.alloc(1000, index)])]));
    const { folder, card } = smallCase(files);
    const words = ['intake', card, '--case', folder, ...by];
    await Promise.all([startDossier(...words), startDossier(...words)]);
    expect((await runDossier(...words)).status).toBe(0);
    expect(ledgerOf(folder)).toHaveLength(names.length);
    expect(readdirSync(join(folder, 'media')).sort()).toEqual(names);
    expect(await lintIds(folder)).toEqual([]);
  });

  test('of two at once, the later takes nothing again whose line the earlier writes meanwhile', async () => {
    const { folder, card } = smallCase({ 'a.jpg': photo });
    await runDossier('intake', card, '--case', folder, ...by);
    const made = madeWorld();
    let unwritten = true;
    const readFile: World['readFile'] = (path) => {
      if (!path.endsWith('ledger.jsonl') || !unwritten) return made.readFile(path);
      unwritten = false;
      return Promise.resolve(undefined);
    };
    await intakeFiles({ ...made, readFile }, folder, [card], { by: '王一鸣', scan: false, data: false }, () => undefined);
    expect(unwritten).toBe(false);
    expect(ledgerOf(folder)).toHaveLength(1);
    expect(readdirSync(join(folder, 'media'))).toEqual(['a.jpg']);
  });

  test('of two at once, the later describes nothing that the earlier has just described', async () => {
    const { folder, card } = smallCase({ 'a.jpg': photo });
    const world = madeWorld();
    const taken: TakenFile[] = [];
    await intakeFiles(world, folder, [card], { by: '王一鸣', scan: false, data: false }, (file) => void taken.push(file));
    expect(await writeMediaRecord(world, folder, taken, {})).toMatch(/^records\/音像-/);
    expect(await writeMediaRecord(world, folder, taken, {})).toBeUndefined();
    expect(await lintIds(folder)).toEqual([]);
  });
});

describe('electronic data', () => {
  test('of any kind are taken where they are called so, and their record asks what such data owe', async () => {
    const { folder, card } = smallCase({ '订单.csv': Buffer.from('单号,金额\n1,35\n'), '聊天.pdf': Buffer.from('%PDF-1.4\n') });
    const words = ['intake', card, '--case', folder, ...by];
    expect((await runDossier(...words)).status).toBe(1);
    expect((await runDossier(...words, '--data', '--scan')).status).toBe(2);
    expect((await runDossier(...words, '--data')).status).toBe(0);

    expect(
      ledgerOf(folder)
        .map((line) => JSON.parse(line))
        .map(({ 文件, 类型, 存储期限 }) => [文件, 类型, 存储期限]),
    ).toEqual([
      ['scans/聊天.pdf', 'pdf', undefined],
      ['media/订单.csv', 'unknown', undefined],
    ]);
    expect(await lintIds(folder)).toEqual([]);
    const [name = ''] = recordsOf(folder);
    const text = readFileSync(join(folder, 'records', name), 'utf8');
    expect(text).toContain('方式: 电子数据');
    expect(text).toMatch(/文件: media\/订单.csv\n {4}题名:\n {4}提取时间:\n {4}原始存储介质:\n {4}提取方法:/);
    writeFileSync(join(folder, 'records', name), text.replace('方式: 电子数据', '方式: 照相'));
    expect((await lintIds(folder)).map(({ id }) => id)).toEqual(['S-path-unknown']);
  });
});

describe('a case is held against its ledger', () => {
  async function shelved() {
    const { folder, card } = smallCase({ 'a.jpg': photo, 'b.jpg': other });
    await runDossier('intake', card, '--case', folder, ...by);
    return { folder, card };
  }

  test('a byte that changed: file, time of the intake, both digests', async () => {
    const { folder } = await shelved();
    const changed = Buffer.from(photo);
    changed[changed.length - 3] = 9;
    writeFileSync(join(folder, 'media/a.jpg'), changed);
    const [finding] = await lintIds(folder);
    expect(finding?.id).toBe('A30-tamper');
    expect(finding?.message).toContain('media/a.jpg');
    expect(finding?.message).toMatch(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} 接收/);
    for (const bytes of [photo, changed]) expect(finding?.message).toContain(createHash('sha256').update(bytes).digest('hex'));
  });

  test('a file that is gone comes back by an intake', async () => {
    const { folder, card } = await shelved();
    rmSync(join(folder, 'media/a.jpg'));
    const tampered = (await lintIds(folder)).filter(({ id }) => id === 'A30-tamper');
    expect(tampered.map(({ message }) => message.includes('现在没有了'))).toEqual([true]);
    const { out } = await runDossier('intake', join(card, 'a.jpg'), '--case', folder, ...by);
    expect(out).toContain('找回 media/a.jpg');
    expect(await lintIds(folder)).toEqual([]);
  });

  test('a file of another name is missing and unlisted', async () => {
    const { folder } = await shelved();
    renameSync(join(folder, 'media/a.jpg'), join(folder, 'media/c.jpg'));
    expect((await lintIds(folder)).map(({ id }) => id)).toEqual(['A30-tamper', 'A30-tamper', 'S-path-missing']);
  });

  test('a lawful replacement is a new line, and the old file is kept', async () => {
    const { folder, card } = await shelved();
    writeFileSync(join(card, 'new.jpg'), exifPhoto('2026:03:02 09:00:00', 7));
    const before = ledgerOf(folder);
    const run = await runDossier(
      'intake',
      join(card, 'new.jpg'),
      '--case',
      folder,
      ...by,
      '--replaces',
      'media/a.jpg',
      '--reason',
      '拍错了车',
    );
    expect(run.status).toBe(0);
    expect(ledgerOf(folder).slice(0, -1)).toEqual(before);
    expect(JSON.parse(ledgerOf(folder).at(-1) ?? '')).toMatchObject({ 事项: '更换', 文件: 'media/a.jpg', 更换: { 理由: '拍错了车' } });
    expect(readFileSync(join(folder, 'replaced/0003-a.jpg'))).toEqual(Buffer.from(photo));
    expect(await lintIds(folder)).toEqual([]);
    rmSync(join(folder, 'replaced/0003-a.jpg'));
    expect((await lintIds(folder)).map(({ id }) => id)).toEqual(['A30-tamper']);
  });

  test.each([
    [
      'edited',
      'S-ledger-edited',
      (lines: readonly string[]) => lines.map((line, index) => (index === 1 ? line.replace('王一鸣', '李思远') : line)),
      2,
    ],
    ['cut short', 'S-ledger-line', (lines: readonly string[]) => lines.map((line, index) => (index === 1 ? line.slice(0, 80) : line)), 2],
    ['swapped', 'S-ledger-chain', (lines: readonly string[]) => [lines[1] ?? '', lines[0] ?? ''], 1],
  ])('a ledger with a line %s names the line', async (_, id, change, line) => {
    const { folder } = await shelved();
    writeFileSync(join(folder, 'ledger.jsonl'), `${change(ledgerOf(folder)).join('\n')}\n`);
    const { out } = await runDossier('lint', folder, '--json');
    const found = JSON.parse(out).findings.filter((each: { id: string }) => each.id.startsWith('S-ledger'));
    expect(found[0]).toMatchObject({ id, line, article: '30' });
  });

  test('line ends of another system and a mark before the first line are no edit', async () => {
    const { folder, card } = await shelved();
    writeFileSync(join(folder, 'ledger.jsonl'), `\uFEFF${ledgerOf(folder).join('\r\n')}\r\n`);
    expect(await lintIds(folder)).toEqual([]);
    writeFileSync(join(card, 'c.jpg'), exifPhoto('2026:03:02 09:30:00', 3));
    await runDossier('intake', join(card, 'c.jpg'), '--case', folder, ...by);
    expect((await lintIds(folder)).filter(({ id }) => id.startsWith('S-ledger'))).toEqual([]);
  });

  test('an intake goes on after a ledger that was cut short', async () => {
    const { folder, card } = await shelved();
    appendFileSync(join(folder, 'ledger.jsonl'), '{"版本":1');
    writeFileSync(join(card, 'c.jpg'), exifPhoto('2026:03:02 09:30:00', 3));
    await runDossier('intake', join(card, 'c.jpg'), '--case', folder, ...by);
    expect(ledgerOf(folder)).toHaveLength(4);
    expect((await lintIds(folder)).map(({ id }) => id)).toEqual(['S-ledger-line']);
  });
});
