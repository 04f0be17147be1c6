// What is photographed and recorded in examples/inspection-rectify.
import { makeGarage } from './garage.mjs';
import { card, label, notice, phone, plate } from './pages.mjs';
import { sway } from './recordings.mjs';
import { makeTable } from './rooms.mjs';

const bright = { exposure: 0.95, noise: 0.012 };
const indoors = { exposure: 1.0, noise: 0.02, warmth: 0.03 };
const day = { exposure: 250, fNumber: 5.6, iso: 200, focal: 6.1 };
const room = { exposure: 60, fNumber: 2.8, iso: 800, focal: 4.6 };
const mix = (a, b, t) => a.map((v, k) => v + (b[k] - v) * t);
const organ = '大连金普新区交通运输局';

const sheet = (title, lines) =>
  label(
    `<div style="border:5px solid #16458f;width:92%;height:93%;padding:24px"><div style="font-size:46px;color:#16458f">${title}</div>${lines.map((l) => `<div style="font-weight:400;font-size:27px;text-align:left;margin-top:16px">${l}</div>`).join('')}</div>`,
    '#f7f7f2',
    '#222',
  );

/** Signs, papers and screens of the repair shop. */
export async function inspectionPictures(raw) {
  const prices = ['换机油　80元', '四轮定位　120元', '钣金　150元/面', '喷漆　260元/面', '质量保证期见结算单'];
  return {
    shopSign: await raw(label('<span style="letter-spacing:30px">顺捷汽车维修</span>', '#123f8c', '#fff', 170), 2040, 260),
    shopBoard: await raw(sheet('服务承诺', ['诚信经营　明码标价', '使用合格配件', '投诉电话 12328']), 780, 360),
    shopPrices: await raw(sheet('收费公示', prices), 500, 675),
    shopFiled: await raw(
      sheet('备案信息公示', ['顺捷汽车维修部', '三类机动车维修', '（车身维修、换油）', '备案编号', 'EXAMPLE-WX-0057', '2026年5月22日']),
      500,
      675,
    ),
    shopPlate: await raw(plate('辽BZ0C17'), 660, 210),
    shopLicence: await raw(
      card({
        title: '营业执照',
        head: '（EXAMPLE 样证）',
        tone: '#f5e7c8',
        lines: [
          '名称　金普新区示例街道顺捷汽车维修部',
          '类型　个体工商户',
          '经营者　徐桂芳',
          '注册日期　2026-03-30',
          '经营范围　机动车修理和维护',
        ],
      }),
      760,
      520,
    ),
    idCard: await raw(
      card({
        title: '居民身份证',
        head: '（EXAMPLE 样证）',
        tone: '#dfe7ee',
        lines: ['姓名　徐桂芳　性别　女', '出生　1975年9月23日', '公民身份号码', '210299197509232060'],
      }),
      760,
      520,
    ),
    jobBook: await raw(
      notice({
        title: '维修登记台账',
        organ: '顺捷汽车维修部',
        number: '2026年4月20日起',
        date: '2026年5月',
        paragraphs: [
          '4月20日　辽BZ0C11　换机油',
          '4月23日　辽BZ0C05　前保险杠喷漆',
          '4月28日　辽BZ0C23　换机油',
          '5月7日　辽BZ0C02　右后门钣金',
          '5月11日　辽BZ0C17　换机油、检查底盘',
        ],
      }),
      840,
      1188,
    ),
    filing: await raw(
      notice({
        title: '机动车维修经营备案表（回执）',
        organ,
        number: 'EXAMPLE-WX-0057',
        date: '2026年5月22日',
        paragraphs: [
          '金普新区示例街道顺捷汽车维修部：',
          '你单位报送的机动车维修经营备案材料收悉。经核对，材料齐全，符合备案要求，予以备案，备案编号EXAMPLE-WX-0057。',
          '经营项目：三类机动车维修（车身维修、换油）。备案事项发生变化的，应当及时办理变更备案。',
        ],
      }),
      840,
      1188,
    ),
    filingPage: await raw(
      phone({
        clock: '10:12',
        title: '维修备案查询',
        state: '已备案',
        lines: [
          ['名称', '顺捷汽车维修部'],
          ['经营者', '徐桂芳'],
          ['备案日期', '2026-05-22'],
          ['经营项目', '三类（车身、换油）'],
        ],
        button: '返回',
        note: '备案编号 EXAMPLE-WX-0057',
      }),
      480,
      1000,
    ),
  };
}

export function inspectionRectify(pictures) {
  const garage = (shopNotice) => () => makeGarage({ ...pictures, shopNotice: pictures[shopNotice] });
  return {
    camera: { make: 'HAILAN', model: 'DC-200', serial: 'JPJT-C06' },
    scenes: {
      papers: () =>
        makeTable(pictures, [
          { picture: 'shopLicence', at: [-0.12, -0.05], size: [0.2, 0.14], turn: 0.1, kind: 'card' },
          { picture: 'idCard', at: [-0.1, 0.1], size: [0.12, 0.082], turn: -0.12, kind: 'card' },
          { picture: 'jobBook', at: [0.13, 0.0], size: [0.21, 0.297], turn: -0.08 },
          { picture: 'pen', at: [0.06, 0.19], size: [0.14, 0.01], turn: 0.4, kind: 'pen' },
        ]),
      filed: () =>
        makeTable(pictures, [
          { picture: 'filing', at: [-0.09, 0], size: [0.21, 0.297], turn: 0.07 },
          { picture: 'filingPage', at: [0.13, 0.03], size: [0.076, 0.158], turn: -0.14, kind: 'phone' },
          { picture: 'pen', at: [0.2, -0.06], size: [0.14, 0.01], turn: 1.2, kind: 'pen' },
        ]),
      shop: garage('shopPrices'),
      shopAfter: garage('shopFiled'),
    },
    photos: [
      {
        file: 'media/02-经营场所.jpg',
        scene: 'shop',
        moment: '2026-05-12 09:33:14',
        camera: { from: [2.5, 1.65, 8.5], target: [-0.3, 2.0, 0], fov: 56 },
        look: bright,
        exif: day,
      },
      {
        file: 'media/03-维修车间.jpg',
        scene: 'shop',
        moment: '2026-05-12 09:41:50',
        camera: { from: [0.75, 1.6, -0.3], target: [-2.9, 1.2, -4.3], fov: 62 },
        look: { ...bright, exposure: 2.0 },
        exif: { ...day, exposure: 80, iso: 400 },
      },
      {
        file: 'media/04-执照和维修台账.jpg',
        scene: 'papers',
        moment: '2026-05-12 09:55:36',
        samples: 8,
        camera: { from: [0.02, 0.46, 0.3], target: [0.01, 0, 0.02], fov: 46, aperture: 0.002 },
        look: indoors,
        exif: room,
      },
      {
        file: 'media/05-备案回执.jpg',
        scene: 'filed',
        moment: '2026-05-27 10:12:20',
        samples: 8,
        camera: { from: [0.0, 0.45, 0.26], target: [0.01, 0, 0.02], fov: 44, aperture: 0.002 },
        look: { ...indoors, warmth: 0.04 },
        exif: room,
      },
      {
        file: 'media/06-备案公示.jpg',
        scene: 'shopAfter',
        moment: '2026-05-27 10:18:05',
        camera: { from: [4.9, 1.6, 3.0], target: [6.1, 1.35, 0.2], fov: 46 },
        look: bright,
        exif: day,
      },
    ],
    films: [
      {
        file: 'media/01-检查录像.mp4',
        scene: 'shop',
        moment: '2026-05-12 09:30:20',
        seconds: 9,
        rate: 3,
        width: 384,
        height: 216,
        samples: 3,
        exposure: 1.1,
        caption: 'DSJ-H5 JPJT-024 大连金普新区交通运输局',
        camera: (t, s) => {
          const ease = t * t * (3 - 2 * t);
          return { ...sway(mix([4.5, 1.5, 11], [1.6, 1.5, 4.2], ease), mix([-0.2, 1.8, 0], [-0.9, 1.5, -2.5], ease), s), fov: 56 };
        },
        words: [
          { at: 0.4, text: '你好，我们是交通运输局执法人员，这是我们的执法证件。' },
          { at: 5.0, text: '今天依法进行机动车维修行业检查，请配合。' },
        ],
        place: { hum: 0.035, colour: 'pink' },
      },
    ],
    sounds: [],
  };
}
