import { describe, expect, test } from 'vitest';
import { told } from '../small-regulation.ts';

const decision = { 文书: '行政处罚决定书', 文号: '辽金普交罚〔2026〕第0012号', 日期: '2026-03-23' };
const proof = (documents: unknown, method = '直接送达') => ({ 文书: '送达回证', 送达方式: method, 送达文书: documents }) as never;

describe('present', () => {
  const rule = { on: ['case'], check: 'present', with: { all: ['现场笔录'], any: ['询问笔录', '行政处罚决定书'] } };
  test('names what is not there', () => {
    expect(told(rule, { records: [] })).toEqual(['case.yaml 没有现场笔录', 'case.yaml 没有询问笔录或者行政处罚决定书']);
  });
  test('one of any is enough', () => {
    expect(told(rule, { records: [{ 文书: '现场笔录' }, decision] })).toEqual([]);
  });
  test('is silent where a file could not be read', () => {
    expect(told(rule, { records: [], unread: ['records/x.yaml'] })).toEqual([]);
  });
  test('is silent where a form is unknown: that is told instead', () => {
    expect(told(rule, { records: [{ 文书: '现场笔绿' }, decision] })).toEqual(['r0.yaml/文书 form-unknown 「现场笔绿」，是不是“现场笔录”']);
  });
  test('where it must be as a schema says', () => {
    const strict = { ...rule, with: { all: ['现场笔录'], where: { required: ['地点'] } } };
    expect(told(strict, { records: [{ 文书: '现场笔录' }] })).toEqual(['case.yaml 没有现场笔录']);
    expect(told(strict, { records: [{ 文书: '现场笔录', 地点: '路口' }] })).toEqual([]);
  });
  test('unless another is there', () => {
    const excused = { ...rule, with: { all: ['现场笔录'], unless: ['不适宜音像记录说明'] } };
    expect(told(excused, { records: [{ 文书: '不适宜音像记录说明' }] })).toEqual([]);
  });
  test('so many, or no more', () => {
    expect(told({ ...rule, with: { any: ['询问笔录'], count: '2' } }, { records: [{ 文书: '询问笔录' }] })).toEqual([
      'case.yaml 询问笔录只有 1 份，要 2 份',
    ]);
    expect(
      told({ ...rule, with: { any: ['询问笔录'], 'at-most': '1' } }, { records: [{ 文书: '询问笔录' }, { 文书: '询问笔录' }] }),
    ).toEqual(['r1.yaml/文书 询问笔录多于 1 份']);
  });
});

describe('accompanied', () => {
  const rule = { on: ['责令改正违法行为通知书'], check: 'accompanied', with: { by: ['改正核查'], after: 'yes' } };
  test('alone', () => {
    expect(told(rule, { records: [{ 文书: '责令改正违法行为通知书' }] })).toEqual(['r0.yaml 没有与它相应的改正核查']);
  });
  test('by one that is earlier', () => {
    const records = [
      { 文书: '责令改正违法行为通知书', 日期: '2026-03-10' },
      { 文书: '责令改正核查记录', 核查时间: { 起: '2026-03-09 10:00', 止: '2026-03-09 11:00' } },
    ];
    expect(told(rule, { records })).toEqual(['r1.yaml/核查时间 责令改正核查记录的时间在它之前']);
  });
  test('by one that names another document', () => {
    const refers = { ...rule, on: ['现场笔录'], with: { by: ['不适宜音像记录说明'], refers: '/针对文书/*' } };
    expect(told(refers, { records: [{ 文书: '现场笔录' }, { 文书: '不适宜音像记录说明', 针对文书: ['勘验笔录'] }] })).toEqual([
      'r0.yaml 没有与它相应的不适宜音像记录说明',
    ]);
    expect(told(refers, { records: [{ 文书: '现场笔录' }, { 文书: '不适宜音像记录说明', 针对文书: ['现场笔录'] }] })).toEqual([]);
  });
});

describe('served', () => {
  const rule = { on: ['served'], check: 'served', with: { by: ['送达回证'], list: '/送达文书', name: '名称', number: '文号' } };
  const right = [{ 名称: '行政处罚决定书', 文号: '辽金普交罚〔2026〕第0012号' }];
  test('by nothing', () => {
    expect(told(rule, { records: [decision] })).toEqual(['r0.yaml 行政处罚决定书（辽金普交罚〔2026〕第0012号）没有送达回证']);
  });
  test('with its number', () => {
    expect(told(rule, { records: [decision, proof(right)] })).toEqual([]);
  });
  test('with a wrong number: told at the proof', () => {
    expect(told(rule, { records: [decision, proof([{ 名称: '行政处罚决定书', 文号: '辽金普交罚〔2026〕第0021号' }])] })).toEqual([
      'r1.yaml/送达文书/0/文号 行政处罚决定书的文号是「辽金普交罚〔2026〕第0012号」，送达记录写的是「辽金普交罚〔2026〕第0021号」',
    ]);
  });
  test('without a number', () => {
    expect(told(rule, { records: [decision, proof([{ 名称: '行政处罚决定书' }])] })).toEqual([
      'r1.yaml/送达文书/0/名称 行政处罚决定书的文号是「辽金普交罚〔2026〕第0012号」，送达记录没有写文号',
    ]);
  });
  test('two without a number need two entries', () => {
    const bare = { 文书: '行政处罚决定书' };
    expect(told(rule, { records: [bare, bare, proof([{ 名称: '行政处罚决定书' }])] })).toEqual(['r1.yaml 行政处罚决定书没有送达回证']);
  });
  test('by a method that will not do', () => {
    const strict = { ...rule, with: { ...rule.with, methods: { at: '/送达方式', among: ['直接送达'] } } };
    expect(told(strict, { records: [decision, proof(right, '电子送达')] })).toEqual(['r1.yaml/送达方式 行政处罚决定书用的是电子送达']);
  });
  test('or signed for on the spot', () => {
    const signed = { ...decision, 签名: [{ 人: '张某某', 身份: '当事人', 方式: '签名' }] };
    expect(told({ ...rule, with: { ...rule.with, 'or-signed': ['当事人'] } }, { records: [signed] })).toEqual([]);
  });
  test('or excepted', () => {
    expect(told({ ...rule, with: { ...rule.with, except: ['处罚决定'] } }, { records: [decision] })).toEqual([]);
  });
});

describe('stages-covered', () => {
  const rule = { on: ['case'], check: 'stages-covered', with: { state: '案件/状态', needs: { 调查取证: ['程序启动', '调查取证'] } } };
  test('a stage without a record', () => {
    expect(told(rule, { records: [{ 文书: '现场笔录' }] })).toEqual(['case.yaml/状态 状态是调查取证，没有程序启动环节的文书']);
  });
  test('each with one', () => {
    expect(told(rule, { records: [{ 文书: '现场笔录' }, { 文书: '立案登记表' }] })).toEqual([]);
  });
});

describe('a schema that is asked of media', () => {
  const rule = { on: ['media'], schema: { required: ['方式'] } };
  const files = ['media/1.jpg', 'media/2.jpg'];
  test('what the record leaves out for all of its items is one finding', () => {
    const records = [{ 文书: '音像资料', 资料: [{ 文件: 'media/1.jpg' }, { 文件: 'media/2.jpg' }] }];
    expect(told(rule, { records, files })).toEqual(['r0.yaml/资料/0/方式 缺少“方式”；由此还有 1 处，见后']);
  });
  test('in another record it is another one', () => {
    const records = files.map((path) => ({ 文书: '音像资料', 资料: [{ 文件: path }] }));
    expect(told(rule, { records, files })).toEqual(['r0.yaml/资料/0/方式 缺少“方式”', 'r1.yaml/资料/0/方式 缺少“方式”']);
  });
});

describe('collected', () => {
  const rule = { on: ['case'], check: 'collected', with: { folders: ['media', 'scans'], described: ['音像资料'] } };
  const item = { 文书: '音像资料', 资料: [{ 文件: 'media/1.jpg' }] };
  test('every file named and there', () => {
    expect(
      told(rule, {
        records: [item, { 文书: '现场笔录', 音像: ['media/1.jpg'], 原件: 'scans/1.pdf' }],
        files: ['media/1.jpg', 'scans/1.pdf'],
      }),
    ).toEqual([]);
  });
  test('a file that no record names', () => {
    expect(told(rule, { records: [item], files: ['media/1.jpg', 'scans/2.pdf'] })).toEqual(['scans/2.pdf 没有一份文书写到 scans/2.pdf']);
  });
  test('what systems leave behind is no file of the case', () => {
    const litter = ['media/Thumbs.db', 'media/.DS_Store', 'media/._1.jpg', 'scans/desktop.ini', 'scans/~$1.docx'];
    expect(told(rule, { records: [item], files: ['media/1.jpg', ...litter] })).toEqual([]);
  });
  test('an intake that did not end, told once', () => {
    const halfway = ['media/.2.dossier/owner.json', 'media/.2.dossier/content'];
    expect(told(rule, { records: [item], files: ['media/1.jpg', ...halfway] })).toEqual([
      'media/.2.dossier media/.2.dossier 是接收到一半留下的，再运行一次同样的 dossier intake 就接着做完',
    ]);
  });
  test('a file that is not there, told once', () => {
    expect(told(rule, { records: [item, { 文书: '现场笔录', 音像: ['media/1.jpg'] }] })).toEqual([
      'r0.yaml/资料/0/文件 没有 media/1.jpg 这个文件',
    ]);
  });
  test('a file that nothing describes', () => {
    expect(told(rule, { records: [{ 文书: '现场笔录', 音像: ['media/9.mp4'] }], files: ['media/9.mp4'] })).toEqual([
      'r0.yaml/音像/0 音像资料里没有说明 media/9.mp4',
    ]);
  });
  test('several that nothing describes, or nobody names, are one finding each', () => {
    const records = [{ 文书: '现场笔录', 音像: ['media/8.jpg', 'media/9.mp4'] }];
    expect(told(rule, { records, files: ['media/8.jpg', 'media/9.mp4', 'scans/现场.pdf', 'scans/询问.pdf'] })).toEqual([
      'r0.yaml/音像/0 音像资料里没有说明 media/8.jpg；由此还有 1 处，见后',
      'scans/现场.pdf 没有一份文书写到 scans/现场.pdf；由此还有 1 处，见后',
    ]);
  });
  test('a wrong path, and the file that it means: one finding', () => {
    const records = [
      { 文书: '音像资料', 资料: [{ 文件: 'media/x现场全景.jpg' }] },
      { 文书: '现场笔录', 音像: ['media/现场全景.jpg'] },
    ];
    expect(told(rule, { records, files: ['media/现场全景.jpg'] })).toEqual(['r0.yaml/资料/0/文件 没有 media/x现场全景.jpg 这个文件']);
  });
  test('an item of media without its file, or no item at all: what it described is not asked for', () => {
    const seen = { 文书: '现场笔录', 音像: ['media/1.jpg'] };
    expect(told(rule, { records: [{ 文书: '音像资料', 资料: [{ 题名: '全景' }] }, seen], files: ['media/1.jpg'] })).not.toContainEqual(
      expect.stringContaining('没有说明'),
    );
    expect(told(rule, { records: [{ 文书: '音像资料', 资料: [] }, seen], files: ['media/1.jpg'] })).not.toContainEqual(
      expect.stringContaining('没有说明'),
    );
  });
});
