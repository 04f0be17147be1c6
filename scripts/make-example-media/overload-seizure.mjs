// What is photographed and recorded in examples/overload-seizure.
import { makeHearing } from './hearing.mjs';
import { sway } from './recordings.mjs';
import { makeYard } from './yard.mjs';

const bright = { exposure: 0.95, noise: 0.012 };
const day = { exposure: 400, fNumber: 5.6, iso: 200, focal: 5.2 };
const mix = (a, b, t) => a.map((v, k) => v + (b[k] - v) * t);
const ease = (t) => t * t * (3 - 2 * t);
const small = { rate: 4, width: 384, height: 216, samples: 4 };
const device = 'DSJ-H5 JPJT-021 大连金普新区交通运输局';

export function overloadSeizure(pictures) {
  return {
    camera: { make: 'HAILAN', model: 'DC-200', serial: 'JPJT-C05' },
    scenes: {
      yard: () => makeYard(pictures, {}),
      seized: () => makeYard(pictures, { seals: true }),
      unloaded: () => makeYard(pictures, { heap: 0.45, board: 'boardAgain' }),
      hearing: () => makeHearing(pictures),
    },
    photos: [
      {
        file: 'media/02-车辆全景.jpg',
        scene: 'yard',
        moment: '2026-01-13 09:15:08',
        camera: { from: [3.3, 2.1, 10.2], target: [0.4, 2.6, -4], fov: 58 },
        look: bright,
        exif: day,
      },
      {
        file: 'media/03-车头号牌.jpg',
        scene: 'yard',
        moment: '2026-01-13 09:16:30',
        camera: { from: [1.1, 1.25, 3.5], target: [0.1, 1.05, 0], fov: 42 },
        look: bright,
        exif: day,
      },
      {
        file: 'media/04-称重显示.jpg',
        scene: 'yard',
        moment: '2026-01-13 09:21:44',
        camera: { from: [5.7, 1.65, 0.9], target: [4.6, 2.25, -3.1], fov: 32, aperture: 0.004 },
        look: { ...bright, exposure: 0.8 },
        exif: day,
      },
      {
        file: 'media/05-车轴.jpg',
        scene: 'yard',
        moment: '2026-01-13 09:25:10',
        camera: { from: [-11, 1.5, -10], target: [0, 1.3, -8.2], fov: 64 },
        look: { ...bright, exposure: 1.25 },
        exif: day,
      },
      {
        file: 'media/07-扣押封条.jpg',
        scene: 'seized',
        moment: '2026-01-13 10:52:36',
        camera: { from: [2.6, 1.95, -1.0], target: [1.26, 1.98, -1.55], fov: 44, aperture: 0.003 },
        look: bright,
        exif: day,
      },
      {
        file: 'media/08-卸载复检显示.jpg',
        scene: 'unloaded',
        moment: '2026-01-15 15:40:12',
        camera: { from: [5.9, 1.6, 0.8], target: [4.5, 2.2, -3.1], fov: 34, aperture: 0.004 },
        look: { ...bright, exposure: 0.8, warmth: 0.03 },
        exif: day,
      },
      {
        file: 'media/09-解除扣押交接.jpg',
        scene: 'unloaded',
        moment: '2026-01-16 10:20:30',
        camera: { from: [-6.6, 1.7, 7.2], target: [-0.2, 1.9, -2.6], fov: 50 },
        look: bright,
        exif: day,
      },
      {
        file: 'media/11-听证会场.jpg',
        scene: 'hearing',
        moment: '2026-02-10 09:01:15',
        samples: 10,
        camera: { from: [-0.5, 1.75, 3.9], target: [0.05, 1.1, -1.4], fov: 43 },
        look: { exposure: 1.15, noise: 0.02, warmth: 0.02 },
        exif: { exposure: 60, fNumber: 2.8, iso: 800, focal: 4.6 },
      },
    ],
    films: [
      {
        ...small,
        file: 'media/10-听证录像.mp4',
        scene: 'hearing',
        moment: '2026-02-10 09:00:30',
        seconds: 12,
        exposure: 1.15,
        caption: 'HV-4 JPJT-V01 听证室',
        camera: (t) => ({ from: [0.9, 2.1, 3.8], target: mix([-0.5, 1.0, -1.6], [0.4, 1.0, -1.4], ease(t)), fov: 44 - 7 * ease(t) }),
        words: [
          { at: 0.5, text: '现在宣布听证纪律。未经主持人允许，不得发言、提问。', pitch: 60 },
          { at: 6.4, text: '现在开会。本次听证由我主持，三人均不是本案调查人员。', pitch: 36 },
        ],
        place: { hum: 0.008, colour: 'brown' },
      },
      {
        ...small,
        file: 'media/06-扣押录像.mp4',
        scene: 'seized',
        moment: '2026-01-13 10:46:10',
        seconds: 10,
        exposure: 0.95,
        caption: device,
        camera: (t, s) => ({
          ...sway(mix([3.6, 1.6, 0.4], [2.5, 1.75, -1.1], ease(t)), mix([1.2, 1.9, -1.4], [1.26, 1.95, -1.55], ease(t)), s),
          fov: 52,
        }),
        words: [
          { at: 0.6, text: '依据公路安全保护条例第六十七条第一项，扣留车辆。' },
          { at: 5.8, text: '现在加贴封条，请你清点确认。' },
        ],
        place: { hum: 0.05, colour: 'pink' },
      },
      {
        ...small,
        file: 'media/01-现场录像.mp4',
        scene: 'yard',
        moment: '2026-01-13 09:12:20',
        seconds: 12,
        exposure: 0.95,
        caption: device,
        camera: (t, s) => ({
          ...sway(mix([3.9, 1.6, 9.4], [2.9, 1.6, 3.4], ease(t)), mix([0.4, 1.9, -2], [0.6, 1.8, -1], ease(t)), s),
          fov: 56,
        }),
        words: [
          { at: 0.8, text: '驾驶员你好，我们是交通运输局执法人员。' },
          { at: 4.6, text: '这是我们的执法证件。' },
          { at: 6.9, text: '你没有进入检测车道，请把证件拿出来，接受检测。' },
        ],
        place: { hum: 0.05, colour: 'pink' },
      },
    ],
    sounds: [],
  };
}
