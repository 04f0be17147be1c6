// What is photographed and recorded in examples/summary-penalty.
import { label } from './pages.mjs';
import { sway } from './recordings.mjs';
import { makeRoadside } from './roadside.mjs';
import { drawStall } from './stall.mjs';

const bright = { exposure: 0.95, noise: 0.012 };
const day = { exposure: 400, fNumber: 5.6, iso: 200, focal: 6.1 };
const mix = (a, b, t) => a.map((v, k) => v + (b[k] - v) * t);

/** The board of the stall and the kilometre stone. */
export async function summaryPictures(raw) {
  return {
    stallBoard: await raw(label('大棚<br>草莓<br>20元/盒', '#f4efe2', '#b01010', 90), 400, 520),
    stoneSeven: await raw(label('X203<br>7', '#e8e8e4', '#c01818', 90), 300, 420),
  };
}

export function summaryPenalty(pictures) {
  const road = (draw) => () => makeRoadside(pictures, { season: 'spring', stone: 'stoneSeven', draw });
  return {
    camera: { make: 'HAILAN', model: 'DC-200', serial: 'JPJT-C05' },
    scenes: { stall: road(drawStall(pictures)), cleared: road(() => undefined) },
    photos: [
      {
        file: 'media/02-占道摆摊全景.jpg',
        scene: 'stall',
        moment: '2026-03-26 09:36:20',
        camera: { from: [1.2, 1.65, 2.6], target: [3.6, 0.9, -7], fov: 50 },
        look: bright,
        exif: day,
      },
      {
        file: 'media/03-摊位.jpg',
        scene: 'stall',
        moment: '2026-03-26 09:37:05',
        camera: { from: [2.35, 1.62, -3.1], target: [4.2, 0.72, -6.1], fov: 50, aperture: 0.002 },
        look: { ...bright, exposure: 1.05 },
        exif: day,
      },
      {
        file: 'media/04-恢复通行.jpg',
        scene: 'cleared',
        moment: '2026-03-26 10:14:40',
        camera: { from: [0.9, 1.65, 2.2], target: [3.4, 0.9, -7], fov: 50 },
        look: { ...bright, warmth: 0.01 },
        exif: day,
      },
    ],
    films: [
      {
        file: 'media/01-现场录像.mp4',
        scene: 'stall',
        moment: '2026-03-26 09:34:10',
        seconds: 9,
        rate: 3,
        width: 384,
        height: 216,
        samples: 3,
        exposure: 0.95,
        caption: 'DSJ-H5 JPJT-021 大连金普新区交通运输局',
        camera: (t, s) => {
          const ease = t * t * (3 - 2 * t);
          return { ...sway(mix([2.9, 1.5, 7.5], [2.2, 1.5, 1.2], ease), mix([3.6, 1.0, -7], [4.1, 0.8, -6], ease), s), fov: 54 };
        },
        words: [
          { at: 0.4, text: '你好，我们是交通运输局执法人员，这是我们的执法证件。' },
          { at: 5.2, text: '公路上不能摆摊，请你配合检查。' },
        ],
        place: { hum: 0.05, colour: 'pink' },
      },
    ],
    sounds: [],
  };
}
