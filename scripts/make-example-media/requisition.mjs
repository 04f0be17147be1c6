// What is photographed and recorded in examples/levy-requisition.
import { drawCoach } from './coach.mjs';
import { makeDepot } from './depot.mjs';
import { label } from './pages.mjs';
import { sway } from './recordings.mjs';
import { companySign, dull, ease, heavyPlate, mix, officeFront, overcast, small } from './surroundings.mjs';

/** What lies on the surfaces of this case alone. */
export async function requisitionPictures(draw) {
  const out = {
    coachOffice: await draw(officeFront('#a9a79f', 2), 1700, 480),
    coachSign: await draw(companySign('大连样例客运有限公司', '#8c1c1f'), 1440, 84),
    coachBoard: await draw(label('<span style="letter-spacing:16px">应急保障车辆</span>', '#0a0c0e', '#ff9c1a', 92), 1000, 170),
    coachSide: await draw(label('<span style="letter-spacing:34px">样例客运</span>', '#f3f3f0', '#8c1c1f', 96), 1300, 100),
  };
  for (const n of [1, 2, 3, 4]) out[`coachPlate${n}`] = await draw(heavyPlate(`辽BZ0G0${n}`), 660, 210);
  return out;
}

const lots = [
  [-7.5, -5, 1],
  [-3.2, -4.2, 2],
  [1.1, -3.6, 3],
  [5.4, -4.6, 4],
];

export function requisition(pictures) {
  const yard = ({ hurt = false, roof = true, lit = true, tracks = [] }) =>
    makeDepot(pictures, {
      sign: 'coachSign',
      office: 'coachOffice',
      snow: true,
      tracks: [...lots.map(([x, z]) => [x, 20, z]), ...tracks],
      draw: (mesh, palette) => {
        const board = lit ? palette.picture('board', pictures.coachBoard, { emit: 0.9, rough: 0.4 }) : undefined;
        const side = palette.picture('side', pictures.coachSide, { rough: 0.25, shine: 0.04 });
        for (const [x, z, n] of lots) {
          const plate = palette.picture(`plate ${n}`, pictures[`coachPlate${n}`], { rough: 0.4 });
          mesh.placed([x, 0, z], 0.015 * (n - 2.5), () =>
            drawCoach(mesh, palette, {
              paint: [0.72, 0.72, 0.7],
              band: [0.3, 0.03, 0.035],
              plate,
              board,
              side,
              hurt: hurt && n === 3,
              snow: roof,
            }),
          );
        }
      },
    });
  return {
    camera: { make: 'HAILAN', model: 'DC-200', serial: 'JPJT-C09' },
    scenes: {
      handover: () => yard({}),
      back: () =>
        yard({
          hurt: true,
          roof: false,
          lit: false,
          tracks: [
            [-1, 20, 2],
            [3.4, 20, 4],
          ],
        }),
    },
    photos: [
      {
        file: 'media/02-征用车辆集结.jpg',
        scene: 'handover',
        moment: '2026-01-20 14:12:30',
        camera: { from: [11, 1.9, 7.2], target: [0.2, 1.9, -6], fov: 58 },
        look: overcast,
        exif: dull,
      },
      {
        file: 'media/03-车辆号牌.jpg',
        scene: 'handover',
        moment: '2026-01-20 14:16:08',
        camera: { from: [2.4, 1.35, 2.2], target: [1.15, 1.25, -3.6], fov: 50 },
        look: overcast,
        exif: dull,
      },
      {
        file: 'media/04-返还查验.jpg',
        scene: 'back',
        moment: '2026-01-21 11:38:45',
        camera: { from: [-12, 1.8, 5.4], target: [-1, 1.9, -6], fov: 58 },
        look: { ...overcast, exposure: 1.0, warmth: 0 },
        exif: dull,
      },
      {
        file: 'media/05-右前角损坏.jpg',
        scene: 'back',
        moment: '2026-01-21 11:46:20',
        camera: { from: [-1.35, 1.15, -1.35], target: [0.12, 0.6, -3.95], fov: 46, aperture: 0.003 },
        look: { ...overcast, exposure: 1.05, warmth: 0 },
        exif: dull,
      },
    ],
    films: [
      {
        ...small,
        file: 'media/01-车辆交接录像.mp4',
        scene: 'handover',
        moment: '2026-01-20 14:05:10',
        seconds: 11,
        exposure: 0.92,
        caption: 'DSJ-H5 JPJT-033 大连金普新区交通运输局',
        camera: (t, s) => ({
          ...sway(mix([13, 1.65, 14], [5.2, 1.65, 4.6], ease(t)), mix([0, 2, -6], [0.6, 1.7, -4], ease(t)), s),
          fov: 56,
        }),
        words: [
          { at: 0.5, text: '现在是一月二十日十四时零五分，我们依法征用四辆大型客车。' },
          { at: 5.8, text: '下面逐台查验外观、里程和油量，请公司的同志一起确认。' },
        ],
        place: { hum: 0.07, colour: 'pink' },
      },
    ],
    sounds: [],
  };
}
