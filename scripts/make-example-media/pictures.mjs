// Every picture that lies on a surface of the scenes, as raw RGBA.
import { drawRaw } from './draw-raw.mjs';
import { card, facade, label, notice, phone, plate, station } from './pages.mjs';

const order = [
  ['订单号', 'HY202603020812A017'],
  ['订单类型', '快车'],
  ['上车', '海棠路6号　08:19'],
  ['下车', '金州站'],
  ['里程', '14.6公里'],
  ['金额', '32.80元'],
];

const organ = '大连金普新区交通运输局';

/** Draws them all; `size` is in pixels. */
export async function drawPictures(pages) {
  const raw = drawRaw(pages);
  const strip = (text) =>
    label(`<span style="writing-mode:vertical-rl;font-family:Serif;letter-spacing:14px">${text}</span>`, '#a5161a', '#f2c94c', 74);
  const pictures = {
    station: await raw(station('金州站', '进站口'), 1600, 760),
    plate: await raw(plate('辽BZ0A01'), 660, 210),
    otherPlate: await raw(plate('辽BZ0E99'), 660, 210),
    sign: await raw(label('临时落客区<br>即停即走', '#1746a2', '#fff', 60), 400, 275),
    sticker: await raw(label('海燕<br>出行', '#0b6b5d', '#fff', 70), 200, 200),
    stripe: await raw(label('交通执法', '#1b3f8f', '#fff', 90), 1000, 120),
    screen: await raw(
      phone({
        clock: '08:47',
        title: '海燕出行 · 车主',
        state: '行程中',
        lines: order,
        button: '到达目的地',
        note: '车辆 辽BZ0A01　乘客尾号 0002',
      }),
      480,
      1000,
    ),
    radio: await raw(label('FM 93.1<br><span style="font-size:22px">08:47　-2℃</span>', '#0c1c33', '#9cc7ff', 54), 560, 310),
    gauges: await raw(
      '<body style="background:#05070a;color:#dfe7f2;font:700 46px Sans;display:flex;justify-content:space-around;align-items:center"><span style="border:6px solid #5b6b80;border-radius:50%;width:190px;height:190px;display:flex;align-items:center;justify-content:center">0.8</span><span>P</span><span style="border:6px solid #5b6b80;border-radius:50%;width:190px;height:190px;display:flex;align-items:center;justify-content:center">0</span></body>',
      600,
      220,
    ),
    licence: await raw(
      card({
        title: '中华人民共和国机动车行驶证',
        head: '（EXAMPLE 样证）',
        tone: '#d7e6f7',
        lines: ['号牌号码　辽BZ0A01', '车辆类型　小型轿车', '所有人　　张志远', '使用性质　非营运', '注册日期　2021-06-18'],
      }),
      760,
      520,
    ),
    driver: await raw(
      card({
        title: '机动车驾驶证',
        head: '（EXAMPLE 样证）',
        tone: '#dcecd9',
        lines: ['姓名　张志远　性别　男', '证号　210299198503121014', '准驾车型　C1', '初次领证　2009-05-20', '有效期至　2029-05-20'],
      }),
      760,
      520,
    ),
    taxiDriver: await raw(
      card({
        title: '网络预约出租汽车驾驶员证',
        head: '（EXAMPLE 样证）',
        tone: '#f3e3cf',
        lines: ['姓名　张志远', '证号　EXAMPLE-W-20240117', '从业类别　网约车', '发证日期　2024-01-17'],
      }),
      760,
      520,
    ),
    bag: await raw(
      label(
        `<div style="border:4px solid #1746a2;width:92%;height:88%;padding:12px;text-align:left;font:400 26px Sans">证物袋　${organ}<br>案号：辽金普交罚〔2026〕第0012号<br>日期：2026-03-02<div style="position:absolute;bottom:30px">封存人：王一鸣　李思远</div></div>`,
        '#dfe6ea',
        '#1746a2',
      ),
      850,
      600,
    ),
    sdcard: await raw(label('海岚<br>64GB<br><span style="font-size:30px">microSD</span>', '#16181c', '#e8e8e8', 52), 300, 225),
    ruler: await raw(
      `<body style="background:#f0eee4"><div style="display:flex;height:100%">${Array.from({ length: 30 }, (_, i) => `<div style="flex:1;border-left:3px solid #222;height:50%;font:400 20px Sans;padding:34px 0 0 2px">${i}</div>`).join('')}</div></body>`,
      1500,
      150,
    ),
    history: await raw(
      phone({
        clock: '11:10',
        title: '海燕出行 · 接单记录',
        state: '共 1 单',
        lines: [
          ['车主', '张志远'],
          ['车辆', '辽BZ0A01'],
          ['运输证', '办理中'],
          ['审核通过', '03-01 20:36'],
          ['03-02 快车', '海棠路6号—金州站'],
          ['收入', '25.58元 待结算'],
        ],
        button: '返回',
        note: '订单号 HY202603020812A017',
      }),
      480,
      1000,
    ),
    closed: await raw(
      phone({
        clock: '16:08',
        title: '海燕出行 · 车主',
        state: '账户已注销',
        lines: [
          ['车主', '张志远'],
          ['车辆', '辽BZ0A01'],
          ['注销时间', '03-04 19:42'],
        ],
        button: '重新注册',
        note: '该账户已注销，不能接单。',
      }),
      480,
      1000,
    ),
    formPaper: await raw(
      notice({
        title: '询问笔录',
        organ,
        number: '辽金普交罚〔2026〕第0012号',
        date: '2026年3月2日',
        paragraphs: [
          '时间：2026年3月2日10时45分至11时40分',
          '地点：综合行政执法队询问室',
          '被询问人：张志远',
          '问：我们是大连金普新区交通运输局的执法人员，请你确认。',
          '答：看清楚了，没有异议。',
          '问：是否申请回避？',
          '答：听明白了，不申请。',
        ],
      }),
      840,
      1188,
    ),
    fu: await raw(
      label(
        '<div style="transform:rotate(45deg);background:#b3161b;width:270px;height:270px;display:flex;align-items:center;justify-content:center"><span style="transform:rotate(-45deg);font:700 170px Serif;color:#f2c94c">福</span></div>',
        '#3a120c',
        '#f2c94c',
      ),
      400,
      400,
    ),
    coupletLeft: await raw(strip('春到人间福满门'), 120, 1245),
    coupletRight: await raw(strip('喜临宅第财盈户'), 120, 1245),
    coupletTop: await raw(label('万事如意', '#a5161a', '#f2c94c', 84), 640, 120),
    number: await raw(label('502', '#d9c07a', '#3a2a0a', 90), 240, 100),
    notice: await raw(
      notice({
        title: '违法行为通知书',
        organ,
        number: '辽金普交违通〔2026〕第0012号',
        date: '2026年3月11日',
        paragraphs: [
          '张志远：',
          '经调查，2026年3月2日8时19分至8时41分，你驾驶辽BZ0A01号小型轿车，通过“海燕出行”平台接受“快车”订单，接载乘客林晓雯由大连市金普新区海棠路6号至金州站，该车未取得《网络预约出租汽车运输证》。',
          '你的行为违反了《网络预约出租汽车经营服务管理暂行办法》第十三条第一款的规定，依据该办法第三十四条第一款第（二）项，本机关拟作出予以警告，并处罚款人民币5000元的处罚决定。',
          '☑ 根据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，你有权进行陈述和申辩。',
        ],
      }),
      840,
      1188,
    ),
  };
  const led = (lines) =>
    label(`<div>${lines.map(([t, c]) => `<div style="color:${c}">${t}</div>`).join('')}</div>`, '#080a0c', '#ffb020', 62);
  const name = (text) => label(`<span style="font-family:Serif">${text}</span>`, '#f4f1ea', '#a3241c', 72);
  Object.assign(pictures, {
    truckPlate: await raw(
      label(
        '<div style="border:5px solid #111;border-radius:14px;width:94%;height:88%;display:flex;flex-direction:column;justify-content:center;line-height:1.05"><span style="font-size:64px">辽B</span><span style="font-size:118px;letter-spacing:8px">Z0B06</span></div>',
        '#e8b21c',
        '#111',
        80,
      ),
      528,
      264,
    ),
    stationSign: await raw(label('<span style="letter-spacing:26px">金普示例固定超限检测站</span>', '#123f8c', '#ffffff', 62), 1620, 82),
    board: await raw(
      led([
        ['辽BZ0B06　六轴', '#ffb020'],
        ['总重 71640 千克', '#ffb020'],
        ['限值 49000 千克', '#35e05a'],
        ['超限 22640 千克', '#ff3b30'],
      ]),
      720,
      460,
    ),
    boardAgain: await raw(
      led([
        ['辽BZ0B06　六轴', '#ffb020'],
        ['总重 48260 千克', '#ffb020'],
        ['限值 49000 千克', '#35e05a'],
        ['未超限', '#35e05a'],
      ]),
      720,
      460,
    ),
    seal: await raw(
      label('<span style="font-family:Serif">封　大连金普新区交通运输局　2026年1月13日　封</span>', '#f6f2e6', '#b3161b', 54),
      1400,
      214,
    ),
    banner: await raw(label('<span style="letter-spacing:40px">行政处罚听证会</span>', '#a5161a', '#ffffff', 120), 1890, 200),
    cardChair: await raw(name('主持人'), 400, 176),
    cardMember: await raw(name('听证员'), 400, 176),
    cardClerk: await raw(name('记录员'), 400, 176),
    cardOfficer1: await raw(name('调查人员'), 400, 176),
    cardOfficer2: await raw(name('调查人员'), 400, 176),
    cardParty: await raw(name('当事人'), 400, 176),
    cardAgent: await raw(name('代理人'), 400, 176),
  });
  for (let i = 0; i < 4; i++) pictures[`facade${i}`] = await raw(facade(i), 520, 920);
  return pictures;
}
