import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCase } from '../../src/build/build-case.ts';
import { configOf } from '../../src/build/config-of.ts';
import { findConfig } from '../../src/build/find-config.ts';
import { loadTemplates } from '../../src/build/load-templates.ts';
import { trueTypeTables } from '../../src/draw/true-type-subset.ts';
import { configProblems } from '../../src/parse/config-problems.ts';
import { fakeWorld } from '../cli/fake-world.ts';
import { run } from '../draw/tools.ts';
import { madeWorld } from '../made-world.ts';
import { sharedFolder } from '../shared-folder.ts';
import { thorough } from '../thorough.ts';

const folder = sharedFolder();
const world = madeWorld();

/** A configuration of these words; its path. */
function written(text: string, name = 'dossier.config.yaml'): string {
  const path = join(folder.path, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('which configuration holds', () => {
  const files = {
    'bureau/dossier.config.yaml': '',
    'bureau/2026/a/case.yaml': '',
    'bureau/2026/a/dossier.config.yaml': '',
    'env.yaml': '',
  };

  test('the nearest above the case, never one inside of it', async () => {
    expect(await findConfig(fakeWorld(files), 'bureau/2026/a', undefined)).toBe('/bureau/dossier.config.yaml');
  });

  test('none where there is none', async () => {
    expect(await findConfig(fakeWorld({ 'a/case.yaml': '' }), 'a', undefined)).toBeUndefined();
  });

  test('the environment before the folders, the command line before both', async () => {
    const there = fakeWorld(files, { DOSSIER_CONFIG: 'env.yaml' });
    expect(await findConfig(there, 'bureau/2026/a', undefined)).toBe('env.yaml');
    expect(await findConfig(there, 'bureau/2026/a', 'mine.yaml')).toBe('mine.yaml');
  });

  test('one that was named and is not there is wrong use', async () => {
    await expect(configOf(world, undefined, join(folder.path, 'nothing.yaml'))).rejects.toThrow(/没有这个配置文件/);
  });
});

describe('what is wrong is told at its line', () => {
  const shipped = resolve('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');

  /** The shipped font with some bytes of a table changed. */
  function damaged(name: string, tag: string, from: number, to: number, value: number): void {
    const bytes = readFileSync(shipped);
    const table = trueTypeTables(bytes)?.get(tag);
    const at = (table?.byteOffset ?? 0) - bytes.byteOffset;
    mkdirSync(join(folder.path, 'fonts'), { recursive: true });
    writeFileSync(join(folder.path, 'fonts', name), bytes.fill(value, at + from, at + to));
  }

  beforeAll(() => {
    damaged('damaged.ttf', 'loca', 4_000, 4_512, 0xa5);
    damaged('sizeless.ttf', 'head', 18, 20, 0);
  });

  test.each([
    ['a key that there is not', '字形:\n  宋体: a.ttf\n', 'shape-unknown-key', 1, '是不是“字体”'],
    ['a length without a unit', '页边:\n  上: 30\n', 'shape-format', 2, '28mm'],
    ['a bound side that is too narrow', '页边:\n  内: 20mm\n', 'C-length', 2, '25mm'],
    ['a word that cannot be chosen', '页码:\n  位置: 左上角\n', 'shape-enum', 2, '外上角'],
    ['a blank', '封面:\n  默认:\n    全宗号:\n', 'shape-blank', 3, '全宗号'],
    ['a tab', '页边:\n\t上: 30mm\n', 'S-tab', 2, ''],
    ['an order that there is not', '文书顺序: 结论\n', 'shape-enum', 1, '结论在前'],
    ['a form of the order that there is not', '文书顺序:\n  - 立案登记表\n  - 询问笔路\n', 'C-order', 3, '是不是“询问笔录”'],
    ['a form of the 副卷 that there is not', '副卷:\n  文书: [法制审核意见]\n', 'C-secondary', 2, '是不是“法制审核意见书”'],
    ['all documents in the 副卷', '副卷:\n  文书: ["*"]\n', 'C-secondary', 2, '“*”'],
    ['a way of filing that there is not', '立卷: 按盒\n', 'shape-enum', 1, '按卷'],
    ['leaves that are no number', '分卷: 很多\n', 'shape-other', 1, '200张'],
    ['a font file that is not there', '字体:\n  仿宋: fonts/simfang.ttf\n', 'C-face-missing', 2, 'fonts/simfang.ttf'],
    ['a folder for a font', '字体:\n  仿宋: .\n', 'C-face-missing', 2, '.'],
    ['a file that is no font', '字体:\n  仿宋: [dossier.config.yaml]\n', 'C-face-broken', 2, 'dossier.config.yaml'],
    ['a font that was damaged on its way', '字体:\n  仿宋: fonts/damaged.ttf\n', 'C-face-broken', 2, 'fonts/damaged.ttf'],
    ['a font without a size', '字体:\n  仿宋: fonts/sizeless.ttf\n', 'C-face-broken', 2, 'fonts/sizeless.ttf'],
    ['a font that is not in the file', `字体:\n  仿宋: "${shipped}#SimFang"\n`, 'C-face-name', 2, 'NotoSerifSC-Regular'],
    ['a field that the cover does not have', '封面:\n  不印: [全宗好]\n', 'shape-enum', 2, '全宗号'],
  ])('%s', async (_, text, id, line, fact) => {
    const path = written(text);
    const { findings } = await configOf(world, undefined, path);

    expect(findings.map((finding) => [finding.id, finding.at.file, finding.at.line])).toEqual([[id, path, line]]);
    expect(findings[0]?.fact.zh).toContain(fact);
  });

  test('every problem has a story', () => {
    expect(Object.keys(configProblems).sort()).toEqual([
      'C-face-broken',
      'C-face-missing',
      'C-face-name',
      'C-length',
      'C-order',
      'C-secondary',
    ]);
  });

  test('and the case is refused', async () => {
    const config = written('页边:\n  内: 20mm\n');
    const options = {
      out: join(folder.path, 'out'),
      draft: true,
      dryRun: false,
      algorithms: ['sha256'] as const,
      allowClassified: false,
      config,
    };
    const result = await buildCase(world, resolve('examples/ordinary-penalty'), options);

    expect([result.kind, result.kind === 'refused' && result.findings.map(({ id }) => id)]).toEqual(['refused', ['C-length']]);
    expect(existsSync(options.out)).toBe(false);
  });
});

describe('what it changes', () => {
  test('looks, order, photos and cover; whatever it does not say stays', async () => {
    const path = written(`页边: { 内: 30mm }
双面打印: 是
页码: { 位置: 右下角, 距纸边: 10mm }
样式: { 正文: { 字号: 三号, 行距: 1.6, 对齐: 左 } }
文书顺序: [立案登记表, 调查取证, '*']
照片: { 每页: 4 }
封面: { 不印: [立卷人, 归档号], 默认: { 全宗号: X012 } }
`);
    const { value, findings } = await configOf(world, undefined, path);
    const [own, shipped] = await Promise.all([loadTemplates(world, value.config), loadTemplates(world)]);

    expect(findings).toEqual([]);
    expect(own.theme.margins.inner).toBeCloseTo((30 * 72) / 25.4, 6);
    expect({ ...own.theme.margins, inner: 0 }).toEqual({ ...shipped.theme.margins, inner: 0 });
    expect([own.theme.duplex, own.pageNumber, own.theme.pageNumber.font]).toEqual([true, 'bottom-right', shipped.theme.pageNumber.font]);
    expect(own.styles.text).toEqual({ ...shipped.styles.text, size: 16, leading: 1.6, align: 'left' });
    expect(own.order.profiles[own.order.profile]).toEqual(['立案登记表', '调查取证', '*']);
    expect([own.sheets.photos?.perPage, own.sheets.photos?.across]).toEqual([4, 2]);
    expect(labelsOf(shipped).filter((label) => !labelsOf(own).includes(label))).toEqual(['立卷人', '归档号']);
    const gone = (name: 'outer-cover' | 'spine') => [shipped, own].map(({ sheets }) => JSON.stringify(sheets[name]).includes('归档号'));
    expect([gone('outer-cover'), gone('spine')]).toEqual([
      [true, false],
      [true, false],
    ]);
    const [spine] = own.sheets.spine?.parts ?? [];
    expect(spine?.kind === 'grid' && [spine.columns.length, ...spine.rows.map(({ cells }) => cells.length)]).toEqual([5, 5, 5]);
    expect(value.config.archive).toEqual({ 全宗号: 'X012' });
  });

  test('the schema offers every field of the cover and every look that it names', async () => {
    const shipped = await loadTemplates(world);
    const { findings } = await configOf(world, undefined, written(`封面: { 不印: [${[...new Set(labelsOf(shipped))].join(', ')}] }\n`));
    expect(findings).toEqual([]);
  });
});

const debian = { song: '/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf', kai: '/usr/share/fonts/truetype/arphic/ukai.ttc' };
const missing = Object.values(debian).filter((file) => !existsSync(file));

describe.skipIf(missing.length > 0 && !thorough)('fonts of one’s own (Debian: fonts-arphic-gbsn00lp, fonts-arphic-ukai)', () => {
  test('a collection asks which of its fonts is meant', async () => {
    const { findings } = await configOf(world, undefined, written(`字体: { 楷体: ${debian.kai} }\n`));
    expect(findings.map(({ id, fact }) => [id, fact.zh])).toEqual([
      ['C-face-name', `${debian.kai}；里面有 UKaiCN、UKaiHK、UKaiTW、UKaiTWMBE`],
    ]);
  });

  test('are embedded, by absolute path, beside the configuration, and out of a collection; the receipt names them as they are written', async () => {
    const fonts = join(folder.path, 'bureau/fonts');
    mkdirSync(fonts, { recursive: true });
    copyFileSync(debian.song, join(fonts, 'own.ttf'));
    const config = written(`字体: { 仿宋: fonts/own.ttf, 楷体: "${debian.kai}#UKaiCN" }\n`, 'bureau/dossier.config.yaml');
    const options = {
      out: join(folder.path, 'fonts-out'),
      draft: false,
      dryRun: false,
      algorithms: ['sha256'] as const,
      allowClassified: false,
      config,
    };
    const result = await buildCase(world, resolve('examples/ordinary-penalty'), options);
    if (result.kind !== 'built') throw new Error(JSON.stringify(result.findings));

    const faces = result.receipt.fonts.map(({ face }) => face);
    expect(faces).toContain('fonts/own.ttf');
    expect(faces).toContain(`${debian.kai}#UKaiCN`);
    if (thorough || existsSync('/usr/bin/pdffonts')) {
      const listed = run('pdffonts', join(options.out, result.receipt.volume.file));
      expect(listed).toMatch(/BousungEG-Light-GB +CID TrueType +Identity-H +yes yes yes/);
      expect(listed).toMatch(/UKaiCN +CID TrueType +Identity-H +yes yes yes/);
    }
    expect(basename(result.receipt.volume.file)).toMatch(/\.pdf$/);
  });
});

const rare = '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf';

describe.skipIf(!existsSync(rare) && !thorough)('a face for rare characters (Debian: fonts-hanazono)', () => {
  const build = async (name: string, config: string) => {
    const folderOf = join(folder.path, name);
    cpSync('examples/summary-penalty', folderOf, { recursive: true });
    const sources = ['case.yaml', ...readdirSync(join(folderOf, 'records')).map((file) => join('records', file))];
    for (const file of sources) {
      const path = join(folderOf, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('丁秀兰', '丁秀𠮷'));
    }
    const options = { draft: false, dryRun: false, algorithms: ['sha256'] as const, allowClassified: false };
    const out = join(folder.path, `${name}-out`);
    return { out, result: await buildCase(world, folderOf, { ...options, out, config }) };
  };

  test('a character that no face has is told; the face that the configuration names last prints it, and nothing else', async () => {
    const { result: refused } = await build('rare-without', written('双面打印: 否\n', 'plain/dossier.config.yaml'));
    expect(refused.findings.map(({ id, fact }) => [id, fact.zh])).toContainEqual(['B-glyph', '“𠮷” U+20BB7']);

    const { out, result } = await build('rare-with', written(`字体: { 生僻字: ${rare} }\n`, 'rare/dossier.config.yaml'));
    if (result.kind !== 'built') throw new Error(JSON.stringify(result.findings));
    expect(result.receipt.fonts.map(({ face }) => face)).toContain(rare);
    if (!thorough && !existsSync('/usr/bin/pdffonts')) return;

    const file = join(out, result.receipt.volume.file);
    expect(run('pdffonts', file)).toMatch(/HanaMinB +CID TrueType +Identity-H +yes yes yes/);
    const words = run('pdftotext', '-raw', file, '-');
    expect(words).toContain('丁秀𠮷');
    expect(words).toContain('2026');
  });
});

/** Labels of the cover, in order. */
function labelsOf({ sheets }: Awaited<ReturnType<typeof loadTemplates>>): readonly string[] {
  const grids = (sheets.cover?.parts ?? []).flatMap((part) => (part.kind === 'grid' ? part.rows : []));

  return grids.flatMap((row) => row.cells.flatMap((cell) => (cell.label && cell.field.kind === 'text' ? [cell.field.text] : [])));
}
