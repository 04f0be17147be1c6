// What is photographed and recorded in examples/ordinary-penalty.
import { sway } from './recordings.mjs';
import { makeCabin, makeLanding, makeTable } from './rooms.mjs';
import { makeStreet } from './street.mjs';

const bright = { exposure: 0.95, noise: 0.012 };
const indoors = { exposure: 1.0, noise: 0.02, warmth: 0.03 };
const day = { exposure: 320, fNumber: 5.6, iso: 200, focal: 6.1 };
const room = { exposure: 60, fNumber: 2.8, iso: 800, focal: 4.6 };

const mix = (a, b, t) => a.map((v, k) => v + (b[k] - v) * t);

export function ordinaryPenalty(pictures) {
  const phone = (picture) => [
    { picture, at: [0, 0], size: [0.076, 0.158], turn: -0.1, kind: 'phone' },
    { picture: 'formPaper', at: [-0.2, -0.05], size: [0.21, 0.297], turn: 0.18 },
    { picture: 'pen', at: [0.13, 0.05], size: [0.14, 0.01], turn: 1.1, kind: 'pen' },
  ];
  return {
    camera: { make: 'HAILAN', model: 'DC-200', serial: 'JPJT-C03' },
    scenes: {
      cards: () =>
        makeTable(pictures, [
          { picture: 'licence', at: [-0.105, -0.02], size: [0.175, 0.12], turn: 0.12, kind: 'card' },
          { picture: 'driver', at: [0.1, 0.01], size: [0.16, 0.11], turn: -0.16, kind: 'card' },
          { picture: 'taxiDriver', at: [-0.01, 0.14], size: [0.16, 0.11], turn: 0.05, kind: 'card' },
          { picture: 'pen', at: [0.19, 0.15], size: [0.14, 0.01], turn: 0.9, kind: 'pen' },
        ]),
      history: () => makeTable(pictures, phone('history')),
      closed: () => makeTable(pictures, phone('closed')),
      things: () =>
        makeTable(pictures, [
          { picture: 'bag', at: [0, 0], size: [0.34, 0.24], turn: 0.05 },
          { picture: 'sdcard', at: [-0.075, 0.005], size: [0.06, 0.045], turn: 0.2, kind: 'thing', lift: 0.002 },
          { picture: 'sticker', at: [0.075, -0.01], size: [0.11, 0.11], turn: 0.1, kind: 'thing', lift: 0.002 },
          { picture: 'ruler', at: [0, 0.155], size: [0.3, 0.03], turn: 0.03, kind: 'card' },
        ]),
      landing: () => makeLanding(pictures),
      cabin: () => makeCabin(pictures),
      street: () => makeStreet(pictures),
    },
    photos: [
      {
        file: 'media/02-现场全景.jpg',
        scene: 'street',
        moment: '2026-03-02 08:44:10',
        camera: { from: [4.9, 1.65, 6.4], target: [0.5, 0.8, -1.6], fov: 47 },
        look: bright,
        exif: day,
      },
      {
        file: 'media/03-车辆号牌.jpg',
        scene: 'street',
        moment: '2026-03-02 08:45:02',
        camera: { from: [0.8, 1.25, 4.1], target: [0.42, 0.72, 2.3], fov: 34, aperture: 0.004 },
        look: bright,
        exif: day,
      },
      {
        file: 'media/07-乘客询问地点.jpg',
        scene: 'street',
        moment: '2026-03-02 09:22:18',
        camera: { from: [3.3, 1.6, -4.4], target: [0.6, 0.85, -11], fov: 46 },
        look: { ...bright, warmth: 0.02 },
        exif: day,
      },
      {
        file: 'media/04-中控台和订单手机.jpg',
        scene: 'cabin',
        moment: '2026-03-02 08:47:26',
        camera: { from: [0, 1.2, 0.16], target: [0.1, 0.9, -0.75], fov: 58, aperture: 0.002, focus: 0.95 },
        look: { ...bright, exposure: 1.5 },
        exif: { ...day, exposure: 125 },
      },
      {
        file: 'media/05-订单页面.jpg',
        scene: 'cabin',
        moment: '2026-03-02 08:48:51',
        size: [600, 800],
        rotate: true,
        samples: 12,
        camera: { from: [0.265, 1.05, -0.43], target: [0.325, 1.008, -0.7], fov: 37, aperture: 0.002 },
        look: { ...bright, exposure: 1.2 },
        exif: { ...day, exposure: 125 },
      },
      {
        file: 'media/06-证件查验.jpg',
        scene: 'cards',
        moment: '2026-03-02 08:56:33',
        samples: 10,
        camera: { from: [0.03, 0.37, 0.27], target: [0, 0, 0.05], fov: 42, aperture: 0.002 },
        look: { ...indoors, exposure: 0.95 },
        exif: room,
      },
      {
        file: 'media/10-车主端接单记录.jpg',
        scene: 'history',
        moment: '2026-03-02 11:10:40',
        samples: 10,
        camera: { from: [0.02, 0.3, 0.17], target: [0, 0, 0.0], fov: 37, aperture: 0.002 },
        look: indoors,
        exif: room,
      },
      {
        file: 'media/09-登记保存物品.jpg',
        scene: 'things',
        moment: '2026-03-02 11:56:12',
        samples: 10,
        camera: { from: [-0.03, 0.42, 0.34], target: [0, 0, 0.03], fov: 46, aperture: 0.003 },
        look: indoors,
        exif: room,
      },
      {
        file: 'media/11-改正核查.jpg',
        scene: 'closed',
        moment: '2026-03-09 16:08:25',
        samples: 10,
        camera: { from: [-0.04, 0.31, 0.15], target: [0, 0, 0.0], fov: 36, aperture: 0.002 },
        look: { ...indoors, warmth: 0.05 },
        exif: room,
      },
      {
        file: 'media/13-留置送达地点.jpg',
        scene: 'landing',
        moment: '2026-03-12 10:15:40',
        samples: 10,
        camera: { from: [0.62, 1.6, 1.3], target: [0.95, 1.05, 0.15], fov: 56 },
        look: { ...indoors, exposure: 2.4 },
        exif: { ...room, exposure: 30 },
      },
    ],
    films: [
      {
        file: 'media/12-留置送达.mp4',
        scene: 'landing',
        moment: '2026-03-12 10:15:02',
        seconds: 12,
        rate: 4,
        width: 384,
        height: 216,
        samples: 6,
        exposure: 2.4,
        warmth: 0.03,
        caption: 'DSJ-H5 JPJT-017 大连金普新区交通运输局',
        camera: (t, s) => {
          const ease = t * t * (3 - 2 * t);
          return {
            ...sway(mix([-0.25, 1.45, 2.7], [0.7, 1.5, 1.25], ease), mix([0.15, 1.3, 0], [1.15, 0.98, 0.2], ease), s, 0.7),
            fov: 56,
          };
        },
        words: [
          { at: 0.5, text: '张志远，你拒绝签收违法行为通知书。' },
          { at: 4.1, text: '现在依法留置送达，文书放在你家门口鞋柜上。' },
          { at: 8.9, text: '你可以到本机关陈述、申辩。' },
        ],
        place: { hum: 0.01, colour: 'brown' },
      },
      {
        file: 'media/01-现场录像.mp4',
        scene: 'street',
        moment: '2026-03-02 08:41:05',
        seconds: 12,
        rate: 4,
        width: 384,
        height: 216,
        samples: 4,
        exposure: 0.95,
        caption: 'DSJ-H5 JPJT-017 大连金普新区交通运输局',
        camera: (t, s) => {
          const ease = t * t * (3 - 2 * t);
          return { ...sway(mix([5.4, 1.5, 8.2], [2.5, 1.45, 2.6], ease), mix([0.4, 0.9, -2], [0.6, 0.85, -0.6], ease), s), fov: 54 };
        },
        words: [
          { at: 0.8, text: '你好，我们是大连金普新区交通运输局执法人员。' },
          { at: 5.2, text: '这是我们的执法证件。' },
          { at: 7.6, text: '现在依法检查，请出示车辆的运输证。' },
        ],
        place: { hum: 0.05, colour: 'pink' },
      },
    ],
    sounds: [
      {
        file: 'media/08-询问录音.m4a',
        seconds: 20,
        title: '询问张志远录音（开始部分）',
        words: [
          { at: 0.6, text: '我们是大连金普新区交通运输局的执法人员王一鸣、李思远。' },
          { at: 5.6, text: '这是我们的执法证件，请你确认。' },
          { at: 8.9, text: '看清楚了，没有异议。', pitch: 25, speed: 150 },
          { at: 11.6, text: '执法人员与你有直接利害关系的，你可以申请回避。是否申请回避？' },
          { at: 17.6, text: '听明白了，不申请。', pitch: 25, speed: 150 },
        ],
        place: { hum: 0.006, colour: 'brown' },
      },
    ],
  };
}
