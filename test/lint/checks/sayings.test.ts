import { describe, expect, test } from 'vitest';
import { people, told } from '../small-regulation.ts';

describe('dates-said', () => {
  const rule = {
    on: ['行政处罚决定书'],
    check: 'dates-said',
    with: {
      in: '/陈述申辩采纳情况',
      event: '(?<!没有)(进行(了)?|到本机关)(陈述|申辩)',
      days: '陈述申辩笔录/时间/起',
      or: '行政处罚决定书/日期',
    },
  };
  const said = (陈述申辩采纳情况: string) => ({
    records: [
      { 文书: '行政处罚决定书', 日期: '2026-03-27', 陈述申辩采纳情况 },
      { 文书: '陈述申辩笔录', 时间: { 起: '2026-03-16 14:00', 止: '2026-03-16 14:35' } },
    ],
  });

  test.each([
    ['another day', '3月12日送达通知书。3月18日，当事人到本机关陈述、申辩。', '3月18日'],
    ['another year', '2025年3月16日，当事人到本机关陈述、申辩。', '2025年3月16日'],
    ['the last day before the words counts', '3月16日收到通知书，2026-03-17进行申辩。', '2026-03-17'],
  ])('%s', (_, words, day) => {
    expect(told(rule, said(words))).toEqual([`r0.yaml/陈述申辩采纳情况 文字里写的是${day}，案卷里是 2026-03-16`]);
  });

  test.each([
    ['the day itself', '2026年3月16日，当事人到本机关陈述、申辩。'],
    ['the day without its year', '3月16日当事人到本机关陈述。'],
    ['a day that may stand there too', '3月27日以前，当事人到本机关陈述。'],
    ['a day of another sentence', '3月12日送达通知书；当事人到本机关陈述。'],
    ['what did not happen', '3月12日送达通知书，当事人没有进行陈述、申辩。'],
    ['what is no day', '罚款3-5千元，当事人进行申辩。'],
    ['the day of an act that stands between', '3月12日送达通知书后，当事人进行了申辩。'],
    ['the day of an application, before its own day', '3月12日当事人申请进行申辩，3月16日到本机关申辩。'],
    ['the day on which a span begins', '自3月1日起多次来电，当事人进行申辩。'],
  ])('silent about %s', (_, words) => {
    expect(told(rule, said(words))).toEqual([]);
  });

  test('silent where the case has no such day, though it has one that may stand there', () => {
    expect(told(rule, { records: said('3月18日当事人到本机关陈述。').records.slice(0, 1) })).toEqual([]);
  });
});

describe('marks-said, of which a group counts', () => {
  const rule = {
    on: ['行政处罚决定书'],
    check: 'marks-said',
    with: { in: '/处罚内容', mark: '([一二三四五六七八九十\\d]+)日内', of: '/其他履行方式和期限' },
  };
  const said = (处罚内容: string) => ({ records: [{ 文书: '行政处罚决定书', 处罚内容, 其他履行方式和期限: '15日内拆除' }] });
  test('another number', () => expect(told(rule, said('五日内拆除'))).toEqual(['r0.yaml/处罚内容 这里写的是「5」，那里是「15」']));
  test('silent about the same in numerals, with other words', () => expect(told(rule, said('十五日内自行拆除'))).toEqual([]));
});

describe('marks-said', () => {
  const rule = { on: ['行政处罚决定书'], check: 'marks-said', with: { in: '/违法事实及证据', mark: 'K\\d+\\+\\d+', of: '勘验笔录/地点' } };
  const said = (违法事实及证据: string, 地点 = '县道X203线K7+010右侧') => ({
    records: [
      { 文书: '行政处罚决定书', 违法事实及证据 },
      { 文书: '勘验笔录', 地点 },
    ],
  });

  test('another mark', () =>
    expect(told(rule, said('在K7+100处堆放砂石。'))).toEqual(['r0.yaml/违法事实及证据 这里写的是「K7+100」，那里是「K7+10」']));
  test.each([
    ['the mark', '在K7+010处堆放砂石。'],
    ['the mark without its nought, in full-width letters', '在Ｋ７＋１０处堆放砂石。'],
    ['the mark beside another', '由K6+900至K7+010处堆放砂石。'],
    ['no mark', '在公路用地内堆放砂石。'],
  ])('silent about %s', (_, words) => expect(told(rule, said(words))).toEqual([]));
  test('silent where the other gives none', () => expect(told(rule, said('在K7+100处堆放砂石。', '样板村'))).toEqual([]));
});

describe('words-told', () => {
  const rule = {
    on: ['行政处罚决定书'],
    check: 'words-told',
    with: { in: '/处罚内容', words: ['没收违法所得', '吊销'], told: '违法行为通知书/拟作出的处罚', not: ['不予'] },
  };
  const said = (处罚内容: string, ...notices: readonly string[]) => ({
    records: [{ 文书: '行政处罚决定书', 处罚内容 }, ...notices.map((拟作出的处罚) => ({ 文书: '违法行为通知书', 拟作出的处罚 }))],
  });

  test('a word that nobody was told', () =>
    expect(told(rule, said('罚款5000元，没收违法所得300元。', '罚款5000元'))).toEqual([
      'r0.yaml/处罚内容 这里有「没收违法所得」，那里没有',
    ]));
  test('silent where one of several notices told it', () =>
    expect(told(rule, said('没收违法所得300元。', '罚款5000元', '没收违法所得300元'))).toEqual([]));
  test('silent behind a no', () => expect(told(rule, said('罚款5000元，不予没收违法所得。', '罚款5000元'))).toEqual([]));
  test('silent where nothing was told', () => expect(told(rule, said('吊销许可证。'))).toEqual([]));
  test('silent before a no, where that is one', () => {
    const words = said('吊销除外，罚款5000元。', '罚款5000元');
    expect(told(rule, words)).toHaveLength(1);
    expect(told({ ...rule, with: { ...rule.with, 'not-after': ['除外'] } }, words)).toEqual([]);
  });
});

describe('provisions-shared', () => {
  const rule = { on: ['行政处罚决定书'], check: 'provisions-shared', with: { this: '/处罚依据/*', that: '违法行为通知书/处罚依据/*' } };
  const said = (own: readonly string[], notice: readonly string[]) => ({
    records: [
      { 文书: '行政处罚决定书', 处罚依据: own },
      { 文书: '违法行为通知书', 处罚依据: notice },
    ],
  });

  test.each([
    ['another article', '《公路法》第四十四条', '《公路法》第四十六条'],
    ['the same number of another statute', '《公路法》第七十七条', '《道路运输条例》第七十七条'],
  ])('%s', (_, own, notice) => {
    expect(told(rule, said([own], [notice]))).toEqual([`r0.yaml/处罚依据/0 这里是「${own}」，那里是「${notice}」`]);
  });

  test.each([
    [
      'the article, its number in figures and the name of the statute in full',
      ['《中华人民共和国公路法》第77条第1款'],
      ['《公路法》第七十七条'],
    ],
    ['one of several articles behind one statute', ['《公路法》第四十六条、第七十七条'], ['《公路法》第七十七条']],
    ['one of two lines', ['《行政处罚法》第三十二条', '《公路法》第一百零三条'], ['《公路法》第103条']],
    ['what is no provision', ['公路法'], ['《公路法》第七十七条']],
  ])('silent about %s', (_, own, notice) => expect(told(rule, said(own, notice))).toEqual([]));
});

describe('slips-said', () => {
  const rule = { on: ['陈述申辩笔录'], check: 'slips-said', with: { in: '/陈述申辩内容', of: '案件/人员/*/电话' } };
  const 人员 = ['13800000001', '13800000002', '0411-80000061'].map((电话) => ({ 姓名: '刘某', 电话 }));
  const said = (陈述申辩内容: string) => ({ whole: { ...people, 人员 }, records: [{ 文书: '陈述申辩笔录', 陈述申辩内容 }] });

  test.each([
    ['two figures turned', '电话13800000010。', '13800000010'],
    ['one figure wrong', '电话0411-80000062。', '0411-80000062'],
  ])('%s', (_, words, number) => {
    expect(told(rule, said(words))).toEqual([`r0.yaml/陈述申辩内容 文字里写的是「${number}」，别处写的差一位或者颠倒了两位`]);
  });
  test('turned only', () => {
    const only = { ...rule, with: { ...rule.with, turned: 'yes' } };
    expect(told(only, said('电话13800000010、0411-80000062。'))).toHaveLength(1);
  });
  test('of letters and figures', () => {
    const whole = { ...people, 人员: [{ 姓名: '刘某', 电话: 'HY202603020812A017' }] };
    const records = [{ 文书: '陈述申辩笔录', 陈述申辩内容: '订单HY202603020812A071。' }];
    expect(told(rule, { whole, records })).toHaveLength(1);
  });
  test.each([
    ['one of the case, though it is like another', '电话13800000002。'],
    ['another number', '电话13912345678。'],
    ['a part of a longer one', '订单号1380000000299。'],
    ['a short one', '车重1380千克。'],
  ])('silent about %s', (_, words) => expect(told(rule, said(words))).toEqual([]));
});

describe('long-ago', () => {
  const rule = {
    on: ['违法行为通知书'],
    check: 'long-ago',
    with: { in: '/违法行为', before: '立案登记表/受案时间', months: '24', unless: ['持续'] },
  };
  const said = (违法行为: string) => ({
    records: [
      { 文书: '违法行为通知书', 违法行为 },
      { 文书: '立案登记表', 受案时间: '2026-03-02 10:30' },
    ],
  });

  test('three years ago', () =>
    expect(told(rule, said('2023年2月28日驾车载客。'))).toEqual(['r0.yaml/违法行为 文字里最晚的是2023年2月，2026-03-02 10:30 才发现']));
  test.each([
    ['in the same month two years ago', '2024年3月1日驾车载客。'],
    ['the last of several times counts', '2022年10月和2025年6月驾车载客。'],
    ['what lasts', '2023年2月起持续占用。'],
    ['no month', '驾车载客。'],
    ['into this year', '自2023年3月起先后多次驾车载客，最后一次在今年2月。'],
    ['last year', '2023年3月首次被约谈，去年11月又驾车载客。'],
    ['the year after', '2023年12月取得车辆，次年8月驾车载客。'],
    ['a month of the same year', '2024年1月至5月间驾车载客。'],
  ])('silent: %s', (_, words) => expect(told(rule, said(words))).toEqual([]));
  test.each([
    ['the year before last', '前年2月驾车载客。', '前年2月'],
    ['a month of that year', '2023年1月、5月驾车载客。', '5月'],
  ])('%s', (_, words, last) =>
    expect(told(rule, said(words))).toEqual([`r0.yaml/违法行为 文字里最晚的是${last}，2026-03-02 10:30 才发现`]),
  );
  test('silent where it is not said when it was found', () =>
    expect(told(rule, { records: said('2023年2月驾车载客。').records.slice(0, 1) })).toEqual([]));
});

describe('in-turn', () => {
  const rule = { on: ['case'], check: 'in-turn', with: { moments: '履行情况记录/履行日期', by: '分期（延期）缴纳罚款通知书/本期至' } };
  const said = (paid: readonly string[], due: readonly string[]) => ({
    records: [
      ...paid.map((履行日期) => ({ 文书: '履行情况记录', 履行日期 })),
      ...due.map((本期至) => ({ 文书: '分期（延期）缴纳罚款通知书', 本期至 })),
    ],
  });

  test('the first is late though the last is not', () =>
    expect(told(rule, said(['2026-06-18', '2026-04-21'], ['2026-04-20', '2026-06-20']))).toEqual([
      'r1.yaml/履行日期 第 1 期是 2026-04-21，期限是 2026-04-20',
    ]));
  test('each in its term, written in any order', () =>
    expect(told(rule, said(['2026-06-20', '2026-04-20'], ['2026-06-20', '2026-04-20']))).toEqual([]));
  test('two at once', () => expect(told(rule, said(['2026-04-19'], ['2026-04-20', '2026-06-20']))).toEqual([]));
  test('one in two parts', () =>
    expect(told(rule, said(['2026-04-10', '2026-04-19', '2026-06-19'], ['2026-04-20', '2026-06-20']))).toEqual([]));
});

describe('counts-said', () => {
  const rule = {
    on: ['行政强制措施决定书'],
    check: 'counts-said',
    with: { in: '现场笔录/现场情况', items: '/物品/*/名称', count: '数量' },
  };
  const said = (现场情况: string) => ({
    records: [
      {
        文书: '行政强制措施决定书',
        物品: [
          { 名称: '车钥匙', 数量: '2把' },
          { 名称: '“海燕”车贴', 数量: '1枚' },
        ],
      },
      { 文书: '现场笔录', 现场情况 },
    ],
  });

  test('another number', () =>
    expect(told(rule, said('清点车辆和车钥匙3把。'))).toEqual(['r1.yaml/现场情况 文字里写的是「车钥匙3把」，清单上是 2把']));
  test('of a name in quotes', () =>
    expect(told(rule, said('扣押海燕车贴2枚。'))).toEqual(['r1.yaml/现场情况 文字里写的是「海燕车贴2枚」，清单上是 1枚']));
  test.each([
    ['the number', '清点车钥匙２把。'],
    ['the number beside another', '先交出车钥匙1把，后来清点车钥匙2把。'],
    ['another unit', '车钥匙1串。'],
    ['no number', '清点车钥匙。'],
  ])('silent about %s', (_, words) => expect(told(rule, said(words))).toEqual([]));
});

describe('counts-said, behind a word', () => {
  const rule = {
    on: ['抽样取证凭证'],
    check: 'counts-said',
    with: { in: '现场笔录/现场情况', items: '/物品/*/名称', count: '数量', behind: '抽取|抽样' },
  };
  const said = (现场情况: string, ...more: readonly string[]) => ({
    records: [
      { 文书: '抽样取证凭证', 物品: ['制动片', ...more].map((名称) => ({ 名称, 数量: '4片' })) },
      { 文书: '现场笔录', 现场情况 },
    ],
  });

  test('another number', () =>
    expect(told(rule, said('仓库有制动片二十盒，抽取六片作样品。'))).toEqual(['r1.yaml/现场情况 文字里写的是「制动片6片」，清单上是 4片']));
  test('neither an item nor all', () =>
    expect(told(rule, said('抽取六片。', '制动鼓'))).toEqual(['r1.yaml/现场情况 文字里写的是「6片」，清单上是 8片']));
  test.each([
    ['the number in words', said('抽取了四片。')],
    ['another unit', said('抽取六盒。')],
    ['all items together', said('抽取八片。', '制动鼓')],
    ['one of several items', said('抽取四片。', '制动鼓')],
  ])('silent about %s', (_, records) => expect(told(rule, records)).toEqual([]));
});

describe('marks-said, the first of a text', () => {
  const rule = {
    on: ['行政处罚决定书'],
    check: 'marks-said',
    with: {
      in: '/违法事实及证据',
      first: 'yes',
      mark: '(\\d+年\\d+月\\d+日)[^。]*查获',
      there: '(\\d+年\\d+月\\d+日)',
      of: '现场笔录/@start',
    },
  };
  const said = (违法事实及证据: string) => ({
    records: [
      { 文书: '行政处罚决定书', 违法事实及证据 },
      { 文书: '现场笔录', 时间: { 起: '2026-03-02 09:10', 止: '2026-03-02 09:50' } },
    ],
  });

  test('another day', () =>
    expect(told(rule, said('2026年3月3日查获。2026年3月2日查获乘客。'))).toEqual([
      'r0.yaml/违法事实及证据 这里写的是「2026年3月3日」，那里是「2026年3月2日」',
    ]));
  test('silent about the day of the record, and of another event', () =>
    expect(told(rule, said('2024年5月6日购车。2026年3月2日被查获。'))).toEqual([]));
});

describe('claims-answered', () => {
  const rule = {
    on: ['陈述申辩复核意见书'],
    check: 'claims-answered',
    with: { claims: '陈述申辩笔录/陈述申辩内容', each: '/复核/*/主张', answers: ['/复核/*/主张', '/复核/*/复核情况'], unless: ['谅解'] },
  };
  const said = (陈述申辩内容: string, ...claims: readonly string[]) => ({
    records: [
      { 文书: '陈述申辩复核意见书', 复核: claims.map((主张) => ({ 主张, 类别: '理由', 复核情况: '已经查明', 是否采纳: '不采纳' })) },
      { 文书: '陈述申辩笔录', 陈述申辩内容 },
    ],
  });
  const statement =
    '罗某陈述：一、冬天生意好，请求用到年底再拆。\n二、彩钢房就是几根钢架，随时能挪走。\n三、罚款早就交了，应当算处理完了。';

  test('one claim that no answer takes up', () =>
    expect(told(rule, said(statement, '请求用到年底再拆', '罚款已经交了'))).toEqual([
      'r0.yaml/复核/0/主张 没有复核「彩钢房就是几根钢架，随时能挪走。」',
    ]));
  test.each([
    ['all, in other words', statement, ['想用到年底再拆', '钢架房能挪走', '罚款已经交了']],
    ['two in one answer', statement, ['想用到年底再拆，钢架房能挪走', '罚款已经交了']],
    ['as many answers as claims, in quite other words', statement, ['经营需要', '可以移动', '已经缴纳']],
    ['an apology', '一、请求减少罚款。二、那天着急没有签字，请谅解。', ['请求减少罚款']],
    ['what is not numbered', '请求减少罚款，彩钢房随时能挪走。', ['请求减少罚款']],
    ['numbers that do not run from one', '依照第三十二条，二、请求减少罚款。三、彩钢房随时能挪走。', ['请求减少罚款']],
  ])('silent about %s', (_, words, claims) => expect(told(rule, said(words, ...claims))).toEqual([]));
});

describe('addressed', () => {
  const homes = ['案件/当事人/*/住址', '案件/人员/*/住址'];
  const rule = {
    on: ['送达回证'],
    check: 'addressed',
    with: { address: '/邮寄/收件地址', to: ['/受送达人', '/代收/代收人'], homes, names: ['姓名'] },
  };
  const whole = {
    ...people,
    当事人: { 个人: { 姓名: '张某某', 住址: '样板路18号' } },
    人员: [
      { 姓名: '刘某', 住址: '海棠路6号' },
      { 姓名: '张某某之妻', 住址: '样板路18号' },
    ],
  };
  const sent = (收件地址: string, more: object = {}) => ({
    whole,
    records: [{ 文书: '送达回证', 受送达人: '张某某', 邮寄: { 收件地址 }, ...more }],
  });

  test('to the home of a witness', () =>
    expect(told(rule, sent('海棠路 6号'))).toEqual(['r0.yaml/邮寄/收件地址 「海棠路 6号」是刘某的地址']));
  test.each([
    ['to his own home, where another lives too', '样板路18号', {}],
    ['to who receives it for him', '海棠路6号', { 代收: { 代收人: '刘某' } }],
    ['to an address that is nobody’s', '新居路5号', {}],
  ])('silent: %s', (_, address, more) => expect(told(rule, sent(address, more))).toEqual([]));
});

describe('unnamed', () => {
  const rule = { on: ['现场笔录'], check: 'unnamed', with: { names: '举报记录/举报人/姓名', unless: '/现场人员' } };
  const said = (现场情况: string, 现场人员 = '张某某') => ({
    records: [
      { 文书: '现场笔录', 现场人员, 现场情况 },
      { 文书: '举报记录', 举报人: { 姓名: '邓丽萍' } },
    ],
  });

  test('a complainant', () => expect(told(rule, said('根据邓丽萍举报核查。'))).toEqual(['r0.yaml/现场情况 这里写着「邓丽萍」']));
  test('silent where nobody is named', () => expect(told(rule, said('根据群众反映核查。'))).toEqual([]));
  test('silent where the record is about her', () => expect(told(rule, said('邓丽萍指认车辆。', '邓丽萍'))).toEqual([]));
});

describe('figures with a decimal point', () => {
  const rule = { on: ['行政处罚决定书'], check: 'figures-said', with: { in: '/违法事实及证据', of: ['勘验笔录'] } };
  const said = (违法事实及证据: string) => ({
    records: [
      { 文书: '行政处罚决定书', 违法事实及证据 },
      { 文书: '勘验笔录', 勘验情况及结果: '面积31.2平方米，距公路12.5米。' },
    ],
  });

  test('turned over the point', () =>
    expect(told(rule, said('面积32.1平方米。'))).toEqual(['r0.yaml/违法事实及证据 只有这里写的是 32.1平方米，别处是 31.2平方米']));
  test.each(['面积31.2平方米。', '长3.12米。', '长13.2米。'])('silent about %s', (words) => expect(told(rule, said(words))).toEqual([]));
});
