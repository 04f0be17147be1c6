import { describe, expect, test } from 'vitest';
import type { Tree } from '../../../src/model/value.ts';
import { told, people as whole } from '../small-regulation.ts';

const people = {
  ...whole,
  当事人: { 个人: { 姓名: '张志远', 身份证号: '210299198503121014', 住址: '大连市金普新区示例街道样板路18号3单元502室' } },
  人员: [{ 姓名: '林晓雯', 身份证号: '210299199007252028', 住址: '大连市金普新区示例街道海棠路6号1单元1201室' }],
  执法人员: [{ 姓名: '王一鸣' }, { 姓名: '李思远' }],
};

describe('measures-said', () => {
  const rule = { on: ['行政处罚决定书'], check: 'measures-said', with: { in: '/违法事实及证据', unless: ['执法'] } };
  const said = (违法事实及证据: string, ...others: readonly string[]) => ({
    records: [{ 文书: '行政处罚决定书', 违法事实及证据 }, ...others.map((现场情况) => ({ 文书: '现场笔录', 现场情况 }))],
  });

  test.each([
    ['another figure', '限定标准为46000千克。', '限定标准49000千克', '该车限定标准为49,000千克'],
    ['another number of people', '车上14人均无票。', '车上有41人', '车上41人'],
  ])('%s', (_, words, ...others) => {
    expect(told(rule, said(words, ...others))).toHaveLength(1);
  });

  test.each([
    ['the same figure', '限定标准为49000千克。', '限定标准49000千克', '限定标准49000千克'],
    ['what one record alone gives', '限定标准为46000千克。', '限定标准49000千克'],
    ['what the others do not agree about', '车货总质量46000千克。', '车货总质量71640千克', '车货总质量48260千克'],
    ['something else that is measured', '超过限定标准22640千克。', '限定标准49000千克', '限定标准49000千克'],
    ['another unit', '房屋面积31平方米。', '房屋面积31.2米', '房屋面积31.2米'],
    ['what is only about so much', '房屋面积约30平方米。', '房屋面积31.2平方米', '房屋面积31.2平方米'],
    [
      'a text that gives the other figure too',
      '初检车货总质量71640千克，复检车货总质量48260千克。',
      '检车货总质量71640千克',
      '检车货总质量71640千克',
    ],
    ['what is not asked', '执法人员2人。', '执法人员3人', '执法人员3人'],
  ])('silent about %s', (_, words, ...others) => {
    expect(told(rule, said(words, ...others))).toEqual([]);
  });
});

describe('rows-said', () => {
  const rule = {
    on: ['行政处罚决定书'],
    check: 'rows-said',
    with: { in: '/违法事实及证据', behind: '执法人员', names: '案件/执法人员/*/姓名', or: '案件/当事人/*/姓名' },
  };
  const said = (违法事实及证据: string) => ({ whole: people, records: [{ 文书: '行政处罚决定书', 违法事实及证据 }] });

  test.each([
    ['a stranger', '执法人员王一鸣、马骏在金州站检查。', '马骏'],
    ['one letter wrong', '执法人员王一鸣、李思元（执法证号06021399002）检查。', '李思元'],
    ['behind a number in brackets', '执法人员王一鸣（06021399001）、马骏到场。', '马骏'],
  ])('%s', (_, words, name) => {
    expect(told(rule, said(words))[0]).toContain(`案件里没有「${name}」`);
  });

  test.each([
    ['the officers', '执法人员王一鸣、李思远在金州站检查。'],
    ['the officers the other way round', '执法人员李思远、王一鸣检查。'],
    ['who may stand there', '执法人员王一鸣、张志远到场。'],
    ['what is no name', '执法人员王一鸣、驾驶人到场。'],
    ['a police officer', '执法人员王一鸣、民警在场。'],
    ['one officer', '执法人员王一鸣检查。'],
    ['a row of something else', '乘客王某、马骏在车上。'],
  ])('silent about %s', (_, words) => {
    expect(told(rule, said(words))).toEqual([]);
  });
});

describe('people-said', () => {
  const rule = {
    on: ['询问笔录'],
    check: 'people-said',
    with: { in: '/问答/*/答', names: ['案件/当事人/*/姓名', '案件/人员/*/姓名'], at: '/时间/起' },
  };
  const said = (答: string) => ({
    whole: people,
    records: [{ 文书: '询问笔录', 时间: { 起: '2026-03-02 10:45', 止: '2026-03-02 11:40' }, 问答: [{ 问: '你的情况？', 答 }] }],
  });

  test.each([
    ['the age', '我叫林晓雯，女，53岁。', '林晓雯写的是 53 岁，按身份证号当时 35 周岁'],
    ['the number of the house', '张志远，40岁，住示例街道样板路81号3单元502室。', '张志远的住址写的是示例街道样板路81号3单元502室'],
  ])('%s', (_, words, fact) => {
    expect(told(rule, said(words))[0]).toContain(fact);
  });

  test.each([
    ['what is right', '张志远，40岁，住示例街道样板路18号3单元502室。'],
    ['a year more', '张志远，41岁。'],
    ['an address cut short', '张志远，住样板路18号。'],
    ['another street', '张志远，住海滨路81号。'],
    ['the age of somebody else', '张志远有个孩子12岁。'],
    ['who is not of the case', '我叫钱多，70岁，住样板路81号。'],
    ['what stands behind somebody else', '张志远和林晓雯，35岁。'],
  ])('silent about %s', (_, words) => {
    expect(told(rule, said(words))).toEqual([]);
  });
});

describe('lapsed-said', () => {
  const rule = { on: ['现场笔录'], check: 'lapsed-said', with: { in: '/现场情况', of: '检定|校准|委托', acts: '/时间/起' } };
  const said = (现场情况: string) => ({
    records: [{ 文书: '现场笔录', 时间: { 起: '2026-01-13 09:10', 止: '2026-01-13 11:10' }, 现场情况 }],
  });

  test.each([
    ['a device', '用电子汽车衡（检定有效期至2025年12月31日）称重。'],
    ['an authority', '委托期限自2025年3月9日至2026年1月12日。'],
  ])('%s', (_, words) => {
    expect(told(rule, said(words))).toHaveLength(1);
  });

  test.each([
    ['what still holds', '用电子汽车衡（检定有效期至2026年6月30日）称重。'],
    ['its last day', '检定有效期至2026年1月13日。'],
    ['a certificate of the party', '道路运输证有效期至2025年12月31日，已过期。'],
    ['a month', '检定有效期至2025年12月。'],
    ['another sentence', '该衡器经检定。营业执照有效期至2025年12月31日。'],
  ])('silent about %s', (_, words) => {
    expect(told(rule, said(words))).toEqual([]);
  });
});

describe('media-counted', () => {
  const rule = {
    on: ['行政处罚决定书'],
    check: 'media-counted',
    with: { in: '/违法事实及证据', say: '照片([一二两\\d]{1,3})张', modes: ['照相'], unless: ['提交的照片'], folder: 'media' },
  };
  const media = (...modes: readonly string[]) => ({ 文书: '音像资料', 资料: modes.map((方式, at) => ({ 文件: `media/${at}.jpg`, 方式 })) });
  const said = (违法事实及证据: string, ...modes: readonly string[]) => ({
    records: [{ 文书: '行政处罚决定书', 违法事实及证据 }, ...(modes.length === 0 ? [] : [media(...modes)])],
  });

  test.each([['有照片5张。'], ['有照片两张。']])('more than there are: %s', (words) => {
    expect(told(rule, said(words, '照相'))).toHaveLength(1);
  });

  test('twice in one text is told once', () => {
    expect(told(rule, said('有照片5张；照片5张，证明现场。', '照相'))).toHaveLength(1);
    expect(told(rule, said('有照片5张；照片6张，证明现场。', '照相'))).toHaveLength(2);
  });

  test.each([
    ['as many', '有照片2张。', '照相', '照相'],
    ['fewer', '有照片1张。', '照相', '照相'],
    ['no number', '有现场照片为证。', '照相'],
    ['a case without photos', '有照片5张。', '录像'],
    ['photos of somebody else', '有举报人提交的照片5张。', '照相'],
  ])('silent about %s', (_, words, ...modes) => {
    expect(told(rule, said(words, ...modes))).toEqual([]);
  });

  test('silent where a record names a file that no list of media describes', () => {
    const { records } = said('有照片5张。', '照相');
    expect(told(rule, { records: [...records, { 文书: '现场笔录', 音像: ['media/9.jpg'] }] })).toEqual([]);
    expect(told(rule, { records: [...records, { 文书: '现场笔录', 音像: ['media/0.jpg'] }] })).toHaveLength(1);
  });

  test('silent where a medium does not say what it is', () => {
    const { records } = said('有照片5张。', '照相');
    expect(
      told(rule, { records: [...records, { 文书: '音像资料', 资料: [{ 文件: 'media/9.jpg' }] }] }).filter((each) => /照片5张/.test(each)),
    ).toEqual([]);
  });
});

describe('shot-during, of a span of its own', () => {
  const rule = { on: ['行政强制措施决定书'], check: 'shot-during', with: { span: '/实施时间', minutes: '45', modes: ['照相'] } };
  const said = (拍摄时间: string) => ({
    records: [
      {
        文书: '行政强制措施决定书',
        日期: '2026-03-02',
        实施时间: { 起: '2026-03-02 09:00', 止: '2026-03-02 10:00' },
        音像: ['media/1.jpg'],
      },
      { 文书: '音像资料', 资料: [{ 文件: 'media/1.jpg', 方式: '照相', 拍摄时间 }] },
    ],
  });
  test('an hour before it', () => expect(told(rule, said('2026-03-02 08:00'))).toHaveLength(1));
  test('silent about what was made meanwhile', () => expect(told(rule, said('2026-03-02 09:30'))).toEqual([]));
});

describe('shot-during', () => {
  const rule = { on: ['现场笔录'], check: 'shot-during', with: { minutes: '45', modes: ['照相', '执法记录仪'], unless: ['守候'] } };
  const said = (item: Tree, 时间: Tree = { 起: '2026-03-02 09:00', 止: '2026-03-02 10:00' }) => ({
    records: [
      { 文书: '现场笔录', 时间, 音像: ['media/1.jpg'] },
      { 文书: '音像资料', 资料: [{ 文件: 'media/1.jpg', 方式: '照相', ...item }] },
    ],
  });

  test.each([
    ['an hour before', { 拍摄时间: '2026-03-02 08:00:00' }],
    ['an hour after', { 拍摄时间: '2026-03-02 11:00:00' }],
    ['the day before', { 拍摄时间: '2026-03-01 09:30:00' }],
    ['a film that ended before', { 方式: '执法记录仪', 起: '2026-03-02 07:00', 止: '2026-03-02 08:00' }],
  ])('%s', (_, item) => {
    expect(told(rule, said(item))).toHaveLength(1);
  });

  test.each([
    ['what was made meanwhile', { 拍摄时间: '2026-03-02 09:30:00' }],
    ['half an hour before', { 拍摄时间: '2026-03-02 08:30:00' }],
    ['a film that began long before and lasted', { 方式: '执法记录仪', 起: '2026-03-02 07:00', 止: '2026-03-02 09:05' }],
    ['surveillance', { 方式: '视频监控', 拍摄时间: '2026-03-01 09:30:00' }],
    ['the watch', { 拍摄时间: '2026-03-02 07:00:00', 内容: '守候时拍的车辆' }],
    ['a photo without time', {}],
  ])('silent about %s', (_, item) => {
    expect(told(rule, said(item))).toEqual([]);
  });

  test('silent where the record does not say when it ended', () => {
    expect(told(rule, said({ 拍摄时间: '2026-03-01 09:30:00' }, { 起: '2026-03-02 09:00' }))).toEqual([]);
  });
});

describe('range-said', () => {
  const rule = { on: ['行政处罚决定书'], check: 'range-said', with: { in: '/裁量理由', amount: '/罚款金额', unless: ['减轻'] } };
  const said = (裁量理由: string, 罚款金额 = '3000') => ({ records: [{ 文书: '行政处罚决定书', 裁量理由, 罚款金额 }] });

  test.each([
    ['above', '适用“较轻”档（5000元以上8000元以下），决定罚款3000元。'],
    ['in words', '按照五千元以上一万元以下的幅度。'],
  ])('%s', (_, words) => {
    expect(told(rule, said(words))).toHaveLength(1);
  });

  test.each([
    ['an amount within', '适用“较轻”档（3000元以上5000元以下）。', '3000'],
    ['one of two offences within', '超限罚款11000元；强行通过适用“一般”档（10000元以上20000元以下），罚款15000元。', '26000'],
    ['one of several ranges', '法定幅度为1万元以上3万元以下，“较轻”档为2000元以上5000元以下。', '3000'],
    ['mitigation', '法定幅度为5000元以上8000元以下，减轻处罚。', '3000'],
    ['no range', '决定罚款3000元。', '3000'],
  ])('silent about %s', (_, words, amount) => {
    expect(told(rule, said(words, amount))).toEqual([]);
  });

  test('silent where no amount is stated', () => {
    expect(told(rule, { records: [{ 文书: '行政处罚决定书', 裁量理由: '法定幅度为3000元以上5000元以下。' }] })).toEqual([]);
  });
});

describe('products-said', () => {
  const rule = { on: ['行政处罚决定书'], check: 'products-said', with: { in: '/裁量理由' } };
  const said = (裁量理由: string) => told(rule, { records: [{ 文书: '行政处罚决定书', 裁量理由 }] });

  test.each([
    ['4辆×2日×1600元＝12600元', '12800'],
    ['按22个1000千克、每超1000千克罚款500元计算，罚款12000元', '11000'],
  ])('%s', (words, product) => {
    expect(said(words)[0]).toContain(`算出来是 ${product} 元`);
  });

  test.each([
    ['4辆×2日×1600元＝12800元'],
    ['4辆×2日×1,600元＝12,800元'],
    ['按22个1000千克、每超1000千克罚款500元计算，罚款11000元'],
    ['超过22640千克，每超1000千克罚款500元，罚款11000元'],
    ['4辆×2日'],
  ])('silent about %s', (words) => {
    expect(said(words)).toEqual([]);
  });
});

describe('forms-said', () => {
  const rule = {
    on: ['行政处罚决定书'],
    check: 'forms-said',
    with: { in: '/违法事实及证据', forms: ['勘验笔录', '鉴定意见书'], unless: ['公安', '没有'] },
  };
  const said = (违法事实及证据: string, ...others: readonly string[]) =>
    told(rule, { records: [{ 文书: '行政处罚决定书', 违法事实及证据 }, ...others.map((文书) => ({ 文书 }))] });

  test('what the file does not hold', () => {
    expect(said('有勘验笔录和鉴定意见书为证。', '勘验笔录')).toEqual(['r0.yaml/违法事实及证据 说到鉴定意见书，案卷里没有']);
  });

  test.each([
    ['what it holds', '有勘验笔录为证。', '勘验笔录'],
    ['another agency’s', '有公安机关的勘验笔录为证。'],
    ['what was not made', '没有鉴定意见书。'],
    ['other forms', '有现场笔录为证。'],
  ])('silent about %s', (_, words, ...others) => {
    expect(said(words, ...others)).toEqual([]);
  });
});

describe('what checks learned', () => {
  test('dates-said: the hour behind the day', () => {
    const rule = {
      on: ['立案登记表'],
      check: 'dates-said',
      with: { in: '/启动原因', event: '执法人员', days: '/受案时间', minutes: '20' },
    };
    const said = (启动原因: string, 受案时间 = '2026-03-02 08:40') => told(rule, { records: [{ 文书: '立案登记表', 启动原因, 受案时间 }] });
    expect(said('2026年3月2日9时40分，执法人员检查。')).toEqual([
      'r0.yaml/启动原因 文字里写的是2026年3月2日9时40分，案卷里是 2026-03-02 08:40',
    ]);
    expect(said('2026年3月2日8时45分，执法人员检查。')).toEqual([]);
    expect(said('2026年3月2日，执法人员检查。')).toEqual([]);
    expect(said('2026年3月2日9时40分，执法人员检查。', '2026-03-02')).toEqual([]);
  });

  test('provisions-shared: every article', () => {
    const rule = {
      on: ['行政处罚决定书'],
      check: 'provisions-shared',
      with: { this: '/处罚依据/*', that: '违法行为通知书/处罚依据/*', every: 'yes', except: ['行政处罚法'] },
    };
    const said = (...处罚依据: readonly string[]) =>
      told(rule, {
        records: [
          { 文书: '行政处罚决定书', 处罚依据 },
          { 文书: '违法行为通知书', 处罚依据: ['《公路法》第七十七条'] },
        ],
      });
    expect(said('《公路法》第七十七条', '《道路运输条例》第六十三条')).toEqual(['r0.yaml/处罚依据/1 多了《道路运输条例》第63条']);
    expect(said('《公路法》第七十七条第一款')).toEqual([]);
    expect(said('《公路法》第77条', '《中华人民共和国行政处罚法》第三十二条')).toEqual([]);
    expect(said('《道路运输条例》第六十三条')).toEqual([]);
  });

  test('figures-said: quantities without days', () => {
    const rule = { on: ['立案登记表'], check: 'figures-said', with: { in: '/案件基本情况', of: ['现场笔录'], 'no-days': 'yes' } };
    const said = (案件基本情况: string) =>
      told(rule, {
        records: [
          { 文书: '立案登记表', 案件基本情况 },
          { 文书: '现场笔录', 现场情况: '2026年3月20日称重71640千克' },
        ],
      });
    expect(said('车货总质量71460千克')).toHaveLength(1);
    expect(said('2026年3月2日发现')).toEqual([]);
  });

  test('figures-said: numbers of people and things', () => {
    const rule = { on: ['结案报告'], check: 'figures-said', with: { in: '/处理结果', of: ['书证'] } };
    const said = (处理结果: string) =>
      told(rule, {
        records: [
          { 文书: '结案报告', 处理结果 },
          { 文书: '书证', 说明: '转运旅客612人，罚款21人民币' },
        ],
      });
    expect(said('转运旅客621人')).toHaveLength(1);
    expect(said('转运旅客612人')).toEqual([]);
    expect(said('转运旅客613人')).toEqual([]);
    expect(said('车上12人')).toEqual([]);
    expect(said('轮胎621条')).toEqual([]);
  });
});

describe('made-there', () => {
  const rule = { on: ['现场笔录'], check: 'made-there', with: { place: '/地点' } };
  const made = (地点: string, there: string) => ({
    records: [
      { 文书: '现场笔录', 地点, 音像: ['media/a.jpg'] },
      { 文书: '音像资料', 资料: [{ 文件: 'media/a.jpg', 方式: '照相', 拍摄时间: '2026-03-02 09:20', 地点: there }] },
    ],
  });

  test.each([
    ['another city', '大连市金普新区示例路90号', '沈阳市示例区示例路90号'],
    ['another district', '大连市金普新区示例路90号', '大连市甘井子区示例路90号'],
    ['another house', '示例路66号', '示例路88号院内'],
    ['another kilometre', '示例公路7公里处', '示例公路17公里处'],
    ['the road instead of the room', '区交通局二楼询问室', '大连市金普新区金马路示例路口'],
  ])('%s', (_, here, there) =>
    expect(told(rule, made(here, there))).toEqual([`r0.yaml/音像/0 media/a.jpg 是在「${there}」制作的，现场笔录是在「${here}」`]),
  );
  test.each([
    ['fewer words', '大连市金普新区示例公路3公里处', '示例公路3公里处'],
    ['the district of a zone', '大连市金普新区示例路90号', '大连市金州区示例路90号'],
    ['another name', '大连示例客运有限公司院内', '示例客运停车场'],
    ['the station of a room', '示例检测站询问室', '示例检测站出口路边'],
  ])('silent about %s', (_, here, there) => expect(told(rule, made(here, there))).toEqual([]));
});
