import { describe, expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { type PictureRooms, photoRows } from '../../src/compose/photo-rows.ts';
import { pictureRoom } from '../../src/compose/picture-room.ts';
import { printedIn } from '../../src/compose/printed.ts';
import type { VolumeFacts } from '../../src/compose/volume-facts.ts';
import type { ListedFile, MediaItem } from '../../src/model/case.ts';
import { framesOf } from '../../src/model/frames-of.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import type { Templates } from '../../src/model/templates.ts';
import type { Tree } from '../../src/model/value.ts';
import type { Block, Volume } from '../../src/model/volume.ts';
import { expectFile } from '../expect-file.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';
import { blocksText, volumeText } from './volume-text.ts';

const facts: VolumeFacts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };
const number = '辽金普交罚〔2026〕第0012号';

const filing: Tree = { 文书: '立案登记表', 受案时间: '2026-03-02 08:40' };
const interview: Tree = { 文书: '询问笔录', 时间: { 起: '2026-03-02 10:00', 止: '2026-03-02 10:30' }, 被询问人: '张某某' };
const onSite: Tree = { 文书: '现场笔录', 时间: { 起: '2026-03-02 08:40', 止: '2026-03-02 09:10' }, 音像: ['media/a.jpg'] };
const notice: Tree = { 文书: '违法行为通知书', 文号: '辽金普交违通〔2026〕第0012号', 日期: '2026-03-11' };
const decision: Tree = { 文书: '行政处罚决定书', 文号: number, 日期: '2026-03-27' };
const closing: Tree = { 文书: '结案报告', 日期: '2026-04-10' };
const served = (名称: string, 文号: string, 送达时间: string): Tree => ({
  文书: '送达回证',
  送达文书: [{ 名称, 文号 }],
  送达方式: '直接送达',
  送达时间,
});

const compose = (records: readonly Tree[], more: Parameters<typeof sampleCase>[1] = {}, told: Partial<VolumeFacts> = {}): Volume =>
  composeVolume(sampleCase(records, more), forms, shipped.value, { ...facts, ...told });
const titles = (volume: Volume): readonly string[] => volume.body.map((section) => section.title);

describe('the contents', () => {
  test('give what was supplied after the binding a number of its own, and every other keeps its', () => {
    const parsed = sampleCase([filing, interview, decision]);
    const ids = composeVolume(parsed, forms, shipped.value, facts).body.map(({ id }) => id);
    const items = ['1', '1-1', '2'];
    const documents = ids.map((id, index) => ({ id, item: items[index] ?? '', inserted: index === 1 }));
    const { front } = composeVolume(parsed, forms, shipped.value, facts, { kind: '', number: 1, of: 1, documents });
    const rows = blocksText(front.find(({ id }) => id === 'contents')?.blocks ?? []).split('\n');

    expect(rows.filter((row) => /^\| \d/.test(row)).map((row) => [row.split(' | ')[0], row.includes('补入')])).toEqual([
      ['| 1', false],
      ['| 1-1', true],
      ['| 2', false],
    ]);
  });
});

describe('the order of documents', () => {
  const records = [
    closing,
    filing,
    served('违法行为通知书', '辽金普交违通〔2026〕第0012号', '2026-03-12 15:00'),
    interview,
    notice,
    served('行政处罚决定书', number, '2026-03-30 09:40'),
    onSite,
    decision,
  ];

  test('the conclusion first, every proof of service behind what it served', () => {
    expect(titles(compose(records))).toEqual([
      '行政处罚决定书',
      '送达回证（行政处罚决定书）',
      '立案登记表',
      '现场笔录',
      '询问笔录（张某某）',
      '违法行为通知书',
      '送达回证（违法行为通知书）',
      '结案报告',
    ]);
  });

  test('a statement and its review stand behind the notice or the demand that they answer, after its proof of service', () => {
    const demand: Tree = { 文书: '催告书', 文号: '辽金普交催〔2026〕第0005号', 日期: '2026-09-10' };
    const answers = '催告书（辽金普交催〔2026〕第0005号）';
    const volume = compose([
      { 文书: '陈述申辩复核意见书', 日期: '2026-09-18', 针对: answers },
      { 文书: '陈述申辩笔录', 时间: { 起: '2026-09-14 09:00', 止: '2026-09-14 09:40' }, 针对: answers },
      served('催告书', '辽金普交催〔2026〕第0005号', '2026-09-11 09:50'),
      demand,
      notice,
    ]);

    expect(titles(volume)).toEqual(['违法行为通知书', '催告书', '送达回证（催告书）', '陈述申辩笔录', '陈述申辩复核意见书']);
  });

  test('another profile: as the case went', () => {
    const templates: Templates = { ...shipped.value, order: { ...shipped.value.order, profile: 'procedure' } };
    const volume = composeVolume(sampleCase(records), forms, templates, facts);

    expect(titles(volume)).toEqual([
      '立案登记表',
      '现场笔录',
      '询问笔录（张某某）',
      '违法行为通知书',
      '送达回证（违法行为通知书）',
      '行政处罚决定书',
      '送达回证（行政处罚决定书）',
      '结案报告',
    ]);
  });

  test('a proof of service stands in the outline where its document stands', () => {
    const section = compose(records).body.find(({ title }) => title === '送达回证（行政处罚决定书）');
    expect(section?.stage).toBe('审查决定');
  });

  test('two documents of one name: the number tells which was served, and without one the day', () => {
    const first: Tree = { 文书: '责令改正违法行为通知书', 文号: '甲〔2026〕1号', 日期: '2026-03-02' };
    const second: Tree = { 文书: '责令改正违法行为通知书', 文号: '甲〔2026〕2号', 日期: '2026-03-09' };
    const volume = compose([
      first,
      second,
      served('责令改正违法行为通知书', '甲〔2026〕1号', '2026-03-20 09:00'),
      served('责令改正违法行为通知书', '', '2026-03-10 09:00'),
    ]);

    expect(volume.body.map((section) => section.id)).toEqual(['records/01.yaml', 'records/03.yaml', 'records/02.yaml', 'records/04.yaml']);
  });

  test('the order in which files are named changes nothing', () => {
    expect(titles(compose([...records].reverse()))).toEqual(titles(compose(records)));
  });
});

describe('photos and recordings', () => {
  const media: Tree = { 文书: '音像资料', 制作人: '李思远', 设备: '相机', 资料: [{ 文件: 'media/a.jpg' }, { 文件: 'media/b.mp4' }] };
  const item = (path: string, index: number, data: Tree): MediaItem => ({
    path,
    record: 'records/03.yaml',
    pointer: `/资料/${index}`,
    data: { 制作人: '李思远', 设备: '相机', 文件: path, ...data },
  });
  const items = [
    item('media/a.jpg', 0, { 拍摄时间: '2026-03-02 08:44:10', 证明对象: '地点' }),
    item('media/b.mp4', 1, { 起: '2026-03-02 08:41:05', 止: '2026-03-02 08:41:17' }),
  ];
  const files: readonly ListedFile[] = [
    { path: 'media/a.jpg', type: 'file', size: 1, kind: 'jpeg' },
    { path: 'media/b.mp4', type: 'file', size: 1, kind: 'mp4' },
  ];
  const volume = compose(
    [filing, onSite, media],
    { media: items, files },
    {
      digests: new Map([['media/b.mp4', 'ab'.repeat(32)]]),
      media: new Map([['media/b.mp4', { kind: 'mp4', duration: 11.8, format: 'MPEG-4' }]]),
    },
  );

  test('stand behind the record that names them, photos and recordings apart', () => {
    expect(titles(volume)).toEqual(['立案登记表', '现场笔录', '照片（1张）', '录音录像资料记录单（1件）']);
  });

  test('a recording sheet says what the file itself says', () => {
    const text = blocksText(volume.body[3]?.blocks ?? []);
    expect(text).toContain('| 时长 | 12秒 |');
    expect(text).toContain(`| SHA-256 | ${'ab'.repeat(32)} |`);
    expect(text).toContain('2026年3月2日8时41分05秒');
  });

  test('a recording shows its key frames with their time, marked as taken from it; without them its sheet is whole', () => {
    const frame = { path: 'frames/b/1.jpg', seconds: 4.5 };
    const listed: readonly ListedFile[] = [...files, { path: frame.path, type: 'file', size: 1, kind: 'jpeg' }];
    const strip = compose([filing, onSite, media], { media: items, files: listed }, { frames: new Map([['media/b.mp4', [frame]]]) });
    const text = blocksText(strip.body[3]?.blocks ?? []);

    expect(text).toMatch(/<image frames\/b\/1\.jpg>[\s\S]*00:00:04（08:41:09）[\s\S]*由上列录像截取/);
    expect(titles(strip)).toEqual(titles(volume));
    expect(blocksText(volume.body[3]?.blocks ?? [])).not.toContain('截取');
  });

  test('electronic data have a sheet of their own with size and digest, whatever the file is, and are counted apart', () => {
    const table = item('media/c.csv', 2, {
      方式: '电子数据',
      提取时间: '2026-03-02 15:20',
      原始存储介质: '平台',
      提取方法: '导出',
      证明对象: '收费',
    });
    const screen = item('media/d.png', 3, { 方式: '电子数据', 提取时间: '2026-03-02 15:30' });
    const listed: readonly ListedFile[] = [
      ...files,
      { path: 'media/c.csv', type: 'file', size: 2048, kind: 'unknown' },
      { path: 'media/d.png', type: 'file', size: 9, kind: 'png' },
    ];
    const told = { sizes: new Map([['media/c.csv', 2048]]), media: new Map([['media/d.png', { kind: 'png' } as const]]) };
    const sheets = compose([filing, onSite, media], { media: [...items, table, screen], files: listed }, told);
    const text = blocksText(sheets.body[4]?.blocks ?? []);

    expect(titles(sheets).slice(2)).toEqual(['照片（1张）', '录音录像资料记录单（1件）', '电子数据证据记录单（2件）']);
    expect(text).toContain('| 提取时间 | 2026年3月2日15时20分 |');
    expect(text).toContain('| 大小 | 2.0 kB（2048字节） |');
    expect(text.match(/<image [^>]*>/g)).toEqual(['<image media/d.png>']);
    expect(blocksText(sheets.back.at(-1)?.blocks ?? [])).toMatch(/录像 \| 1件 \| 电子数据 \| 2件/);
  });

  const signed = (人: string, 身份: string): Tree => ({ 人, 身份, 方式: '签名', 时间: '2026-03-02 14:05' });
  const told: Tree = {
    ...media,
    存储介质: ['U盘', '光盘'],
    现场人员意见: '看过了，没有意见。',
    签名: [signed('李思远', '执法人员'), signed('王一鸣', '执法人员'), signed('张志远', '现场人员')],
  };

  test('every page of photos has below it who signed them, how and when, or a line to sign on', () => {
    const footOf = (record: Tree): string => blocksText(compose([filing, onSite, record], { media: items, files }).body[2]?.foot ?? []);

    expect(footOf(told)).toMatch(/执法人员签名：李思远　2026年3月2日14时05分⏎　{7}王一鸣　2026年3月2日14时05分/u);
    expect(footOf(told)).not.toContain('张志远');
    expect(footOf(media)).toMatch(/执法人员签名：_　{6}_/u);
  });

  test('who signed photos alone is told below them, and what has no room there behind them', () => {
    const [photo] = items;
    const { body } = compose([filing, onSite, told], { media: photo === undefined ? [] : [photo], files });
    const text = blocksText(body[2]?.blocks ?? []);

    expect(text).not.toMatch(/李思远　2026|王一鸣/u);
    expect(text).toMatch(/其他记载[\s\S]*张志远[\s\S]*光盘[\s\S]*看过了，没有意见。/u);
  });

  test('a recording sheet says of what kind it is, on what it is kept and what those present say, where the record or the item tells, and is signed', () => {
    const sheetOf = (record: Tree, own: Tree): string => {
      const recording = item('media/b.mp4', 1, own);
      return blocksText(compose([filing, onSite, record], { media: [recording], files }).body[2]?.blocks ?? []);
    };
    const text = sheetOf(told, { 证据类型: ['复制件'], 存储介质: ['其他'] });

    expect(text).toContain('| 证据类型 | □原物　☑复制件　□其他 |');
    expect(text).toContain('| 存储介质 | □U盘　□光盘　□移动硬盘　☑其他 |');
    expect(sheetOf(told, {})).toContain('| 存储介质 | ☑U盘　☑光盘　□移动硬盘　□其他 |');
    expect(text).toMatch(/看过了，没有意见。[\s\S]*现场人员签名：张志远[\s\S]*执法人员签名：⏎李思远　2026年3月2日14时05分⏎王一鸣/u);
    expect(sheetOf(media, {})).toMatch(/现场人员签名：[^张]*执法人员签名：/u);
    const byOfficers = { ...media, 签名: [{ 人: '李思远', 身份: '执法人员', 方式: '签名', 时间: '2026-03-02 14:05' }] };
    expect(sheetOf(byOfficers, {})).toMatch(/执法人员签名：李思远/u);
    expect(sheetOf(byOfficers, {})).not.toContain('现场人员签名');
    expect(sheetOf(media, {})).not.toMatch(/证据类型|存储介质|现场人员⏎?意见/u);
  });

  test('key frames of other bytes are not shown', () => {
    const digest = (letter: string): string => letter.repeat(64);
    const line = (文件: string, sha256: string, 截取?: LedgerEntry['截取']): LedgerEntry =>
      ({ 文件, sha256, 字节: 1, ...(截取 && { 截取 }) }) as LedgerEntry;
    const entries = [
      line('media/a.mp4', digest('a')),
      line('frames/a-1/2.jpg', digest('2'), { 自: 'media/a.mp4', sha256: digest('a'), 秒: 7.5 }),
      line('frames/a-1/1.jpg', digest('1'), { 自: 'media/a.mp4', sha256: digest('a'), 秒: 2.5 }),
    ];
    expect(framesOf({ entries }).get('media/a.mp4')).toEqual([
      { path: 'frames/a-1/1.jpg', seconds: 2.5 },
      { path: 'frames/a-1/2.jpg', seconds: 7.5 },
    ]);
    expect(framesOf({ entries: [...entries, line('media/a.mp4', digest('b'))] }).get('media/a.mp4')).toBeUndefined();
  });

  test('a photo is a picture with what it proves', () => {
    expect(blocksText(volume.body[2]?.blocks ?? [])).toMatch(/<image media\/a\.jpg>[\s\S]*证明对象：地点/);
  });

  test('photos flow, as many a page as fit; a recording has a sheet of its own', () => {
    const four = [0, 1, 2, 3].map((index) => item(`media/${index}.${index < 2 ? 'jpg' : 'mp4'}`, index, {}));
    const listed = four.map(({ path }): ListedFile => ({ path, type: 'file', size: 1, kind: path.endsWith('jpg') ? 'jpeg' : 'mp4' }));
    const sections = compose([filing, onSite, media], { media: four, files: listed }).body.slice(2);

    expect(sections.map(({ title }) => title)).toEqual(['照片（2张）', '录音录像资料记录单（2件）']);
    expect(sections.map(({ blocks }) => blocks.filter((block) => block.kind === 'break').length)).toEqual([0, 1]);
  });
});

test('recordings are numbered through the case; those supplied after the binding go on behind, and nothing that is bound changes', () => {
  const records = ['08:00', '09:00', '10:00', '11:00'].map(
    (time, index): Tree => ({ 文书: '音像资料', 环节: '调查取证', 资料: [{ 文件: `media/${index}.mp4`, 起: `2026-03-02 ${time}` }] }),
  );
  const media = records.map(
    (_, index): MediaItem => ({
      path: `media/${index}.mp4`,
      record: `records/0${index + 1}.yaml`,
      pointer: '/资料/0',
      data: { 文件: `media/${index}.mp4`, 起: `2026-03-02 ${String(8 + index).padStart(2, '0')}:00` },
    }),
  );
  const files = media.map(({ path }): ListedFile => ({ path, type: 'file', size: 1, kind: 'mp4' }));
  const numbersOf = (bound?: ReadonlyMap<string, number>) =>
    compose(records, { media, files }, bound === undefined ? {} : { bound }).body.map(
      ({ blocks }) => /\| 序号 \| (\d)/u.exec(blocksText(blocks))?.[1],
    );
  const [first = '', second = '', third = '', fourth = ''] = compose(records, { media, files }).body.map(({ id }) => id);

  expect(numbersOf()).toEqual(['1', '2', '3', '4']);
  const lines = new Map([
    [first, 1],
    [third, 2],
    [fourth, 1],
  ]);
  expect([lines.has(second), numbersOf(lines)]).toEqual([false, ['1', '4', '3', '2']]);
});

test('sheets of photos, recordings and electronic data say the number of the case below their title', () => {
  const paths = ['media/0.jpg', 'media/1.mp4', 'media/2.csv'];
  const records = paths.map((文件): Tree => ({ 文书: '音像资料', 环节: '调查取证', 资料: [{ 文件 }] }));
  const media = paths.map(
    (path, index): MediaItem => ({
      path,
      record: `records/0${index + 1}.yaml`,
      pointer: '/资料/0',
      data: { 文件: path, ...(index === 2 ? { 方式: '电子数据' } : {}) },
    }),
  );
  const files = (['jpeg', 'mp4', 'unknown'] as const).map(
    (kind, index): ListedFile => ({ path: paths[index] ?? '', type: 'file', size: 1, kind }),
  );
  const heads = compose(records, { media, files, data: { 案号: '辽金普交罚〔2026〕第0012号' } }).body.map(({ blocks }) =>
    blocks.slice(0, 2).map((block) => blocksText([block])),
  );

  expect(heads.toSorted()).toEqual(
    ['录音录像资料记录单', '照片', '电子数据证据记录单'].map((title) => [title, '案号：辽金普交罚〔2026〕第0012号']).toSorted(),
  );
});

describe('items side by side', () => {
  test('their pictures and their words have frames of one height, nothing stands between them, and an odd one leaves its place empty', () => {
    const paths = ['media/0.jpg', 'media/1.jpg', 'media/2.jpg'];
    const record: Tree = { 文书: '音像资料', 制作人: '李思远', 资料: paths.map((文件) => ({ 文件 })) };
    const media = paths.map(
      (path, index): MediaItem => ({ path, record: 'records/01.yaml', pointer: `/资料/${index}`, data: { 文件: path } }),
    );
    const files = paths.map((path): ListedFile => ({ path, type: 'file', size: 1, kind: 'jpeg' }));
    const asked = media.map((item) => ({ ...item, data: { ...item.data, 版面: '四分之一页' } }));
    const [section] = compose([record], { media: asked, files }, { picture: () => ({ width: 800, height: 600, orientation: 1 }) }).body;
    const frames = (section?.blocks ?? []).flatMap((block) => (block.kind === 'keep' ? block.blocks : []));
    const cells = frames.flatMap((block) =>
      block.kind === 'grid' ? block.rows.map((row) => row.cells.map(({ bare, blocks }) => (bare ? ' ' : (blocks[0]?.kind ?? '')))) : [],
    );

    expect(cells).toEqual([
      ['image', ' ', 'image'],
      ['paragraph', ' ', 'paragraph'],
      ['image', ' ', ' '],
      ['paragraph', ' ', ' '],
    ]);
  });
});

test('the moment of an opinion has a line of its own below a long name and office', () => {
  const lines = (职务: string): readonly string[] => {
    const opinion = { 意见: '同意。', 签名: '刘建国', 职务, 时间: '2026-03-20 10:30' };
    return blocksText(compose([{ 文书: '陈述申辩复核意见书', 复核意见: opinion }]).body[0]?.blocks ?? [])
      .split(/[⏎|\n]/)
      .map((line) => line.trim())
      .filter((line) => /刘建国|2026年3月20日/.test(line));
  };
  expect(lines('队长')).toEqual(['签名：刘建国（队长）　2026年3月20日10时30分']);
  expect(lines('综合行政执法队道路运输执法大队第一中队副中队长')).toEqual([
    '签名：刘建国（综合行政执法队道路运输执法大队第一中队副中队长）',
    '2026年3月20日10时30分',
  ]);
});

test('the numbers of attachments stand below one another, and their lines below their first characters', () => {
  const [section] = compose([{ 文书: '案件移送书', 附件: ['甲', '乙'] }]).body;
  const attached = (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' && /[12]．/.test(blocksText([block])) ? [{ indent: block.indent, inset: block.inset }] : [],
  );
  expect(attached).toEqual([
    { indent: -4.5, inset: 6.5 },
    { indent: -1.5, inset: 6.5 },
  ]);
});

test('a numbered list that a form prints in a box hangs as one that an officer writes', () => {
  const [section] = compose([{ 文书: '送达地址确认书' }]).body;
  const cells = (section?.blocks ?? []).flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap((row) => row.cells) : []));
  const lines = cells.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' && /^[1-4]．/u.test(blocksText([block])) ? [block.indent] : [])),
  );
  expect(lines).toEqual([-1.5, -1.5, -1.5, -1.5]);
});

test('a list of which the form prints the beginning hangs to its end', () => {
  const [section] = compose([{ 文书: '听证通知书', 注意事项: ['甲', '乙'] }]).body;
  const lines = (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' && /^[1-6]．/u.test(blocksText([block])) ? [[block.indent, block.inset]] : [],
  );
  expect(lines).toEqual(Array.from({ length: 6 }, () => [-1.5, 3.5]));
});

test('photos, recordings and data that the case does not hold are told item by item, each in a box, without how large a photo is printed', () => {
  const 资料 = [
    { 文件: 'media/甲.jpg', 题名: '甲', 版面: '半页', sha256: 'a'.repeat(64) },
    { 文件: 'media/乙.mp4', 题名: '乙', 起: '2026-03-02 08:40' },
  ];
  const text = blocksText(compose([{ 文书: '音像资料', 方式: '照相', 资料 }]).body[0]?.blocks ?? []);
  expect(text.match(/\| 序号 \| \d/gu)).toEqual(['| 序号 | 1', '| 序号 | 2']);
  expect(text).toContain('| 题名 | 甲 |');
  expect(text).toContain(`| 校验值⏎（SHA-256） | ${'a'.repeat(64)} |`);
  expect(text).toContain('| 开始时间 | 2026年3月2日8时40分 |');
  expect(text).not.toMatch(/其他记载|半页/u);
});

describe('photos by their size and shape', () => {
  const sizes: Readonly<Record<string, readonly [width: number, height: number]>> = {
    wide: [800, 600],
    upright: [600, 800],
    screen: [1080, 2340],
    page: [1240, 1754],
    blurredPage: [620, 877],
    halfAsked: [800, 600],
    small: [320, 240],
    panorama: [4000, 1000],
  };
  const { photoLayouts: sheets } = shipped.value;
  if (sheets === undefined) throw new Error('no photo sheets');
  const shippedRooms = { whole: pictureRoom(sheets.whole), half: pictureRoom(sheets.half) };
  const rows = (...names: readonly string[]) => rowsIn(shippedRooms, names);
  const rowsIn = (rooms: PictureRooms, names: readonly string[]) =>
    photoRows(
      names.map((name, index): MediaItem => ({ path: `media/${index}-${name}`, record: '', pointer: '', data: asked[name] ?? {} })),
      (file) => {
        const [width, height] = sizes[file.split('-')[1] ?? ''] ?? [];
        return width === undefined || height === undefined ? undefined : { width, height };
      },
      rooms,
    ).map(({ layout, items }) => `${layout} ${items.length}`);
  const asked: Readonly<Record<string, Tree>> = {
    wholeAsked: { 版面: '整页' },
    halfAsked: { 版面: '半页' },
    quarterAsked: { 版面: '四分之一页' },
  };

  test.each([
    ['two wide ones stand one above the other', ['wide', 'wide'], ['half 1', 'half 1']],
    ['a third one has a page of its own', ['wide', 'wide', 'wide'], ['half 1', 'half 1', 'whole 1']],
    ['one alone has the whole page', ['wide'], ['whole 1']],
    ['one before a page of another has it too', ['wide', 'page', 'wide', 'wide'], ['whole 1', 'whole 1', 'half 1', 'half 1']],
    ['one that was asked for as half a page has no more', ['halfAsked'], ['half 1']],
    ['uprights stand side by side, the odd one by itself', ['upright', 'upright', 'upright'], ['upright 2', 'half 1']],
    ['screenshots fill a page in pairs, a lone one fills it alone', ['screen', 'screen', 'screen'], ['tall 2', 'whole 1']],
    ['a photographed page whose letters are sharp has a page', ['page', 'blurredPage'], ['whole 1', 'whole 1']],
    ['small ones stand four a page', ['small', 'small', 'small'], ['quarter 2', 'half 1']],
    ['a panorama has the whole width', ['panorama'], ['half 1']],
    ['the order stays: an upright between wide ones is not moved', ['upright', 'wide', 'upright'], ['half 1', 'half 1', 'whole 1']],
    ['the record may ask', ['wholeAsked', 'quarterAsked'], ['whole 1', 'quarter 1']],
    ['a picture that could not be opened', ['none'], ['half 1']],
    ['a panorama among many', [...new Array<string>(12).fill('wide'), 'panorama'], [...new Array<string>(6).fill('quarter 2'), 'half 1']],
    ['a long series of wide ones', new Array<string>(13).fill('wide'), [...new Array<string>(6).fill('quarter 2'), 'half 1']],
  ])('%s', (_, names, expected) => expect(rows(...names)).toEqual(expected));

  test('a lone one stays on half a page where a bureau’s sheet of a whole page shows it no larger', () =>
    expect(rowsIn({ ...shippedRooms, whole: shippedRooms.half }, ['wide'])).toEqual(['half 1']));
});

describe('images of seals and signatures', () => {
  const files: readonly ListedFile[] = ['scans/章.png', 'scans/签名.png'].map((path) => ({ path, type: 'file', size: 1, kind: 'png' }));
  const signed = (图像: string): Tree => ({
    ...interview,
    签名: [{ 人: '张某某', 身份: '被询问人', 方式: '签名', 逐页: '是', 时间: '2026-03-02 10:30', 图像, 图像宽: '30mm' }],
  });
  const overlays = (record: Tree): readonly string[] => {
    const [section] = compose([record], { files }).body;
    return [...(section?.blocks ?? []), ...(section?.foot ?? [])].flatMap(overlaid);
  };
  const overlaid = (block: Block): readonly string[] => {
    if (block.kind === 'paragraph')
      return block.runs.flatMap(({ text, over }) => (over ? [`${over.file} ${Math.round(over.width ?? 0)} ${text}`] : []));
    if (block.kind === 'keep') return block.blocks.flatMap(overlaid);
    return block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(overlaid))) : [];
  };
  const served = (图像: string): Tree => ({
    文书: '送达回证',
    送达文书: [{ 名称: '行政处罚决定书' }],
    签名: [{ 人: '张某某', 身份: '受送达人', 方式: '签名', 时间: '2026-03-27 10:30', 图像, 图像宽: '30mm' }],
  });

  test('a signature lies over its name in its true width, and name and moment stay', () => {
    expect(overlays(signed('scans/签名.png'))).toEqual(['scans/签名.png 85 张某某', 'scans/签名.png 85 张某某']);
    const text = blocksText(compose([signed('scans/签名.png')], { files }).body[0]?.blocks ?? []);
    expect(text).toMatch(/被询问人签名：　　张某某[\s\S]*2026年3月2日10时30分/);
    expect(overlays(signed('scans/没有.png'))).toEqual([]);
  });

  test('wherever the form has a place for it: in a cell, in a box of opinions', () => {
    expect(overlays(served('scans/签名.png'))).toEqual(['scans/签名.png 85 张某某']);
    const opinion = { 意见: '同意。', 签名: '刘建国', 时间: '2026-03-20', 图像: 'scans/签名.png', 图像宽: '20mm' };
    expect(overlays({ 文书: '违法行为调查报告', 负责人意见: opinion, 法制审核意见: opinion })).toContain('scans/签名.png 57 刘建国');
  });

  test('a seal lies over its date in the width that the record states', () => {
    const sealed = { ...decision, 印章: { 日期: '2026-03-27', 图像: 'scans/章.png', 图像宽: '40mm' } };
    expect(overlays(sealed)).toEqual(['scans/章.png 113 2026年3月27日']);
    expect(blocksText(compose([sealed], { files }).body[0]?.blocks ?? [])).not.toContain('40mm');
  });
});

describe('a scanned original', () => {
  const files: readonly ListedFile[] = [{ path: 'scans/a.pdf', type: 'file', size: 1, kind: 'pdf' }];
  const scanned = { ...interview, 原件: 'scans/a.pdf' };

  test('stands in place of the form, under the same title', () => {
    const [section] = compose([scanned], { files }).body;
    expect(section?.title).toBe('询问笔录（张某某）');
    expect(section?.blocks).toMatchObject([
      { kind: 'scan', file: 'scans/a.pdf', alt: '询问笔录（张某某）（原件扫描件）', from: { file: 'records/01.yaml', pointer: '/原件' } },
    ]);
  });

  test('has the words of the form under it, without strokes for what is blank', () => {
    const [scan] = compose([scanned], { files }).body[0]?.blocks ?? [];
    const text = scan?.kind === 'scan' ? (scan.text ?? []) : [];
    expect(text[0]).toBe('询问笔录');
    expect(text).toContain('联系地址： 示例街道1号');
    expect(text.join('')).not.toContain('/');
  });

  test('that is not there leaves the form', () => {
    expect(compose([scanned]).body[0]?.blocks.some((block) => block.kind === 'scan')).toBe(false);
  });

  test('what a record encloses is printed behind it', () => {
    const proof = { ...served('行政处罚决定书', number, '2026-03-30 09:40'), 邮寄: { 方式: '挂号信', 付邮凭证: { 文件: 'scans/a.pdf' } } };
    expect(compose([proof], { files }).body[0]?.blocks.at(-1)).toMatchObject({ kind: 'scan', file: 'scans/a.pdf' });
  });
});

describe('front and back', () => {
  test('cover, contents, closing sheet of a small case look as they were reviewed', () => {
    const volume = compose([filing, interview, decision, served('行政处罚决定书', number, '2026-03-30 09:40')]);
    expectFile('test/compose/small-case.txt', volumeText({ ...volume, body: [] }));
  });

  test('the contents name pages by section, the last entry as a span', () => {
    const runs = compose([filing, decision])
      .front.flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === 'grid' ? block.rows : []));
    const pages = runs
      .flatMap((row) => row.cells)
      .flatMap((cell) => cell.blocks)
      .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
      .flatMap((run) => run.pageOf ?? []);

    expect(pages).toEqual([
      { section: 'records/02.yaml', which: 'first' },
      { section: 'records/01.yaml', which: 'span' },
    ]);
  });

  test('a draft says so on every page, and how many findings there are', () => {
    const at = { file: '', line: 1, column: 1, length: 0, pointer: '' };
    const words = { zh: '', en: '' };
    const error = { id: 'A09-officers', level: 'error', says: words, fact: words, remedy: words, at, related: [] } as const;
    const volume = compose([filing], {}, { draft: true, findings: [error, error] });

    expect(volume.watermark).toBe('草稿');
    expect(blocksText(volume.back.at(-1)?.blocks ?? [])).toContain('错误2处，警告0处');
  });

  test('what is wrong in the register of the agency is not counted among what is wrong in the case', () => {
    const at = (file: string) => ({ file, line: 1, column: 1, length: 0, pointer: '' });
    const words = { zh: '', en: '' };
    const error = { id: 'A24-custodian', level: 'error', says: words, fact: words, remedy: words, related: [] } as const;
    const findings = [
      { ...error, at: at('../agency.yaml') },
      { ...error, at: at('case.yaml') },
    ];
    const agency = { file: '../agency.yaml', data: {}, locate: () => at('../agency.yaml') };
    const volume = composeVolume({ ...sampleCase([filing]), agency }, forms, shipped.value, { ...facts, findings });

    expect(blocksText(volume.back.at(-1)?.blocks ?? [])).toContain('错误1处，警告0处');
  });

  test('a waiver is printed with its reason and the documents that it concerns', () => {
    const volume = compose(
      [filing],
      {},
      {
        waivers: [
          {
            requirement: 'A12-recording',
            article: '制度第十二条',
            files: ['records/01.yaml', 'case.yaml'],
            reason: '设备故障',
            by: '王一鸣',
            at: '2026-03-03',
          },
        ],
      },
    );
    expect(blocksText(volume.back.at(-1)?.blocks ?? [])).toContain(
      '| 1 | 制度第十二条（A12-recording） | 立案登记表 | 设备故障 | 王一鸣 | 2026年3月3日 |',
    );
  });

  test('a waiver is printed in the volumes that it concerns, and a 正卷 tells nothing of the 副卷', () => {
    const secondary = { documents: ['结案报告'], except: [] };
    const templates: Templates = { ...shipped.value, profile: { ...shipped.value.profile, secondary } };
    const answer = (files: readonly string[], reason: string) => ({ requirement: 'A', files, reason, by: '王一鸣', at: '2026-03-03' });
    const waivers = [
      answer(['records/01.yaml'], '正卷的'),
      answer(['records/02.yaml'], '副卷的'),
      answer(['records/01.yaml', 'records/02.yaml'], '两卷的'),
      answer(['case.yaml'], '全案的'),
    ];
    const closingOf = (kind: '正卷' | '副卷', id: string) => {
      const share = { kind, number: 1, of: 1, documents: [{ id, item: '1', inserted: false }] };
      return blocksText(
        composeVolume(sampleCase([filing, closing]), forms, templates, { ...facts, waivers }, share).back.at(-1)?.blocks ?? [],
      );
    };
    const main = closingOf('正卷', 'records/01.yaml');
    const own = closingOf('副卷', 'records/02.yaml');

    expect(['正卷的', '副卷的', '两卷的', '全案的'].map((reason) => [main.includes(reason), own.includes(reason)])).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
    ]);
    expect([main.includes('结案报告'), own.includes('结案报告')]).toEqual([false, true]);
  });

  test('findings are counted in the volume of their document, those of the whole case in every one', () => {
    const words = { zh: '', en: '' };
    const at = (file: string) => ({ file, line: 1, column: 1, length: 0, pointer: '' });
    const findings = ['records/01.yaml', 'records/01.yaml', 'records/02.yaml', 'case.yaml'].map((file) => ({
      ...({ id: 'A', level: 'warning', says: words, fact: words, remedy: words, related: [] } as const),
      at: at(file),
    }));
    const counted = (kind: '' | '正卷' | '副卷', ...ids: readonly string[]) => {
      const share = { kind, number: 1, of: 1, documents: ids.map((id) => ({ id, item: '1', inserted: false })) };
      const volume = composeVolume(sampleCase([filing, closing]), forms, shipped.value, { ...facts, findings }, share);
      return /警告\d处/.exec(blocksText(volume.back.at(-1)?.blocks ?? []))?.[0];
    };
    const both = ['records/01.yaml', 'records/02.yaml'];

    expect([counted('', ...both), counted('正卷', 'records/01.yaml'), counted('副卷', 'records/02.yaml')]).toEqual([
      '警告4处',
      '警告3处',
      '警告2处',
    ]);
  });

  test('the title of a case ends with 案, and 备案 is no case', () => {
    const closing = (案由: string) => blocksText(compose([filing], { data: { 案由 } }).back.at(-1)?.blocks ?? []);
    expect(closing('未按规定备案')).toContain('未按规定备案案 |');
    expect(closing('擅自经营案')).toContain('擅自经营案 |');
    expect(closing('擅自经营案')).not.toContain('案案');
  });

  test('the date of the volume comes from the case', () => {
    expect(compose([filing]).meta.created).toBe('2026-04-24T00:00:00+08:00');
  });
});

describe('what is printed', () => {
  test('tells its place: the record’s own, or case.yaml', () => {
    const from = printedIn(compose([interview]).body[0]?.blocks ?? []);

    expect(from).toContainEqual({ file: 'records/01.yaml', pointer: '/被询问人', text: ' 张某某 ' });
    expect(from).toContainEqual({ file: 'case.yaml', pointer: '/当事人/个人/身份证号', text: ' 210299198503121014 ' });
  });

  test('a fact that is stated twice is printed once, a like one of a list does not hide it', () => {
    const list: Tree = {
      文书: '证据登记保存清单',
      日期: '2026-03-02',
      印章: { 日期: '2026-03-02' },
      物品: [{ 名称: '车', 数量: '无' }],
      数量: '无',
    };
    const text = blocksText(compose([list]).body[0]?.blocks ?? []);

    expect(text).not.toContain('| 印章 |');
    expect(text).toContain('| 数量 | 无 |');
  });

  test('what is left of keys stands in the order of the form, one that it does not print behind the one before it', () => {
    const opinion = { 意见: '同意', 签名: '刘建国', 图像: 'media/没有这个文件.png' };
    const record = { 文书: '强制执行审批表', 负责人意见: opinion, 甲: '乙', 法制审核意见: opinion, 承办人意见: opinion };
    const text = blocksText(compose([record]).body[0]?.blocks ?? []);
    const rest = text.slice(text.indexOf('其他记载')).split('\n').slice(1);
    expect(rest.map((row) => row.split(' | ')[0]?.slice(2))).toEqual(['承办人意见', '法制审核意见', '负责人意见', '甲']);
  });

  test('a form without a template prints every key', () => {
    const text = blocksText(compose([{ 文书: '某新文书', 甲: '乙', 丙: { 丁: '2026-03-02' } }]).body[0]?.blocks ?? []);
    expect(text).toContain('| 甲 | 乙 |');
    expect(text).toContain('| 丙 | 丁：2026年3月2日 |');
  });

  test('a sentence that goes on drops the full stop of what fills it', () => {
    const text = blocksText(compose([{ ...notice, 违法行为: '擅自经营。' }]).body[0]?.blocks ?? []);
    expect(text).toContain('你（单位）_ 擅自经营 _的行为');
  });

  test('a sentence that says 涉嫌 and 一案 itself does not say them twice', () => {
    const textOf = (文书: string, 案由: string): string => blocksText(compose([{ 文书 }], { data: { 案由 } }).body[0]?.blocks ?? []);
    expect(textOf('授权委托书', '擅自经营案')).toContain('就_ 擅自经营 _一案，');
    expect(textOf('授权委托书', '未按规定备案')).toContain('就_ 未按规定备案 _一案，');
    expect(textOf('延长行政强制措施期限通知书', '涉嫌擅自经营')).toContain('涉嫌_ 擅自经营 _，');
  });

  test('evidence that is told as one sentence ends with a full stop', () => {
    const text = blocksText(compose([{ ...decision, 证据材料: ['现场笔录', '照片三张。'] }]).body[0]?.blocks ?? []);
    expect(text).toContain('证据材料：现场笔录；照片三张。');
  });

  test('every row of a short list that nobody filled is struck out', () => {
    const list: Tree = { 文书: '抽样取证凭证', 物品: [{ 名称: '机油' }] };
    const text = blocksText(compose([list]).body[0]?.blocks ?? []);
    expect(text.match(/^\| \/ \| \/ \| \/ \| \/ \| \/ \|$/gmu)).toHaveLength(2);
  });

  test('a party that is an organisation has its half filled and the other struck out', () => {
    const text = blocksText(
      compose([decision], { data: { 当事人: { 单位: { 名称: '示例物流有限公司', 法定代表人: '钱某' } } } }).body[0]?.blocks ?? [],
    );
    expect(text).toContain('| 当事人 | 个人 | 姓名 | / | 身份证件号 | / |');
    expect(text).toContain('| 单位 | 名称 | 示例物流有限公司 |');
  });

  test('a right that the party does not have leaves its box empty', () => {
    const text = blocksText(compose([{ ...notice, 陈述申辩权: '是', 听证权: '否' }]).body[0]?.blocks ?? []);
    expect(text).toMatch(/\| ☑ \| 1．根据《中华人民共和国行政处罚法》第四十四条/);
    expect(text).toMatch(/\| □ \| 2．根据《中华人民共和国行政处罚法》第六十三条/);
    expect(text).not.toContain('其他记载');
  });

  test('a sentence about what is not given is left out or said otherwise (unless)', () => {
    const hearing: Tree = { 文书: '听证通知书', 日期: '2026-03-11' };
    const textOf = (record: Tree): string => blocksText(compose([record]).body[0]?.blocks ?? []);
    expect(textOf(hearing)).not.toContain('根据_');
    expect(textOf(hearing)).toContain('\n你（单位）认为听证主持人与本案有直接利害关系的');
    expect(textOf({ ...hearing, 法律依据: ['《行政处罚法》第六十四条'] })).toContain(
      '根据_ 《行政处罚法》第六十四条 _的规定，你（单位）认为',
    );
  });

  test('several signatures stand alike: each with its moment on a line, or each above its moment where one is too long', () => {
    const signed = (...names: readonly string[]): string => {
      const 签名 = names.map((人) => ({ 人, 身份: '执法人员', 方式: '签名', 时间: '2026-12-13 10:15' }));
      return blocksText(compose([{ 文书: '责令改正核查记录', 日期: '2026-12-13', 签名 }]).body[0]?.blocks ?? []);
    };
    expect(signed('高远', '冯立新')).toMatch(/核查人签名：⏎高远　2026年12月13日10时15分⏎冯立新　2026年12月13日10时15分/);
    expect(signed('高远', '欧阳立新')).toMatch(/⏎　高远⏎　　2026年12月13日10时15分⏎　欧阳立新⏎　　2026年12月13日10时15分/);
  });

  test('a place that not every case has is left out once the record is signed, and there to be signed before', () => {
    const executed: Tree = { 文书: '强制执行记录', 日期: '2026-03-27' };
    const signed = (身份: string): Tree => ({ ...executed, 签名: [{ 人: '赵某', 身份, 时间: '2026-03-27 10:00' }] });
    const textOf = (record: Tree): string => blocksText(compose([record]).body[0]?.blocks ?? []);
    expect(textOf(executed)).toMatch(/见证人签名：[\s\S]*代履行人签名：/);
    expect(textOf(signed('执法人员'))).not.toMatch(/见证人签名|代履行人签名/);
    expect(textOf(signed('见证人'))).toContain('见证人签名：赵某');
  });
});
