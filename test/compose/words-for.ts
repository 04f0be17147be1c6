/** How long the words of a value are. */
export type Length = 'usual' | 'longest';

type Words = (count: number) => string;

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张';
const given = ['建国', '秀英', '晓雯', '志远', '立新', '敏', '文涛', '佳慧', '静', '国强', '海燕', '一鸣', '思远'];
const parents = ['买买提依明', '托合提艾合麦提', '艾则孜吾买尔', '吐尔逊江巴拉提', '依布拉音沙吾提'];

/** What forms offer where the schema lists nothing. */
const measures = ['每日加处罚款', '拍卖抵缴', '申请人民法院强制执行', '代履行', '其他强制执行方式'];
const electronic = ['手机', '微信', '邮箱', '传真', '其他'];
const oneOf =
  (words: readonly string[]): Words =>
  (n) =>
    words[n % words.length] ?? '';

/** Words by the key that they stand under, the first pattern that fits: as an officer writes them, and the longest that one meets. */
const lines: readonly (readonly [RegExp, Words, Words])[] = [
  [/^期次$/, (n) => `第${n}期`, (n) => `第${n}期（第${n}个月）`],
  [/^电子方式$/, oneOf(electronic), oneOf(electronic)],
  [/^拟采取措施$/, oneOf(measures), oneOf(measures)],
  [/邮编/, (n) => String(116600 + n), (n) => String(116600 + n)],
  [/电话/, (n) => String(13800000000 + n), (n) => `0411-800000${10 + n}转80${10 + n}、138000000${10 + n}`],
  [/账号|凭证号|票据号|单号/, (n) => `EXAMPLE-0000-${1000 + n}`, (n) => `EXAMPLE-6222-0000-0000-0000-0000-${1000 + n}`],
  [/文号|编号/, (n) => `辽金普交罚〔2026〕第${1000 + n}号`, (n) => `辽金普交综执强制执行催告字〔2026〕第0000${1000 + n}号（补）`],
  [/证号|证件/, (n) => `EXAMPLE-A2019${1000 + n}`, (n) => `网络预约出租汽车驾驶员证EXAMPLE-W-2024-0117-${1000 + n}`],
  [/^数量$|份数/, (n) => `${n}件`, (n) => `${n}箱（每箱24瓶，共${n * 24}瓶，其中破损2瓶）`],
  [/规格/, (n) => `辽BZ${100 + n}A`, (n) => `长12.0米×宽2.55米×高3.98米，6×4，总质量${25000 + n}kg，号牌辽BZ${100 + n}A`],
  [/大写/, () => '叁仟元整', () => '玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  [
    /^(案由|事项|申请事项)$/,
    (n) => `涉嫌未取得《道路运输证》从事经营（第${n}次）案`,
    (n) => `涉嫌未取得《网络预约出租汽车运输证》《网络预约出租汽车驾驶员证》擅自从事或者变相从事网络预约出租汽车经营活动（第${n}次）案`,
  ],
  [
    /依据|条款/,
    (n) => `《中华人民共和国行政处罚法》第五十六条第${n}款`,
    (n) =>
      `《网络预约出租汽车经营服务管理暂行办法》（交通运输部 工业和信息化部 公安部 商务部 市场监管总局 国家网信办令2022年第42号）第三十四条第一款第（${n}）项`,
  ],
  [
    /地址|地点|住址|来源$|载体/,
    (n) => `大连市金普新区示例街道样板路${n}号`,
    (n) =>
      `辽宁省大连市金普新区（金州区）示例经济技术开发区东北三街与样板路交叉口西北角第${n}工业园区B座2单元1201-${n}室（原示例机械厂家属院内）`,
  ],
  [
    /银行|法院|机关|机构|部门|单位$|^单位及/,
    (n) => `大连样例第${n}运输有限公司`,
    (n) => `大连金普新区示例国际供应链管理与集装箱多式联运（集团）股份有限公司东北区域分公司第${n}营业部`,
  ],
  [/车辆/, () => '辽BZ0A01', () => '辽BD00001、辽BZ0A1挂'],
  [
    /职务|职称|专业|资格$/,
    (n) => `第${n}中队副中队长`,
    (n) => `综合行政执法队道路运输执法大队第${n}中队副中队长、四级调研员（主持日常工作）`,
  ],
  [/关系/, () => '当事人雇用的驾驶人', () => '当事人雇用的驾驶人，同时是该车辆登记的实际所有者之一'],
  [
    /姓名|签名|人$|人员$|员$|专家$/,
    (n) => `${surnames[n % 24]}${given[n % 13]}`,
    (n) => `阿卜杜热合曼·${parents[n % 5]}·${parents[(n + 2 + (n >> 2)) % 5]}`,
  ],
];

const sentence: Words = (n) => `2026年3月2日8时${10 + (n % 50)}分，执法人员在示例街道样板路${n}号检查，当场告知了理由和依据。`;

/** A paragraph with what sets badly: marks in a row, dashes, units, Latin words, numbers, addresses. */
const paragraph: Words = (n) =>
  `2026年3月2日8时${10 + (n % 50)}分许，执法人员在大连市金普新区示例街道样板路${n}号（东北三街与样板路交叉口）检查时，发现当事人驾驶号牌为辽BD00001的小型轿车载客2人，车费35.50元——经“某某出行”App（v7.12.3）派单；当事人称：“我刚注册3天，不知道要办证……”。` +
  `现场气温－12℃、路面湿滑，执法记录仪（编号JP-017）全程摄录，文件名DSJ_20260302_0841_${1000 + n}.mp4，SHA-256为9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08。` +
  `上述事实，有现场笔录、询问笔录、订单截图（https://example.org/order/2026/03/02/${100000 + n}?from=app&lang=zh-CN）等证据证明，占同类案件的98.6％～99.2％，罚款￥3,000.00元（人民币叁仟元整），依据《行政处罚法》第三十二条第（一）项、《条例》第六十三条第（二）项、第（三）项。`;

/** Words that a person might write under a key of a form, other ones for every `count` (from 1). `prose`: it may go over lines. */
export function wordsFor(name: string, count: number, length: Length, prose = false): string {
  if (prose) return length === 'longest' ? [paragraph(count), paragraph(count + 50), paragraph(count + 100)].join('\n') : sentence(count);

  const [, usual, longest] = lines.find(([pattern]) => pattern.test(name)) ?? other(name);
  return (length === 'longest' ? longest : usual)(count);
}

function other(name: string): (typeof lines)[number] {
  return [/^/, (n) => `${name}的情形${n}`, (n) => `${name}：${sentence(n)}`];
}
