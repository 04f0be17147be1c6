import { describe, expect, test } from 'vitest';
import { people, told } from '../small-regulation.ts';

describe('known', () => {
  const rule = { on: ['询问笔录'], check: 'known', with: { names: ['/执法人员/*'], among: ['执法人员'] } };
  test('a name that is not an officer, and who was meant', () => {
    expect(told(rule, { records: [{ 文书: '询问笔录', 执法人员: ['王一鸣', '李思运'] }] })).toEqual([
      'r0.yaml/执法人员/1 「李思运」不在 case.yaml 的执法人员里，是不是「李思远」',
    ]);
  });
  test('the party by name', () => {
    const party = { ...rule, with: { names: '/被询问人', among: ['当事人', '人员'] } };
    expect(
      told(party, {
        records: [
          { 文书: '询问笔录', 被询问人: '张某某' },
          { 文书: '询问笔录', 被询问人: '刘某' },
        ],
      }),
    ).toEqual([]);
    expect(told(party, { records: [{ 文书: '询问笔录', 被询问人: '周某某某' }] })).toEqual([
      'r0.yaml/被询问人 「周某某某」不在 case.yaml 的当事人、人员里',
    ]);
  });
  test('an office of the agency', () => {
    const office = { ...rule, with: { ...rule.with, offices: ['档案室'] } };
    const by = (name: string) => told(office, { records: [{ 文书: '询问笔录', 执法人员: [name] }] });
    expect(by('交通运输局档案室')).toEqual([]);
    expect(by('交通运输局')).toHaveLength(1);
  });
  test('several names in one line', () => {
    const split = { ...rule, with: { names: '/记录人', among: ['执法人员'], split: 'yes' } };
    expect(told(split, { records: [{ 文书: '询问笔录', 记录人: '王一鸣、李思远' }] })).toEqual([]);
  });
  test('a body that a text names for short, and a person whom it does not name', () => {
    const issued = { on: ['书证'], check: 'known', with: { names: '/制作人', among: ['执法人员'], told: ['/来源'] } };
    const of = (制作人: string, 来源 = '由公证处保全，赵明提供') => told(issued, { records: [{ 文书: '书证', 制作人, 来源 }] });
    expect([of('大连示例公证处'), of('赵明')]).toEqual([[], []]);
    expect(of('大连示例计量所')).toHaveLength(1);
    expect(of('大连示例检测有限公司', '由另一家有限公司出具')).toHaveLength(1);
    expect(of('大连示例检测有限公司', '由示例检测公司出具')).toEqual([]);
    expect(of('孙晓明')).toHaveLength(1);
  });
});

describe('distinct', () => {
  test('two certificates of one number', () => {
    const rule = { on: ['case'], check: 'distinct', with: { values: '案件/执法人员/*/执法证号' } };
    const whole = {
      ...people,
      执法人员: [
        { 姓名: '王一鸣', 执法证号: '06021399001' },
        { 姓名: '李思远', 执法证号: '06021399001' },
      ],
    };
    expect(told(rule, { whole })).toEqual(['case.yaml/执法人员/1/执法证号 「06021399001」写了两次']);
  });
  test('none among others', () => {
    const rule = { on: ['询问笔录'], check: 'distinct', with: { values: '/被询问人', from: '案件/执法人员/*/姓名' } };
    expect(told(rule, { records: [{ 文书: '询问笔录', 被询问人: '王一鸣' }] })).toEqual(['r0.yaml/被询问人 「王一鸣」不能在这里']);
  });
});

describe('at-least', () => {
  const rule = { on: ['询问笔录'], check: 'at-least', with: { of: '/执法人员/*', count: '2' } };
  test('one of two', () => {
    expect(told(rule, { records: [{ 文书: '询问笔录', 执法人员: ['王一鸣'] }] })).toEqual(['r0.yaml/执法人员 只有 1 个，至少要 2 个']);
  });
  test('none at all is another question', () => {
    expect(told(rule, { records: [{ 文书: '询问笔录' }] })).toEqual([]);
  });
});

describe('listed', () => {
  test('akin: what shares two characters that do not stand everywhere', () => {
    const rule = {
      on: ['行政处罚决定书'],
      check: 'listed',
      with: { values: '/案由', in: ['/违法事实及证据'], part: 'akin', common: ['公路', '从事'] },
    };
    const of = (案由: string, 违法事实及证据: string) => told(rule, { records: [{ 文书: '行政处罚决定书', 案由, 违法事实及证据 }] });
    expect(of('违法超限运输', '车货总重40.2吨，超限9.2吨')).toEqual([]);
    expect(of('公路上摆摊', '当事人从事网约车经营，停在公路旁')).toHaveLength(1);
  });
  test('akin by one character that does not stand everywhere', () => {
    const rule = {
      on: ['行政处罚决定书'],
      check: 'listed',
      with: { values: '/案由', in: ['/违法事实及证据'], part: 'akin', common: ['公路'], plain: '在公路上的' },
    };
    const of = (案由: string) => told(rule, { records: [{ 文书: '行政处罚决定书', 案由, 违法事实及证据: '在公路上铺晒小麦' }] });
    expect(of('公路晾晒粮食')).toEqual([]);
    expect(of('公路超限')).toHaveLength(1);
  });
  test('the voucher names another document', () => {
    const rule = { on: ['送达回证'], check: 'listed', with: { values: '/送达文书/*/名称', in: ['/邮寄/付邮凭证/载明文书/*/名称'] } };
    const record = {
      文书: '送达回证',
      送达方式: '邮寄送达',
      送达文书: [{ 名称: '行政处罚决定书' }],
      邮寄: { 付邮凭证: { 载明文书: [{ 名称: '违法行为通知书' }] } },
    };
    expect(told(rule, { records: [record] })).toEqual(['r0.yaml/送达文书/0/名称 没有「行政处罚决定书」']);
  });
  test('evidence is a record or a media item of the case', () => {
    const rule = { on: ['行政处罚决定书'], check: 'listed', with: { values: '/证据材料/*', files: 'yes' } };
    const decision = { 文书: '行政处罚决定书', 证据材料: ['现场笔录', '询问笔绿'] };
    expect(told(rule, { records: [decision, { 文书: '现场笔录' }, { 文书: '询问笔录' }] })).toEqual([
      'r0.yaml/证据材料/1 没有「询问笔绿」，是不是「询问笔录」',
    ]);
  });
});

describe('agrees', () => {
  const rule = (as: string) => ({ on: ['行政处罚决定书'], check: 'agrees', with: { this: '/罚款大写', that: '/罚款金额', as } });
  const fine = (figures: string, words: string) => ({ 文书: '行政处罚决定书', 罚款金额: figures, 罚款大写: words });
  test.each([
    ['5000', '伍仟元整'],
    ['5000', '人民币伍仟圆整'],
    ['10050.2', '壹万零伍拾元贰角'],
    ['100000', '壹拾万元整'],
    ['20304.05', '贰万零叁佰零肆元零伍分'],
    ['100020003', '壹亿零贰万零叁元整'],
  ])('%s is %s', (figures, words) => {
    expect(told(rule('words'), { records: [fine(figures, words)] })).toEqual([]);
  });
  test('words of another amount', () => {
    expect(told(rule('words'), { records: [fine('5000', '伍佰元整')] })).toEqual([
      'r0.yaml/罚款大写 写的是「伍佰元整」，那里是「伍仟元整」',
    ]);
  });
  test('a number stated again', () => {
    const again = { on: ['records'], check: 'agrees', with: { this: '/案号', that: '案件/案号' } };
    expect(told(again, { records: [{ 文书: '询问笔录', 案号: '辽金普交罚〔2026〕第0013号' }] })).toHaveLength(1);
    expect(told(again, { records: [{ 文书: '询问笔录', 案号: '辽金普交罚〔2026〕第0012号' }] })).toEqual([]);
  });
});

describe('agrees, as a place', () => {
  const rule = { on: ['听证笔录'], check: 'agrees', with: { this: '/地点', that: '听证通知书/听证地点', as: 'place' } };
  const held = (地点: string) =>
    told(rule, {
      records: [
        { 文书: '听证笔录', 地点 },
        { 文书: '听证通知书', 听证地点: '示例市交通运输局三楼302会议室' },
      ],
    });
  test('by a shorter name, on another floor', () => {
    expect([held('局302会议室'), held('交通局三楼会议室')]).toEqual([[], []]);
    expect([held('局305会议室'), held('区政府302会议室')].flat()).toHaveLength(2);
  });
});

describe('agrees, as an address', () => {
  const rule = { on: ['送达回证'], check: 'agrees', with: { this: '/送达地点', that: '/邮寄/收件地址', as: 'address' } };
  const sent = (送达地点: string) =>
    told(rule, { records: [{ 文书: '送达回证', 送达地点, 邮寄: { 收件地址: '示例市样板路18号3单元502室' } }] });
  test('the same house written in another way, and another house', () => {
    expect(sent('样板路18号3单元502室')).toEqual([]);
    expect(sent('示例市样板路18-3-502')).toEqual([]);
    expect(sent('示例市样板路19号3单元502室')).toHaveLength(1);
  });
  test('the house without its flat is the same, a house whose number only begins alike is not', () => {
    expect(sent('样板路18号3单元')).toEqual([]);
    expect(sent('样板路1号')).toHaveLength(1);
  });
  test('a place without a number is judged, but where only numbered ones are', () => {
    const numbered = { ...rule, with: { ...rule.with, numbered: 'yes' } };
    const at = (送达地点: string, 收件地址: string) => ({ records: [{ 文书: '送达回证', 送达地点, 邮寄: { 收件地址 } }] });
    expect(told(rule, at('其住所', '示例市样板路18号'))).toHaveLength(1);
    expect(told(numbered, at('其住所', '示例市样板路18号'))).toEqual([]);
    expect(told(numbered, at('样板路19号', '示例市示例街道'))).toEqual([]);
    expect(told(numbered, at('样板路19号', '示例市样板路18号'))).toHaveLength(1);
  });
});

describe('rights-told', () => {
  const one = { on: ['行政处罚决定书'], check: 'rights-told', with: { rights: ['申请复议', '诉讼'] } };
  const decision = (...rights: readonly object[]) => ({ 文书: '行政处罚决定书', 日期: '2026-03-23', 权利告知: rights }) as never;
  test('one right untold, one without a manner', () => {
    expect(told(one, { records: [decision({ 权利: '诉讼' })] })).toEqual([
      'r0.yaml/权利告知 没有告知申请复议的记录',
      'r0.yaml/权利告知/0/方式 告知“诉讼”没有写方式',
    ]);
  });
  test("the record's own time is the time", () => {
    expect(
      told(one, { records: [decision({ 权利: '诉讼', 方式: '文书载明并送达' }, { 权利: '申请复议', 方式: '文书载明并送达' })] }),
    ).toEqual([]);
  });
  test('told too late', () => {
    const rule = { on: ['case'], check: 'rights-told', with: { rights: ['陈述'], in: ['违法行为通知书'], before: '行政处罚决定书/日期' } };
    const notice = { 文书: '违法行为通知书', 日期: '2026-03-25', 权利告知: [{ 权利: '陈述', 方式: '文书载明并送达' }] };
    expect(told(rule, { records: [decision(), notice] })).toEqual([
      'r0.yaml/权利告知 shape-size 至少要 1 项',
      'r1.yaml/日期 “陈述”2026-03-25 才告知，晚于 2026-03-23',
    ]);
  });
});

describe('custody', () => {
  const rule = {
    on: ['media'],
    check: 'custody',
    with: { store: '/存储/位置', allowed: ['执法信息系统'], keeper: '/存储/保管人', never: '案件/执法人员/*/姓名' },
  };
  const media = (storage: object) =>
    [{ 文书: '音像资料', 存储: storage, 资料: [{ 文件: 'media/1.jpg' }, { 文件: 'media/2.jpg' }] }] as never;
  test('kept by the officer', () => {
    expect(told(rule, { records: media({ 位置: '执法人员个人', 保管人: '王一鸣' }) })).toEqual(
      ['r0.yaml/存储/位置 存放在「执法人员个人」', 'r0.yaml/存储/保管人 保管人「王一鸣」是本案执法人员'].sort(),
    );
  });
  test('nobody named: told once for all items of the record', () => {
    expect(told(rule, { records: media({ 位置: '执法信息系统' }) })).toEqual(['r0.yaml/存储/保管人 没有写保管人']);
  });
});

describe('finished', () => {
  const rule = { on: ['records'], check: 'finished', with: { words: ['待补', 'XX'] } };
  test('a placeholder that stands by itself', () => {
    expect(told(rule, { records: [{ 文书: '询问笔录', 地点: '待补', 备注: '见XX路' }] })).toHaveLength(2);
    expect(told(rule, { records: [{ 文书: '询问笔录', 备注: '型号 AXX1' }] })).toEqual([]);
  });
});

describe('no-more', () => {
  const rule = { on: ['行政处罚决定书'], check: 'no-more', with: { of: '/罚款金额', than: '违法行为通知书/拟罚款金额' } };
  const notice = (fine: string) => ({ 文书: '违法行为通知书', 拟罚款金额: fine });
  const decision = (fine: string) => ({ 文书: '行政处罚决定书', 罚款金额: fine });
  test('more than the other, as much, and less', () => {
    expect(told(rule, { records: [notice('5000'), decision('5000.01')] })).toEqual(['r1.yaml/罚款金额 「5000.01」，多于 5000']);
    expect(told(rule, { records: [notice('5000'), decision('5000.00')] })).toEqual([]);
    expect(told(rule, { records: [notice('5000'), decision('4999')] })).toEqual([]);
  });
  test('of several the greatest counts', () => {
    expect(told(rule, { records: [notice('3000'), notice('5000'), decision('5000')] })).toEqual([]);
  });
  test('a number, and so many times the other', () => {
    expect(told({ ...rule, with: { of: '/罚款金额', most: '200' } }, { records: [decision('201')] })).toHaveLength(1);
    expect(told({ ...rule, with: { ...rule.with, times: '2' } }, { records: [notice('100'), decision('200')] })).toEqual([]);
    expect(told({ ...rule, with: { ...rule.with, times: '2' } }, { records: [notice('100'), decision('201')] })).toHaveLength(1);
  });
  test('nothing to compare with', () => {
    expect(told(rule, { records: [decision('5000')] })).toEqual([]);
  });
});

describe('agrees with any, in part, without some words', () => {
  test('a hearing on the day of the second notice', () => {
    const rule = { on: ['听证笔录'], check: 'agrees', with: { this: '/时间/起', that: '听证通知书/听证时间', as: 'day', any: 'yes' } };
    const records = [
      { 文书: '听证笔录', 时间: { 起: '2026-04-24 09:00' } },
      { 文书: '听证通知书', 听证时间: '2026-04-22 09:00' },
      { 文书: '听证通知书', 听证时间: '2026-04-24 09:00' },
    ];
    expect(told(rule, { records })).toEqual([]);
    expect(told(rule, { records: records.slice(0, 2) })).toHaveLength(1);
  });
  test('涉嫌 in front, the party before it', () => {
    const rule = { on: ['立案登记表'], check: 'agrees', with: { this: '/案由', that: '案件/案由', part: 'yes', ignore: ['涉嫌', '案'] } };
    expect(told(rule, { records: [{ 文书: '立案登记表', 案由: '张某某涉嫌示例案' }] })).toEqual([]);
    expect(told(rule, { records: [{ 文书: '立案登记表', 案由: '违法超限' }] })).toEqual([
      'r0.yaml/案由 写的是「违法超限」，那里是「示例」',
    ]);
  });
});

describe('amount-said', () => {
  const rule = { on: ['行政处罚决定书'], check: 'amount-said', with: { in: '/处罚内容', amount: '/罚款金额', about: ['罚款'] } };
  const decision = (words: string, amount: string) => ({ records: [{ 文书: '行政处罚决定书', 处罚内容: words, 罚款金额: amount }] });
  test.each([
    ['罚款人民币伍仟元整', '5000'],
    ['警告，并处罚款五千元', '5000'],
    ['没收违法所得300元，并处罚款5,000.00元', '5000'],
    ['罚款1.5万元', '15000'],
    ['罚款壹万贰仟零伍拾元叁角', '12050.3'],
    ['罚款十二元', '12'],
    ['罚款三千', '5000'],
    ['责令停产停业', '5000'],
    ['罚款1000元（壹仟元整）；罚款2000元（贰仟元整）', '3000'],
    ['一项罚款1000元，一项罚款2000元，并没收违法所得500元', '3000'],
  ])('%s is %s', (words, amount) => {
    expect(told(rule, decision(words, amount))).toEqual([]);
  });
  test('two fines that do not come to it', () => {
    expect(told(rule, decision('罚款1000元（壹仟元整）；罚款2000元（贰仟元整）', '5000'))).toHaveLength(1);
  });
  test('six thousand in words', () => {
    expect(told(rule, decision('罚款人民币陆仟元整', '5000'))).toEqual(['r0.yaml/处罚内容 文字里写的是 6000 元，金额是 5000 元']);
  });
});

describe('adds-up', () => {
  const rule = (need: string) => ({
    on: ['case'],
    check: 'adds-up',
    with: { of: '履行情况记录/履行金额', to: '行政处罚决定书/罚款金额', need },
  });
  const paid = (...parts: string[]) => ({
    records: [{ 文书: '行政处罚决定书', 罚款金额: '5000' }, ...parts.map((part) => ({ 文书: '履行情况记录', 履行金额: part }))],
  });
  test('two parts that are the whole', () => {
    expect(told(rule('exact'), paid('2000.50', '2999.50'))).toEqual([]);
  });
  test('too little, too much', () => {
    expect(told(rule('enough'), paid('2000'))).toEqual(['r1.yaml/履行金额 合计 2000 元，应当是 5000 元']);
    expect(told(rule('enough'), paid('6000'))).toEqual([]);
    expect(told(rule('no-more'), paid('6000'))).toHaveLength(1);
  });
});

describe('accounted', () => {
  const rule = {
    on: ['解除行政强制措施决定书'],
    check: 'accounted',
    with: { items: '/退还物品/*/名称', of: '行政强制措施决定书/物品/*/名称', count: '数量' },
  };
  const story = (name: string, quantity: string) => ({
    records: [
      { 文书: '行政强制措施决定书', 物品: [{ 名称: '中型客车辽BZ0A02', 数量: '1辆' }] },
      { 文书: '解除行政强制措施决定书', 退还物品: [{ 名称: name, 数量: quantity }] },
    ],
  });
  test('the vehicle under its short name', () => {
    expect(told(rule, story('中型客车', '1辆'))).toEqual([]);
  });
  test('two of one, and another thing', () => {
    expect(told(rule, story('中型客车', '2辆'))).toEqual(['r1.yaml/退还物品/0/名称 「中型客车」写的是 2，清单上只有 1']);
    expect(told(rule, story('货物', '1批'))).toEqual(['r1.yaml/退还物品/0/名称 「货物」不在清单上，清单上是「中型客车辽BZ0A02」']);
  });
});

describe('counted', () => {
  const rule = { on: ['case'], check: 'counted', with: { of: ['询问笔录'], by: '/被询问人', number: '/次数' } };
  const interview = (who: string, number: string, day: string) => ({
    文书: '询问笔录',
    被询问人: who,
    次数: number,
    时间: { 起: `${day} 09:00`, 止: `${day} 10:00` },
  });
  test('each person has a count of its own', () => {
    const records = [interview('张某某', '1', '2026-03-02'), interview('刘某', '1', '2026-03-03'), interview('张某某', '2', '2026-03-04')];
    expect(told(rule, { records })).toEqual([]);
  });
  test('the second is called the first', () => {
    const records = [interview('张某某', '1', '2026-03-04'), interview('张某某', '1', '2026-03-02')];
    expect(told(rule, { records })).toEqual(['r0.yaml/次数 张某某前一次写的是第 1 次，这一次写的是第 1 次']);
  });
});

describe('aged and id-agrees', () => {
  const person = (extra: object) => ({ ...people, 日期: { 启动: '2026-03-12' }, 当事人: { 个人: { 姓名: '张某某', ...extra } } });
  const young = {
    on: ['case'],
    check: 'aged',
    with: { id: '案件/当事人/个人/身份证号', age: '案件/当事人/个人/年龄', at: '案件/日期/启动', below: '41' },
  };
  test('on the birthday a year is not yet full', () => {
    expect(told(young, { whole: person({ 身份证号: '210299198503121014' }) })).toEqual(['case.yaml/当事人/个人/身份证号 张某某40 周岁']);
  });
  test('by the age where there is no number', () => {
    expect(told(young, { whole: person({ 年龄: '13' }) })).toEqual(['case.yaml/当事人/个人/年龄 张某某13 周岁']);
    expect(told(young, { whole: person({ 年龄: '41' }) })).toEqual([]);
  });
  test('sex and age beside the number', () => {
    const rule = { on: ['case'], check: 'id-agrees', with: { at: '案件/日期/启动' } };
    expect(told(rule, { whole: person({ 身份证号: '210299198503121014', 性别: '女', 年龄: '30' }) })).toEqual([
      'case.yaml/当事人/个人/年龄 按身份证号当时 40 周岁，写的是 30',
      'case.yaml/当事人/个人/性别 身份证号表明是男，写的是女',
    ]);
    expect(told(rule, { whole: person({ 身份证号: '210299198503121014', 性别: '男', 年龄: '41' }) })).toEqual([]);
  });
});

describe('numbers-said', () => {
  const rule = { on: ['现场笔录'], check: 'numbers-said', with: { in: '/现场情况', people: '案件/执法人员', key: '执法证号' } };
  const saying = (text: string) => told(rule, { records: [{ 文书: '现场笔录', 现场情况: text }] });
  test('the number behind a name is another one', () => {
    expect(saying('王一鸣（执法证号06021399001）、李思远（执法证号：06021399012）到场。')).toEqual([
      'r0.yaml/现场情况 文字里李思远的证号是 06021399012，案件里是 06021399002',
    ]);
  });
  test('a row of names and a row of numbers', () => {
    expect(saying('王一鸣、李思远，执法证号分别是06021399002、06021399001。')).toEqual([
      'r0.yaml/现场情况 文字里李思远的证号是 06021399001，案件里是 06021399002',
      'r0.yaml/现场情况 文字里王一鸣的证号是 06021399002，案件里是 06021399001',
    ]);
    expect(saying('王一鸣、李思远，执法证号分别为06021399001、06021399002。')).toEqual([]);
  });
  test('people who are not of the case, and rows of another length', () => {
    expect(saying('孟某（执法证号210299007）到场。')).toEqual([]);
    expect(saying('王一鸣，执法证号分别是06021399002、06021399001。')).toEqual([]);
  });
});

describe('people-counted', () => {
  const rule = { on: ['现场笔录'], check: 'people-counted', with: { in: '/现场情况', names: '案件/执法人员/*/姓名' } };
  const saying = (text: string) => told(rule, { records: [{ 文书: '现场笔录', 现场情况: text }] });
  test('two names and a three', () => {
    const three = ['r0.yaml/现场情况 文字里写了王一鸣、李思远，人数写的是三人'];
    expect(saying('执法人员王一鸣（执法证号06021399001）、李思远（执法证号06021399002）三人到场。')).toEqual(three);
    expect(saying('王一鸣和李思远共三名执法人员到场。')).toEqual(three);
  });
  test('two names and a two; others in the row; a number of something else', () => {
    expect(saying('王一鸣、李思远两人到场。李思远、王一鸣2人离开。')).toEqual([]);
    expect(saying('孟某、王一鸣、李思远三人到场。')).toEqual([]);
    expect(saying('王一鸣、李思远和孟某三人到场。')).toEqual([]);
    expect(saying('王一鸣、李思远到场，车上有三人。')).toEqual([]);
  });
});

describe('plates-said', () => {
  const rule = { on: ['现场笔录'], check: 'plates-said', with: { in: '/现场情况', plates: '案件/车辆/*/车牌号' } };
  const whole = { ...people, 车辆: [{ 车牌号: '辽BZ0A01' }] };
  const saying = (text: string) => told(rule, { whole, records: [{ 文书: '现场笔录', 现场情况: text }] });
  test('another plate alone', () => {
    expect(saying('驾驶辽BZ0A07号小型轿车')).toEqual(['r0.yaml/现场情况 文字里写的是辽BZ0A07，案件里是辽BZ0A01']);
  });
  test('the same with a dot, another beside it, none, and a case without vehicles', () => {
    expect(saying('驾驶辽B·Z0A01号小型轿车')).toEqual([]);
    expect(saying('辽BZ0A01号车后面是辽BZ0A07号车')).toEqual([]);
    expect(saying('驾驶小型轿车')).toEqual([]);
    expect(told(rule, { records: [{ 文书: '现场笔录', 现场情况: '辽BZ0A07' }] })).toEqual([]);
  });
});

describe('not-said', () => {
  const rule = { on: ['询问笔录'], check: 'not-said', with: { pattern: '保管费由(?:当事人|你)承担' } };
  test('wherever it is written, over the ends of lines', () => {
    expect(told(rule, { records: [{ 文书: '询问笔录', 备注: '保管费由\n你承担' }] })).toEqual(['r0.yaml/备注 写的是「保管费由你承担」']);
    expect(told(rule, { records: [{ 文书: '询问笔录', 备注: '保管费由本机关承担' }] })).toEqual([]);
  });
});

describe('records-said', () => {
  const rule = {
    on: ['行政处罚决定书'],
    check: 'records-said',
    with: { form: '询问笔录', whom: '/被询问人', people: ['案件/当事人/*/姓名', '案件/人员/*/姓名'], unless: ['公安'] },
  };
  const said = (备注: string) =>
    told(rule, {
      records: [
        { 文书: '询问笔录', 被询问人: '张某某' },
        { 文书: '行政处罚决定书', 备注 },
      ],
    });
  test.each(['张某某、刘某询问笔录各1份', '对刘某的询问笔录', '现场照片、乘客刘某的询问笔录', '询问笔录（张某某、刘某）'])(
    '%s: that of 刘某 is not there',
    (text) => {
      expect(said(text)).toEqual(['r1.yaml/备注 说到刘某的询问笔录，案卷里没有']);
    },
  );
  test.each(['询问笔录2份', '两份询问笔录', '询问笔录（张某某）共十二份'])('%s: more than there are', (text) => {
    expect(said(text)).toHaveLength(1);
  });
  test.each([
    '张某某询问笔录1份',
    '第二份询问笔录',
    '刘某提供订单截图，张某某的询问笔录',
    '刘某、询问笔录1份',
    '公安机关制作的刘某询问笔录2份',
    '刘某询问笔录复印件',
    '外人甲的询问笔录',
  ])('%s: nothing is amiss', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('misspelt', () => {
  const rule = {
    on: ['行政处罚决定书'],
    check: 'misspelt',
    with: { names: '案件/当事人/*/*', known: '案件/人员/*/姓名', own: '/签名/*/人', after: ['当事人'], kin: ['兄', '弟', '配偶'] },
  };
  const said = (name: string, 备注: string) =>
    told(rule, {
      whole: { ...people, 当事人: { 个人: { 姓名: name } }, 人员: [{ 姓名: '张志强' }] },
      records: [{ 文书: '行政处罚决定书', 备注 }],
    });
  test('one letter wrong, and the name is never written rightly', () => {
    expect(said('张志远', '决定对张志元罚款。')).toEqual(['r0.yaml/备注 写的是「张志元」，案件里是「张志远」']);
  });
  test('the other one is of the family', () => {
    expect(said('张志远', '当事人张志英（张志远的配偶）到场。')).toEqual([]);
  });
  test('behind 当事人, though it is written rightly elsewhere', () => {
    expect(said('张志远', '张志远驾车，当事人张志元承认。')).toHaveLength(1);
    expect(said('张志远', '张志远驾车，张志元承认。')).toEqual([]);
  });
  test.each([
    ['张志远', '对张志强询问'],
    ['张志远', '其兄张志宏'],
    ['张志远', '对王志远询问'],
    ['张某某', '当事人张某称'],
    ['张明', '当事人张某'],
    ['大连示例第一运输公司', '大连示例第二运输公司'],
  ])('%s is not meant by %s', (name, text) => {
    expect(said(name, text)).toEqual([]);
  });
  test('a long name of one other letter', () => {
    expect(said('大连样板货运有限公司', '大连样板货运有限公司所有的车，由大连样扳货运有限公司调度')).toHaveLength(1);
  });
});
