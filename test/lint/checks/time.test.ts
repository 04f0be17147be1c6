import { describe, expect, test } from 'vitest';
import type { Tree } from '../../../src/model/value.ts';
import { people, told } from '../small-regulation.ts';

const filing = (from: string, to: string) => ({ 文书: '立案登记表', 启动时间: from, 补报时间: to });

describe('within', () => {
  const hours = { on: ['立案登记表'], check: 'within', with: { from: '/启动时间', to: '/补报时间', hours: '24' } };
  test('24 hours to the minute, and one minute more', () => {
    expect(told(hours, { records: [filing('2026-03-01 08:00', '2026-03-02 08:00')] })).toEqual([]);
    expect(told(hours, { records: [filing('2026-03-01 08:00', '2026-03-02 08:01')] })).toEqual([
      'r0.yaml/补报时间 24 小时 1 分钟，限 24 小时',
    ]);
  });
  test('a measure of common sense names no limit', () => {
    const thumb = { ...hours, with: { ...hours.with, 'rule-of-thumb': 'yes' } };
    expect(told(thumb, { records: [filing('2026-03-01 08:00', '2026-03-02 08:01')] })).toEqual(['r0.yaml/补报时间 相隔 24 小时 1 分钟']);
  });
  test('the end before the beginning', () => {
    expect(told(hours, { records: [filing('2026-03-02 08:00', '2026-03-01 08:00')] })).toEqual([
      'r0.yaml/补报时间 2026-03-01 08:00 早于 2026-03-02 08:00',
    ]);
    expect(
      told({ ...hours, with: { ...hours.with, early: 'ignore' } }, { records: [filing('2026-03-02 08:00', '2026-03-01 08:00')] }),
    ).toEqual([]);
  });
  test('asked only where the first is before another', () => {
    const rule = { ...hours, with: { from: '/启动时间', to: '/补报时间', before: '/日期' } };
    const late = (日期: string) => ({ records: [{ ...filing('2026-03-02 08:00', '2026-03-01 08:00'), 日期 }] });
    expect(told(rule, late('2026-03-03'))).toHaveLength(1);
    expect(told(rule, late('2026-03-01'))).toEqual([]);
  });
  test('offsets count', () => {
    expect(told(hours, { records: [filing('2026-03-01 08:00', '2026-03-02 00:30Z')] })).toEqual([
      'r0.yaml/补报时间 24 小时 30 分钟，限 24 小时',
    ]);
  });
  test('silent on what is absent, blank or ill-shaped', () => {
    expect(told(hours, { records: [{ 文书: '立案登记表', 启动时间: '2026-03-01 08:00' }] })).toEqual([]);
    expect(told(hours, { records: [filing('2026-03-01 08:00', '')] })).toEqual([
      'r0.yaml/补报时间 shape-blank “补报时间”，情况紧急先行启动的，补办审批的时间',
    ]);
    expect(told(hours, { records: [filing('2026-03-01 08:00', '2026-03-32 08:00')] })).toEqual([
      'r0.yaml/补报时间 shape-format 「2026-03-32 08:00」：没有 2026-03-32 08:00 这个时刻',
    ]);
  });
  const period = (from: string, to: string) => ({ ...people, 日期: { 启动: from, 终结: to } });
  const days = (limit: object) => ({ on: ['case'], check: 'within', with: { from: '案件/日期/启动', to: '案件/日期/终结', ...limit } });
  test('days count from the day after', () => {
    expect(told(days({ days: '7' }), { whole: period('2026-03-02', '2026-03-09') })).toEqual([]);
    expect(told(days({ days: '7' }), { whole: period('2026-03-02', '2026-03-10') })).toEqual(['case.yaml/日期/终结 第 8 日，限 7 日']);
  });
  test('a month ends on the same date, or on the last of a shorter month', () => {
    expect(told(days({ months: '1' }), { whole: period('2026-01-31', '2026-02-28') })).toEqual([]);
    expect(told(days({ months: '1' }), { whole: period('2026-01-31', '2026-03-01') })).toEqual([
      'case.yaml/日期/终结 第 29 日，限 1 个月，到 2026-02-28 止',
    ]);
  });
  test('at least so many days', () => {
    expect(told(days({ 'min-days': '7' }), { whole: period('2026-03-02', '2026-03-09') })).toEqual([]);
    expect(told(days({ 'min-days': '7' }), { whole: period('2026-03-02', '2026-03-08') })).toEqual([
      'case.yaml/日期/终结 第 6 日，不得少于 7 日',
    ]);
  });
  test('working days of a year without calendar are not judged', () => {
    expect(told(days({ workdays: '3' }), { whole: period('2031-03-02', '2031-03-30') })).toEqual([
      'case.yaml/日期/终结 note 没有 2031 年前后的工作日历，没有判断',
    ]);
  });

  const media = {
    on: ['media'],
    check: 'within',
    with: {
      from: ['/止', '/拍摄时间'],
      to: '/存储/存入时间',
      hours: '24',
      excused: { by: '/存储/不能及时移交的原因', from: '/存储/返回单位时间' },
    },
  };
  const stored = (storage: object) =>
    [{ 文书: '音像资料', 存储: storage, 资料: [{ 文件: 'media/1.jpg', 拍摄时间: '2026-03-02 09:00' }] }] as never;
  test('media stored too late; the place is where the storage is written', () => {
    expect(told(media, { records: stored({ 存入时间: '2026-03-04 09:00' }) })).toEqual(['r0.yaml/存储/存入时间 48 小时，限 24 小时']);
  });
  test('an excuse counts from the return', () => {
    const excuse = { 存入时间: '2026-03-04 09:00', 不能及时移交的原因: '异地工作' };
    expect(told(media, { records: stored({ ...excuse, 返回单位时间: '2026-03-03 18:00' }) })).toEqual([]);
    expect(told(media, { records: stored(excuse) })).toEqual(['r0.yaml/存储/返回单位时间 写了“异地工作”，没有写返回单位时间']);
  });
});

describe('deadline', () => {
  const rule = {
    on: ['case'],
    check: 'deadline',
    with: { from: '案件/日期/终结', to: '案件/归档/归档时间', days: '30', 'days-from': '案件/归档/特别期限/天数' },
  };
  const ended = (more: object = {}) => ({ ...people, 日期: { 终结: '2026-04-01' }, ...more }) as never;
  test('still running: a warning with the days left', () => {
    expect(told(rule, { whole: ended(), asOf: '2026-04-28 10:00' })).toEqual([
      'case.yaml/日期/终结 warning 期限还有 3 天，到 2026-05-01 止',
    ]);
  });
  test('reminds only near the end', () => {
    expect(told({ ...rule, with: { ...rule.with, remind: '2' } }, { whole: ended(), asOf: '2026-04-28 10:00' })).toEqual([]);
  });
  test('the last day is in time', () => {
    expect(told(rule, { whole: ended(), asOf: '2026-05-01 23:59' })).toEqual(['case.yaml/日期/终结 warning 期限今天（2026-05-01）届满']);
  });
  test('over: an error with the days late', () => {
    expect(told(rule, { whole: ended(), asOf: '2026-05-03 08:00' })).toEqual([
      'case.yaml/日期/终结 限 30 日，到 2026-05-01 止，已超过 2 天',
    ]);
  });
  test('as it stood before it was met: still running', () => {
    expect(told(rule, { whole: ended({ 归档: { 归档时间: '2026-04-30' } }), asOf: '2026-04-28 10:00' })).toEqual([
      'case.yaml/日期/终结 warning 期限还有 3 天，到 2026-05-01 止',
    ]);
  });
  test('without its beginning it is not judged', () => {
    expect(told(rule, { whole: { ...people, 归档: { 归档时间: '2026-05-11' } } as never, asOf: '2026-06-01 08:00' })).toEqual([
      'case.yaml/归档/归档时间 note 没有写案件的“终结”，期限从哪一天算起不知道，没有判断',
    ]);
  });
  test('nothing is said of a beginning that may stand in a record that could not be read', () => {
    const story = { whole: { ...people, 归档: { 归档时间: '2026-05-11' } } as never, asOf: '2026-06-01 08:00' };
    expect(told(rule, { ...story, unread: ['records/1.yaml'] })).toEqual([]);
  });
  test('met, met late, met under a law of its own', () => {
    expect(told(rule, { whole: ended({ 归档: { 归档时间: '2026-05-01' } }), asOf: '2026-06-01 08:00' })).toEqual([]);
    expect(told(rule, { whole: ended({ 归档: { 归档时间: '2026-05-11' } }), asOf: '2026-06-01 08:00' })).toEqual([
      'case.yaml/归档/归档时间 限 30 日，到 2026-05-01 止，已超过 10 天',
    ]);
    expect(
      told(rule, { whole: ended({ 归档: { 归档时间: '2026-05-11', 特别期限: { 依据: '某法', 天数: '60' } } }), asOf: '2026-06-01 08:00' }),
    ).toEqual([]);
  });
  const store = { on: ['media'], check: 'deadline', with: { from: ['/止', '/拍摄时间'], to: '/存储/存入时间', hours: '24' } };
  const shots = [
    { 文件: 'media/1.jpg', 拍摄时间: '2026-03-02 09:10' },
    { 文件: 'media/2.jpg', 拍摄时间: '2026-03-02 09:20' },
  ];
  const shot = (stored: object) => ({ records: [{ 文书: '音像资料', 存储: stored, 资料: shots }], files: ['media/1.jpg', 'media/2.jpg'] });
  test('an end before the beginning is that, not a limit broken long ago; once for all items of a record', () => {
    expect(told(store, shot({ 存入时间: '2026-03-02 08:30' }) as never)).toEqual([
      'r0.yaml/存储/存入时间 2026-03-02 08:30 早于 2026-03-02 09:10；由此还有 1 处，见后',
    ]);
  });
  test('what lacks for all items of a record is told once', () => {
    expect(told(store, shot({ 位置: '执法信息系统' }) as never)).toEqual([
      'r0.yaml/资料/0/拍摄时间 限 24 小时，到 2026-03-03 09:10 止，已超过 59 天；由此还有 1 处，见后',
    ]);
  });
  test('an ill-written end is told once', () => {
    expect(told(rule, { whole: ended({ 归档: { 归档时间: '2026-05-41' } }), asOf: '2026-06-01 08:00' })).toEqual([
      'case.yaml/归档/归档时间 shape-format 「2026-05-41」：没有 2026-05-41 这一天',
    ]);
  });
});

describe('in-order', () => {
  const rule = { on: ['case'], check: 'in-order', with: { moments: ['立案登记表/@start', '询问笔录/@start', '行政处罚决定书/日期'] } };
  const at = (start: string) => ({ 文书: '询问笔录', 时间: { 起: start, 止: start } });
  test('a decision before the interview', () => {
    const records = [at('2026-03-02 09:10'), { 文书: '行政处罚决定书', 日期: '2026-03-01' }];
    expect(told(rule, { records })).toEqual(['r1.yaml/日期 行政处罚决定书的日期 2026-03-01 不在询问笔录的时间 2026-03-02 09:10 之后']);
  });
  test('a bare date agrees with any moment of its day', () => {
    expect(told(rule, { records: [at('2026-03-02 09:10'), { 文书: '行政处罚决定书', 日期: '2026-03-02' }] })).toEqual([]);
  });
  test('strict: the same moment is wrong, the same day is not', () => {
    const strict = { ...rule, with: { moments: ['立案登记表/@start', '询问笔录/@start'], strict: 'yes' } };
    const filed = (time: string) => ({ 文书: '立案登记表', 受案时间: time });
    expect(told(strict, { records: [filed('2026-03-02 09:10'), at('2026-03-02 09:10')] })).toHaveLength(1);
    expect(told(strict, { records: [filed('2026-03-02'), at('2026-03-02 09:10')] })).toEqual([]);
  });
});

describe('in-order, the first of each', () => {
  const rule = {
    on: ['简易程序记录'],
    check: 'in-order',
    with: { pick: 'first', moments: ['/程序步骤/*[步骤~「告知|说明」]/时间', '/程序步骤/*[步骤~「交付」]/时间'] },
  };
  const steps = (...each: readonly (readonly [string, string])[]) => ({
    records: [{ 文书: '简易程序记录', 程序步骤: each.map(([步骤, 时间]) => ({ 步骤, 时间 })) }],
  });
  test('what is told once more later takes nothing back', () => {
    expect(told(rule, steps(['说明理由', '2026-03-02 09:00'], ['交付，告知复议', '2026-03-02 09:10']))).toEqual([]);
    expect(told(rule, steps(['交付', '2026-03-02 09:00'], ['告知', '2026-03-02 09:10']))).toEqual([
      'r0.yaml/程序步骤/0/时间 简易程序记录的时间 2026-03-02 09:00 不在简易程序记录的时间 2026-03-02 09:10 之后',
    ]);
  });
});

describe('in-order, the earliest of all', () => {
  const rule = {
    on: ['case'],
    check: 'in-order',
    with: { pick: 'earliest', moments: [['举报记录/@start', '立案登记表/受案时间'], '询问笔录/@start'] },
  };
  const records = (...more: readonly Tree[]) => ({
    records: [
      { 文书: '询问笔录', 时间: { 起: '2026-03-01 09:00', 止: '2026-03-01 10:00' } },
      { 文书: '立案登记表', 受案时间: '2026-03-02 10:30' },
      ...more,
    ],
  });
  test('before all of them', () => {
    expect(told(rule, records())).toEqual([
      'r0.yaml/时间/起 询问笔录的时间 2026-03-01 09:00 不在立案登记表的受案时间 2026-03-02 10:30 之后',
    ]);
  });
  test('silent where one of them was before', () => {
    expect(told(rule, records({ 文书: '举报记录', 时间: '2026-02-28 15:00' }))).toEqual([]);
  });
});

describe('no-future', () => {
  test('a signature of tomorrow', () => {
    const rule = { on: ['records'], check: 'no-future', with: { moments: ['/@start', '/签名/*/时间'] } };
    const record = {
      文书: '现场笔录',
      时间: { 起: '2026-05-01 09:00' },
      签名: [{ 人: '张某某', 身份: '现场人员', 方式: '签名', 时间: '2026-05-02 09:00' }],
    };
    expect(told(rule, { records: [record], asOf: '2026-05-01 12:00' })).toEqual([
      'r0.yaml/签名/0/时间 2026-05-02 09:00，现在是 2026-05-01 12:00',
    ]);
  });
});

describe('overlaps', () => {
  const rule = {
    on: ['现场笔录'],
    check: 'overlaps',
    with: { unless: { form: '不适宜音像记录说明', names: '/针对文书/*', reason: '/原因' } },
  };
  const scene = (more: object = { 音像: ['media/1.mp4'] }) => ({
    文书: '现场笔录',
    时间: { 起: '2026-03-02 09:00', 止: '2026-03-02 10:00' },
    ...more,
  });
  const media = (item: object) => ({ 文书: '音像资料', 资料: [{ 文件: 'media/1.mp4', ...item }] }) as never;
  test('media of the same time; a photo at its moment', () => {
    expect(told(rule, { records: [scene(), media({ 起: '2026-03-02 08:55', 止: '2026-03-02 09:05' })] })).toEqual([]);
    expect(told(rule, { records: [scene(), media({ 拍摄时间: '2026-03-02 09:30' })] })).toEqual([]);
  });
  test('media of another time', () => {
    expect(told(rule, { records: [scene(), media({ 起: '2026-03-03 08:55', 止: '2026-03-03 09:05' })] })).toEqual([
      'r0.yaml/音像 media/1.mp4 的时间是 2026-03-03 08:55 – 2026-03-03 09:05，现场笔录是 2026-03-02 09:00 – 2026-03-02 10:00',
    ]);
  });
  test('none named, or named but described nowhere', () => {
    expect(told(rule, { records: [scene({})] })).toEqual(['r0.yaml/音像 现场笔录没有写音像']);
    expect(told(rule, { records: [scene()] })).toEqual(['r0.yaml/音像/0 所写的音像在音像资料里没有说明']);
  });
  test('only photos where a film is asked', () => {
    const films = { ...rule, with: { modes: ['录像'] } };
    expect(told(films, { records: [scene(), media({ 方式: '照相', 拍摄时间: '2026-03-02 09:30' })] })).toEqual([
      'r0.yaml/音像/0 所写的音像不是录像',
    ]);
  });
  test('unsuitable, with and without a reason, or for another record', () => {
    const excuse = (more: object) => ({ 文书: '不适宜音像记录说明', 针对文书: ['现场笔录'], ...more });
    expect(told(rule, { records: [scene({}), excuse({ 原因: '涉及商业秘密' })] })).toEqual([]);
    expect(told(rule, { records: [scene({}), excuse({})] })).toEqual(['r1.yaml/原因 不适宜音像记录说明没有写原因']);
    expect(told(rule, { records: [scene({}), excuse({ 原因: '涉及商业秘密', 针对文书: ['勘验笔录'] })] })).toEqual([
      'r0.yaml/音像 现场笔录没有写音像',
    ]);
  });
});

describe('apart', () => {
  const rule = { on: ['case'], check: 'apart', with: { forms: ['询问笔录'], names: ['/执法人员/*', '/被询问人'] } };
  const asked = (start: string, end: string, officer: string) => ({ 文书: '询问笔录', 时间: { 起: start, 止: end }, 执法人员: [officer] });
  test('one officer in two rooms', () => {
    const records = [asked('2026-03-02 09:00', '2026-03-02 10:00', '王一鸣'), asked('2026-03-02 09:30', '2026-03-02 10:30', '王一鸣')];
    expect(told(rule, { records })).toEqual(['r1.yaml/时间 王一鸣同时在询问笔录（2026-03-02 09:00）和询问笔录（2026-03-02 09:30）里']);
  });
  test('one device records in two places, each once however often it is compared', () => {
    const twice = { on: ['case'], check: 'apart', with: { forms: ['音像'], names: ['/制作人', '/设备'], place: ['/地点'] } };
    const film = (文件: string, 地点: string) => ({ 文件, 设备: 'JP-017', 起: '2026-03-02 09:00', 止: '2026-03-02 09:30', 地点 });
    const record = (...资料: readonly Readonly<Record<string, string>>[]) => ({ records: [{ 文书: '音像资料', 资料 }] });
    expect(told(twice, record(film('media/1.mp4', '火车站'), film('media/2.mp4', '示例路口')))).toEqual([
      'r0.yaml/资料/1/起 JP-017同时在media/1.mp4（2026-03-02 09:00）和media/2.mp4（2026-03-02 09:00）里',
    ]);
    expect(told(twice, record(film('media/1.mp4', '火车站'), film('media/2.mp4', '示例市火车站')))).toEqual([]);
  });
  test('the film of a hearing is of the hearing, whatever its place is called', () => {
    const films = {
      on: ['case'],
      check: 'apart',
      with: { forms: ['听证笔录'], names: ['/执法人员/*'], elsewhere: { forms: ['音像'], names: ['/制作人'], place: ['/地点'] } },
    };
    const hearing = (音像: readonly string[]) => ({
      ...asked('2026-03-02 09:00', '2026-03-02 10:00', '王一鸣'),
      文书: '听证笔录',
      地点: '政务中心',
      ...(音像.length === 0 ? {} : { 音像 }),
    });
    const film = { 文件: 'media/1.mp4', 制作人: '王一鸣', 起: '2026-03-02 09:00', 止: '2026-03-02 10:00', 地点: '示例路口' };
    const records = (named: readonly string[]) => ({ records: [hearing(named), { 文书: '音像资料', 资料: [film] }] });
    expect(told(films, records(['media/1.mp4']))).toEqual([]);
    expect(told(films, records([]))).toHaveLength(1);
  });
  test('one after the other, or two officers', () => {
    expect(
      told(rule, {
        records: [asked('2026-03-02 09:00', '2026-03-02 10:00', '王一鸣'), asked('2026-03-02 10:00', '2026-03-02 10:30', '王一鸣')],
      }),
    ).toEqual([]);
    expect(
      told(rule, {
        records: [asked('2026-03-02 09:00', '2026-03-02 10:00', '王一鸣'), asked('2026-03-02 09:30', '2026-03-02 10:30', '李思远')],
      }),
    ).toEqual([]);
  });
});

describe('not-on-holidays', () => {
  const rule = { on: ['强制执行记录'], check: 'not-on-holidays', with: { moments: ['/@start'] } };
  const done = (day: string) => ({ 文书: '强制执行记录', 时间: { 起: `${day} 09:00`, 止: `${day} 10:00` } });
  test('a public holiday, a Saturday, a working day', () => {
    expect(told(rule, { records: [done('2026-05-01')] })).toEqual(['r0.yaml/时间/起 2026-05-01 09:00 是法定节假日']);
    expect(told(rule, { records: [done('2026-06-06')] })).toEqual([]);
    expect(told(rule, { records: [done('2026-06-08')] })).toEqual([]);
  });
  test('a year without a calendar is reported as not judged', () => {
    expect(told(rule, { records: [done('2019-05-01')] })).toEqual([
      'r0.yaml/时间/起 note 2019-05-01 09:00：没有这一年的工作日历，没有判断',
    ]);
  });
});

describe('days-counted', () => {
  const rule = { on: ['证据登记保存清单'], check: 'days-counted', with: { days: '/保存天数', from: '/保存期限/自', to: '/保存期限/至' } };
  const kept = (保存天数: string, 自: string, 至: string) => ({ records: [{ 文书: '证据登记保存清单', 保存天数, 保存期限: { 自, 至 } }] });
  test('seven days that are five', () => {
    expect(told(rule, kept('7', '2026-03-02', '2026-03-06'))).toEqual([
      'r0.yaml/保存天数 写的是 7 日，2026-03-02 至 2026-03-06 首尾都算是 5 日',
    ]);
  });
  test('fewer days than there are, of the calendar or working', () => {
    expect(told(rule, kept('4', '2026-03-02', '2026-03-11'))).toHaveLength(1);
  });
  test.each([
    ['both days counted', '2026-03-08'],
    ['the first day not counted', '2026-03-09'],
    ['working days from the first', '2026-03-10'],
    ['working days after the first', '2026-03-11'],
  ])('seven days, %s', (_, 至) => {
    expect(told(rule, kept('7', '2026-03-02', 至))).toEqual([]);
  });
  test('in a year without a calendar fewer may be working days, more may not', () => {
    expect(told(rule, kept('7', '2019-03-04', '2019-03-13'))).toEqual([]);
    expect(told(rule, kept('17', '2019-03-04', '2019-03-13'))).toHaveLength(1);
  });
});
