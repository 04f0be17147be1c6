import { describe, expect, test } from 'vitest';
import { told } from '../small-regulation.ts';

describe('cited', () => {
  const rule = { on: ['催告书'], check: 'cited', with: { numbers: '行政处罚决定书/文号', unless: ['另案', '此前'] } };
  const decision = { 文书: '行政处罚决定书', 文号: '辽金普交罚〔2026〕第0012号' };
  const demand = (理由: string, more: object = {}) => ({ records: [{ 文书: '催告书', 理由, ...more }, decision] }) as never;

  test.each([
    ['two figures turned', '本机关辽金普交罚〔2026〕第0021号决定书送达后没有履行。', '辽金普交罚〔2026〕第0021号'],
    ['one figure wrong', '辽金普交罚〔2026〕第0013号决定书没有履行。', '辽金普交罚〔2026〕第0013号'],
    ['one figure of the year wrong', '辽金普交罚〔2025〕第0012号决定书没有履行。', '辽金普交罚〔2025〕第0012号'],
    ['written without 第', '辽金普交罚〔2026〕0013号决定书没有履行。', '辽金普交罚〔2026〕0013号'],
    ['behind a sentence about something else', '另案已经结案。辽金普交罚〔2026〕第0013号决定书没有履行。', '辽金普交罚〔2026〕第0013号'],
  ])('%s', (_, words, said) => {
    expect(told(rule, demand(words))).toEqual([`r0.yaml/理由 文字里的文号「${said}」，案卷里是「辽金普交罚〔2026〕第0012号」`]);
  });

  test('in a list too, at its place', () => {
    expect(told(rule, demand('没有履行。', { 拟采取措施: ['申请法院执行', '执行辽金普交罚〔2026〕第0013号'] }))).toEqual([
      'r0.yaml/拟采取措施/1 文字里的文号「辽金普交罚〔2026〕第0013号」，案卷里是「辽金普交罚〔2026〕第0012号」',
    ]);
  });

  test.each([
    ['the number itself', '辽金普交罚〔2026〕第0012号决定书没有履行。'],
    ['the number itself without its noughts', '辽金普交罚〔2026〕12号决定书没有履行。'],
    ['another document: two figures differ', '辽金普交罚〔2026〕第0137号决定书没有履行。'],
    ['another kind of number', '辽金普交强措〔2026〕第0013号决定书没有履行。'],
    ['another case, which the sentence says', '当事人此前因辽金普交罚〔2026〕第0013号决定书受过处罚。'],
    ['no number at all', '没有履行。'],
  ])('silent about %s', (_, words) => {
    expect(told(rule, demand(words))).toEqual([]);
  });

  test('keys that hold a number are other requirements’ business', () => {
    expect(told(rule, demand('没有履行。', { 决定书文号: '辽金普交罚〔2026〕第0013号' }))).toEqual([]);
  });

  test('silent where the case has no number to compare with', () => {
    expect(told(rule, { records: [{ 文书: '催告书', 理由: '辽金普交罚〔2026〕第0013号没有履行。' }] })).toEqual([]);
  });

  test('a number that is right for one document is no slip of another', () => {
    const records = [
      { 文书: '催告书', 理由: '辽金普交罚〔2026〕第0013号没有履行。' },
      decision,
      { ...decision, 文号: '辽金普交罚〔2026〕第0013号' },
    ];
    expect(told(rule, { records })).toEqual([]);
  });
});

describe('total-said', () => {
  const rule = { on: ['行政处罚决定书'], check: 'total-said', with: { in: '/处罚内容' } };
  const decision = (处罚内容: string) => ({ records: [{ 文书: '行政处罚决定书', 处罚内容 }] });

  test.each([
    ['figures', '没收违法所得300元，罚款5000元，合计5400元', '300、5000', '合计5400元'],
    ['figures of thousands', '没收违法所得11,760元，罚款5,000元，共计人民币16,670元', '11760、5000', '共计人民币16670元'],
    ['words', '没收违法所得叁佰元，罚款伍仟元，总计伍仟肆佰元', '300、5000', '总计伍仟肆佰元'],
    ['what prices make', '仓库7日×1200元＝8400元，维修费5300元，合计17700元', '8400、5300', '合计17700元'],
    ['fen', '没收违法所得300.50元，罚款5000元，合计5300元', '300.5、5000', '合计5300元'],
  ])('%s', (_, words, parts, total) => {
    expect(told(rule, decision(words))).toEqual([`r0.yaml/处罚内容 前面写的是 ${parts} 元，${total}`]);
  });

  test.each([
    ['the sum', '没收违法所得300元，罚款5000元，合计5300元'],
    ['amounts that are written twice', '没收违法所得300元（叁佰元整），罚款5000元（大写：伍仟元整），合计5300元'],
    ['the sum in words', '没收违法所得叁佰元，罚款伍仟元，合计人民币伍仟叁佰元整'],
    ['the sum to the fen', '没收违法所得300.10元，罚款5000.20元，共计5300.30元'],
    ['the sum behind a rate that is none of its parts', '按每吨500元计，第一项罚款1500元，第二项罚款2000元，合计3500元'],
    ['the sum of what prices make', '仓库7日×1200元＝8400元，叉车2台×7日×400元＝5600元，维修费5300元，合计19300元'],
    ['prices whose product is not written', '垫片3套×120元，人工500元，运费60元，合计920元'],
    ['one amount alone before it', '罚款5000元，合计6000元'],
    ['a total that comes first', '合计罚款5300元，其中没收违法所得300元，罚款4000元'],
    ['no total', '没收违法所得300元，罚款5000元'],
    ['a total of something else', '没收违法所得300元，罚款5000元，合计两项'],
  ])('silent about %s', (_, words) => {
    expect(told(rule, decision(words))).toEqual([]);
  });
});

describe('said-twice', () => {
  const rule = { on: ['行政处罚决定书'], check: 'said-twice', with: {} };
  const decision = (处罚内容: string) => ({ records: [{ 文书: '行政处罚决定书', 处罚内容 }] });

  test.each([
    ['in words behind figures', '罚款5000元（伍佰元整）', '5000元后面的括号里写的是伍佰元整'],
    ['in figures behind words', '罚款叁仟元整（¥300元）', '叁仟元整后面的括号里写的是300元'],
    ['behind 大写', '罚款16760元（大写：壹万陆仟柒佰元整）', '16760元后面的括号里写的是壹万陆仟柒佰元整'],
    ['in full-width figures', '罚款５０００元（伍佰元整）', '5000元后面的括号里写的是伍佰元整'],
    ['without 元 in the brackets', '罚款5000元（伍佰）', '5000元后面的括号里写的是伍佰'],
    ['with jiao', '赔偿12.50元（壹拾贰元肆角）', '12.50元后面的括号里写的是壹拾贰元肆角'],
  ])('another amount %s', (_, words, fact) => {
    expect(told(rule, decision(words))).toEqual([`r0.yaml/处罚内容 ${fact}`]);
  });

  test('each pair by itself, at its place', () => {
    const records = [
      { 文书: '行政处罚决定书', 处罚内容: '没收300元（叁佰元），罚款5000元（伍佰元整）', 附件: ['收据2000元（贰佰元整）'] },
    ] as never;
    expect(told(rule, { records })).toEqual([
      'r0.yaml/处罚内容 5000元后面的括号里写的是伍佰元整',
      'r0.yaml/附件/0 2000元后面的括号里写的是贰佰元整',
    ]);
  });

  test.each([
    ['the same amount', '罚款5000元（伍仟元整）'],
    ['the same amount the other way round', '罚款人民币叁仟元整（¥3,000.00元）'],
    ['the same amount in 万', '罚款1.6万元（16000元）'],
    ['brackets that say something else', '罚款5000元（含加处罚款）'],
    ['a rate in the brackets', '罚款5000元（每日加处150元）'],
    ['two amounts in the brackets', '罚款5000元（3000元、2000元）'],
    ['an amount without brackets', '罚款5000元，伍佰元整'],
    ['figures that are no money', '载客12人（拾贰人）'],
  ])('silent about %s', (_, words) => {
    expect(told(rule, decision(words))).toEqual([]);
  });
});

describe('stands-down', () => {
  const rule = {
    on: ['回避决定书'],
    check: 'stands-down',
    with: {
      names: '/被申请回避人/*',
      since: ['/决定时间', '/日期'],
      in: ['询问笔录', '送达回证'],
      acts: ['/执法人员/*', '/送达人/*', '/记录人'],
    },
  };
  const recusal = (决定时间: string | undefined, more: object = {}) => ({
    文书: '回避决定书',
    被申请回避人: ['王一鸣'],
    ...(决定时间 === undefined ? {} : { 决定时间 }),
    ...more,
  });
  const interview = (start: string, more: object = {}) => ({
    文书: '询问笔录',
    时间: { 起: start, 止: start.replace(/\d\d$/, '59') },
    执法人员: ['李思远', '王一鸣'],
    ...more,
  });
  const tell = (...records: readonly object[]) => told(rule, { records: records as never });

  test('who stood down interviews again', () => {
    expect(tell(recusal('2026-03-10 09:00'), interview('2026-03-11 09:00'))).toEqual([
      'r1.yaml/执法人员/1 「王一鸣」又在询问笔录（2026-03-11 09:00）里',
    ]);
  });

  test('an hour later on the same day, and once for a record in which he acts twice', () => {
    expect(tell(recusal('2026-03-10 09:00'), interview('2026-03-10 10:00', { 记录人: '王一鸣' }))).toHaveLength(1);
  });

  test('any of the acts counts', () => {
    expect(tell(recusal('2026-03-10 09:00'), interview('2026-03-11 09:00', { 执法人员: ['李思远'], 记录人: '王一鸣' }))).toEqual([
      'r1.yaml/记录人 「王一鸣」又在询问笔录（2026-03-11 09:00）里',
    ]);
    expect(tell(recusal('2026-03-10 09:00'), { 文书: '送达回证', 送达时间: '2026-03-12 09:00', 送达人: ['王一鸣'] })).toHaveLength(1);
  });

  test('the day of the decision counts where its hour is not stated', () => {
    const dated = recusal(undefined, { 日期: '2026-03-10' });
    expect(tell(dated, interview('2026-03-11 09:00'))).toHaveLength(1);
    expect(tell(dated, interview('2026-03-10 23:00'))).toEqual([]);
  });

  test.each([
    ['before it was decided', recusal('2026-03-10 09:00'), interview('2026-03-10 08:00')],
    ['at the very minute', recusal('2026-03-10 09:00'), interview('2026-03-10 09:00')],
    ['somebody else', recusal('2026-03-10 09:00'), interview('2026-03-11 09:00', { 执法人员: ['李思远', '周明'] })],
    [
      'he is asked, he does not ask',
      recusal('2026-03-10 09:00'),
      interview('2026-03-11 09:00', { 执法人员: ['李思远'], 被询问人: '王一鸣' }),
    ],
    [
      'a form that is not among them',
      recusal('2026-03-10 09:00'),
      { 文书: '现场笔录', 时间: { 起: '2026-03-11 09:00' }, 执法人员: ['王一鸣'] },
    ],
    ['a record without time', recusal('2026-03-10 09:00'), { 文书: '询问笔录', 执法人员: ['王一鸣'] }],
    ['nobody knows since when', recusal(undefined), interview('2026-03-11 09:00')],
    ['nobody is named', { 文书: '回避决定书', 决定时间: '2026-03-10 09:00' }, interview('2026-03-11 09:00')],
  ])('silent: %s', (_, decided, record) => {
    expect(tell(decided, record)).toEqual([]);
  });
});

describe('no-more, below', () => {
  const rule = { on: ['违法行为通知书'], check: 'no-more', with: { of: '/拟罚款金额', most: '5000', below: 'yes' } };
  const notice = (拟罚款金额: string) => ({ records: [{ 文书: '违法行为通知书', 拟罚款金额 }] });

  test('as much is too much', () => {
    expect(told(rule, notice('5000'))).toEqual(['r0.yaml/拟罚款金额 「5000」，达到 5000']);
    expect(told(rule, notice('5000.01'))).toEqual(['r0.yaml/拟罚款金额 「5000.01」，多于 5000']);
    expect(told(rule, notice('4999.99'))).toEqual([]);
  });
});

describe('figures-said', () => {
  const rule = { on: ['违法行为通知书'], check: 'figures-said', with: { in: '/违法行为', of: ['现场笔录'] } };
  const scene = { 文书: '现场笔录', 现场情况: '2026年1月13日检测，车货总质量71640千克，运费26,000元。' };
  const notice = (违法行为: string, more: readonly object[] = []) =>
    ({ records: [{ 文书: '违法行为通知书', 违法行为 }, scene, ...more] }) as never;

  test.each([
    ['a weight', '车货总质量71460千克。', '71460千克', '71640千克'],
    ['a weight in 公斤', '车货总质量71460公斤。', '71460公斤', '71640千克'],
    ['an amount', '收取运费62000元。', '62000元', '26000元'],
    ['a day', '2026年1月31日超限运输。', '2026年1月31日', '2026年1月13日'],
  ])('%s with two figures turned', (_, words, said, meant) => {
    expect(told(rule, notice(words))).toEqual([`r0.yaml/违法行为 只有这里写的是 ${said}，别处是 ${meant}`]);
  });

  test.each([
    ['the same figures', '2026年1月13日，车货总质量71640千克。'],
    ['another number', '车货总质量71840千克。'],
    ['another unit', '行驶71460米。'],
    ['a second figure beside the first', '初检71640千克，复检71460千克。'],
    ['a day beside the other, without its year', '1月13日超限运输，2026年1月31日补交材料。'],
  ])('silent about %s', (_, words) => {
    expect(told(rule, notice(words))).toEqual([]);
  });

  test('silent where another record says so too', () => {
    expect(told(rule, notice('车货总质量71460千克。', [{ 文书: '书证', 说明: '复检71460千克。' }]))).toEqual([]);
  });
});
