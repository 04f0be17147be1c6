// What is photographed and recorded in examples/licence.
import { makeDepot } from './depot.mjs';
import { card, label } from './pages.mjs';
import { sway } from './recordings.mjs';
import { makeTable } from './rooms.mjs';
import { bright, companySign, day, ease, indoors, mix, officeFront, room, small } from './surroundings.mjs';
import { drawTruck } from './yard.mjs';

/** What lies on the surfaces of this case alone. */
export async function licencePictures(draw) {
  const card1 = (title, tone, lines) => draw(card({ title, head: '（EXAMPLE 样证）', tone, lines }), 760, 520);
  return {
    licenceOffice: await draw(officeFront('#b9ab93', 4), 1700, 480),
    licenceSign: await draw(companySign('大连样例物流有限公司'), 1440, 84),
    licenceTruckPlate: await draw(
      label(
        '<div style="border:5px solid #111;border-radius:14px;width:94%;height:88%;display:flex;flex-direction:column;justify-content:center;line-height:1.05"><span style="font-size:64px">辽B</span><span style="font-size:118px;letter-spacing:8px">Z0D21</span></div>',
        '#e8b21c',
        '#111',
        80,
      ),
      528,
      264,
    ),
    tractorCard: await card1('中华人民共和国机动车行驶证', '#d7e6f7', [
      '号牌号码　辽BZ0D21',
      '车辆类型　重型半挂牵引车',
      '所有人　　大连样例物流有限公司',
      '使用性质　货运',
      '检验有效期至　2027年3月',
    ]),
    trailerCard: await card1('中华人民共和国机动车行驶证', '#d7e6f7', [
      '号牌号码　辽BZ0D2挂',
      '车辆类型　重型仓栅式半挂车',
      '所有人　　大连样例物流有限公司',
      '核定载质量　33900kg',
      '检验有效期至　2027年3月',
    ]),
    driverCard: await card1('道路货物运输驾驶员从业资格证', '#e9dff2', [
      '姓名　唐志强　性别　男',
      '证号　EXAMPLE-HY-2102990871',
      '准驾车型　A2',
      '有效期至　2030-05-17',
    ]),
  };
}

export function licence(pictures) {
  return {
    camera: { make: 'HAILAN', model: 'DC-200', serial: 'JPJT-C07' },
    scenes: {
      depot: () =>
        makeDepot(pictures, {
          sign: 'licenceSign',
          office: 'licenceOffice',
          draw: (mesh, palette) => {
            mesh.placed([-2, 0, -3], 0.06, () =>
              drawTruck(mesh, palette, { ...pictures, truckPlate: pictures.licenceTruckPlate }, { heap: -0.07, seals: false }),
            );
          },
        }),
      cards: () =>
        makeTable(pictures, [
          { picture: 'tractorCard', at: [-0.105, -0.03], size: [0.175, 0.12], turn: 0.1, kind: 'card' },
          { picture: 'trailerCard', at: [0.1, -0.005], size: [0.175, 0.12], turn: -0.12, kind: 'card' },
          { picture: 'driverCard', at: [-0.01, 0.135], size: [0.16, 0.11], turn: 0.04, kind: 'card' },
          { picture: 'pen', at: [0.19, 0.15], size: [0.14, 0.01], turn: 0.8, kind: 'pen' },
        ]),
    },
    photos: [
      {
        file: 'media/02-停车场全景.jpg',
        scene: 'depot',
        moment: '2026-03-19 09:42:20',
        camera: { from: [6.2, 1.75, 5.2], target: [-1.2, 2.5, -7], fov: 62 },
        look: bright,
        exif: day,
      },
      {
        file: 'media/03-牵引车号牌.jpg',
        scene: 'depot',
        moment: '2026-03-19 09:46:05',
        camera: { from: [-0.4, 1.4, 1.9], target: [-1.85, 1.25, -3], fov: 44 },
        look: bright,
        exif: day,
      },
      {
        file: 'media/04-证件核对.jpg',
        scene: 'cards',
        moment: '2026-03-19 10:04:48',
        samples: 8,
        camera: { from: [0.02, 0.38, 0.26], target: [0, 0, 0.045], fov: 43, aperture: 0.002 },
        look: { ...indoors, exposure: 0.95 },
        exif: room,
      },
    ],
    films: [
      {
        ...small,
        file: 'media/01-实地核查录像.mp4',
        scene: 'depot',
        moment: '2026-03-19 09:35:12',
        seconds: 10,
        exposure: 0.95,
        caption: 'DSJ-H5 JPJT-031 大连金普新区交通运输局',
        camera: (t, s) => ({
          ...sway(mix([9.5, 1.6, 12.5], [3.4, 1.6, 3.6], ease(t)), mix([-1, 2.6, -8], [-2, 1.9, -4], ease(t)), s),
          fov: 56,
        }),
        words: [
          { at: 0.5, text: '你好，我们是交通运输局行政审批科工作人员，这是我们的执法证件。' },
          { at: 6.0, text: '现在实地核查申请材料，请打开车门。' },
        ],
        place: { hum: 0.04, colour: 'pink' },
      },
    ],
    sounds: [],
  };
}
