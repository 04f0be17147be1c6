// What is photographed and recorded in examples/complaint-not-taken-up.
import { drawCoach } from './coach.mjs';
import { card, label } from './pages.mjs';
import { sway } from './recordings.mjs';
import { makeTable } from './rooms.mjs';
import { makeStreet } from './street.mjs';
import { bright, day, ease, heavyPlate, indoors, mix, room, small } from './surroundings.mjs';

/** A row of shops under flats, in place of the station. */
const shops = (names) =>
  `<body style="background:#b3a58f;display:flex;flex-direction:column"><div style="flex:1;display:grid;grid-template-columns:repeat(16,1fr);grid-auto-rows:62px;gap:26px 38px;padding:26px 30px">${Array.from({ length: 80 }, (_, i) => `<div style="background:${(i * 7) % 9 < 2 ? '#92a2aa' : '#3d4b57'};border:5px solid #cfc7b6"></div>`).join('')}</div><div style="height:250px;display:flex;background:#7d766a">${names.map(([n, c]) => `<div style="flex:1;margin:0 5px;background:#2b333a"><div style="background:${c};color:#fff;font:700 40px Sans;text-align:center;padding:14px 0;letter-spacing:6px">${n}</div><div style="height:170px;margin:6px 12px 0;background:linear-gradient(165deg,#4f6270,#9bb0bb 48%,#3a4853)"></div></div>`).join('')}</div></body>`;

/** What lies on the surfaces of this case alone. */
export async function complaintPictures(draw) {
  return {
    station: await draw(
      shops([
        ['海棠便利店', '#1d7a4a'],
        ['早点铺', '#b3521b'],
        ['海棠药房', '#1b5f9c'],
        ['理发店', '#7a2f6b'],
        ['五金建材', '#44494e'],
        ['干洗店', '#2a6f8a'],
      ]),
      1600,
      760,
    ),
    sign: await draw(label('海棠路<br><span style="font-size:34px">开往　示例产业园</span>', '#12713f', '#fff', 76), 400, 275),
    shuttlePlate: await draw(heavyPlate('辽BZ0K18'), 660, 210),
    shuttleBoard: await draw(label('<span style="letter-spacing:18px">职工班车</span>', '#f4f1e8', '#9c1b1b', 104), 1000, 170),
    shuttleSide: await draw(
      label('<span style="letter-spacing:16px">大连示例精密制造有限公司</span>', '#e9e9e6', '#1b3a73', 70),
      1160,
      104,
    ),
    shuttleCard: await draw(
      card({
        title: '中华人民共和国机动车行驶证',
        head: '（EXAMPLE 样证）',
        tone: '#d7e6f7',
        lines: ['号牌号码　辽BZ0K18', '车辆类型　中型普通客车', '所有人　　大连示例精密制造有限公司', '使用性质　非营运', '核定载客　19人'],
      }),
      760,
      520,
    ),
    workCard: await draw(
      card({
        title: '工　作　证',
        head: '大连示例精密制造有限公司（EXAMPLE）',
        tone: '#e3efe0',
        lines: ['姓名　刘洋', '部门　装配一车间', '工号　EXAMPLE-0417'],
      }),
      760,
      520,
    ),
  };
}

export function complaint(pictures) {
  return {
    camera: { make: 'HAILAN', model: 'DC-200', serial: 'JPJT-C03' },
    scenes: {
      stop: () =>
        makeStreet(pictures, {
          draw: (mesh, palette) => {
            const plate = palette.picture('shuttle plate', pictures.shuttlePlate, { rough: 0.4 });
            const board = palette.picture('shuttle board', pictures.shuttleBoard, { rough: 0.6 });
            const side = palette.picture('shuttle side', pictures.shuttleSide, { rough: 0.3, shine: 0.04 });
            mesh.placed([0.1, 0, -2.4], Math.PI, () =>
              drawCoach(mesh, palette, { length: 7, height: 2.75, paint: [0.7, 0.7, 0.69], band: [0.04, 0.1, 0.26], plate, board, side }),
            );
          },
        }),
      cards: () =>
        makeTable(pictures, [
          { picture: 'shuttleCard', at: [-0.1, -0.02], size: [0.175, 0.12], turn: 0.14, kind: 'card' },
          { picture: 'workCard', at: [0.1, 0.02], size: [0.15, 0.103], turn: -0.1, kind: 'card' },
          { picture: 'pen', at: [0.02, 0.13], size: [0.14, 0.01], turn: 0.3, kind: 'pen' },
        ]),
    },
    photos: [
      {
        file: 'media/03-停靠点全景.jpg',
        scene: 'stop',
        moment: '2026-03-18 07:06:15',
        camera: { from: [5.5, 1.7, 6.1], target: [0.5, 1.2, -2.2], fov: 60 },
        look: { ...bright, warmth: 0.05 },
        exif: day,
      },
      {
        file: 'media/04-车头号牌.jpg',
        scene: 'stop',
        moment: '2026-03-18 07:08:40',
        camera: { from: [1.0, 1.45, -6.7], target: [0.15, 1.25, -2.4], fov: 44 },
        look: { ...bright, warmth: 0.05 },
        exif: day,
      },
      {
        file: 'media/05-行驶证和工作证.jpg',
        scene: 'cards',
        moment: '2026-03-18 07:15:22',
        samples: 8,
        camera: { from: [0.03, 0.34, 0.22], target: [0, 0, 0.03], fov: 42, aperture: 0.002 },
        look: { ...indoors, exposure: 0.95 },
        exif: room,
      },
    ],
    films: [
      {
        ...small,
        file: 'media/02-现场核查录像.mp4',
        scene: 'stop',
        moment: '2026-03-18 07:05:20',
        seconds: 10,
        exposure: 0.95,
        warmth: 0.04,
        caption: 'DSJ-H5 JPJT-035 大连金普新区交通运输局',
        camera: (t, s) => ({
          ...sway(mix([5.2, 1.55, 7.6], [2.9, 1.55, 1.6], ease(t)), mix([0.3, 1.3, -1], [0.6, 1.25, -1.6], ease(t)), s),
          fov: 55,
        }),
        words: [
          { at: 0.6, text: '师傅你好，我们是交通运输局执法人员，这是执法证件。' },
          { at: 5.4, text: '接到群众反映，现在核查这辆车的情况。' },
        ],
        place: { hum: 0.05, colour: 'pink' },
      },
    ],
    sounds: [
      {
        file: 'media/01-举报电话录音.m4a',
        seconds: 18,
        title: '举报电话录音（开始部分）',
        words: [
          { at: 0.5, text: '你好，这里是交通运输局，请讲。' },
          { at: 3.4, text: '我要举报一辆白色的中巴车，每天早上七点在海棠路站牌旁边拉人。', pitch: 62, speed: 160 },
          { at: 9.6, text: '请问您是否愿意留下姓名和电话？' },
          { at: 12.8, text: '可以，我实名举报，处理结果请告诉我。', pitch: 62, speed: 160 },
        ],
        place: { hum: 0.01, colour: 'brown' },
      },
      {
        file: 'media/06-电话告知录音.m4a',
        seconds: 20,
        title: '电话告知核查结果录音（开始部分）',
        words: [
          { at: 0.5, text: '您好，我是交通运输局执法人员，现在告知您举报事项的核查结果。' },
          { at: 6.2, text: '经核查，这辆车是企业接送本单位职工的班车，不收费，不符合立案标准。' },
          { at: 12.8, text: '书面告知书今天寄给您。' },
          { at: 15.8, text: '好的，我知道了，谢谢。', pitch: 62, speed: 160 },
        ],
        place: { hum: 0.01, colour: 'brown' },
      },
    ],
  };
}
