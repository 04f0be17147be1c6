// What is photographed and recorded in examples/agency-execution.
import { label, notice } from './pages.mjs';
import { sway } from './recordings.mjs';
import { makeRoadside } from './roadside.mjs';
import { drawShed } from './shed.mjs';

const bright = { exposure: 0.95, noise: 0.012 };
const winter = { exposure: 320, fNumber: 5.6, iso: 200, focal: 6.1 };
const summer = { exposure: 500, fNumber: 5.6, iso: 125, focal: 6.1 };
const mix = (a, b, t) => a.map((v, k) => v + (b[k] - v) * t);

/** The sign of the shed, the kilometre stone and the announcement on the wall. */
export async function executionPictures(raw) {
  return {
    stoneTwelve: await raw(label('X203<br>12', '#e8e8e4', '#c01818', 90), 300, 420),
    shedSign: await raw(label('补胎　洗车　换机油', '#c81414', '#ffe14a', 120), 1400, 200),
    announcement: await raw(
      notice({
        title: '执行公告',
        organ: '大连金普新区交通运输局',
        number: '辽金普交执告〔2026〕第0002号',
        date: '2026年8月17日',
        paragraphs: [
          '罗德厚：',
          '本机关于2026年1月27日作出行政处罚决定（辽金普交罚〔2026〕第0007号），责令你自行拆除在县道X203线K12+10右侧公路建筑控制区内修建的彩钢板房。你在法定期限内没有申请行政复议，没有提起行政诉讼，经催告仍未拆除。',
          '依据《中华人民共和国行政强制法》第四十四条的规定，限你于2026年8月31日前自行拆除。逾期不拆除的，本机关将依法强制拆除。',
        ],
      }),
      840,
      1188,
    ),
  };
}

export function agencyExecution(pictures) {
  const scene = (season, state, announced) => () =>
    makeRoadside(pictures, {
      season,
      stone: 'stoneTwelve',
      bare: [5, 15.1, -14, -5.6],
      draw: drawShed(announced ? pictures : { ...pictures, announcement: undefined }, state),
    });
  return {
    camera: { make: 'HAILAN', model: 'DC-200', serial: 'JPJT-C05' },
    scenes: {
      found: scene('winter', 'whole', false),
      announced: scene('autumn', 'whole', true),
      work: scene('autumn', 'half', false),
      gone: scene('autumn', 'gone', false),
    },
    photos: [
      {
        file: 'media/01-彩钢板房全景.jpg',
        scene: 'found',
        moment: '2026-01-07 09:24:30',
        camera: { from: [1.0, 1.7, 0.5], target: [9.5, 1.3, -9.6], fov: 52 },
        look: bright,
        exif: winter,
      },
      {
        file: 'media/02-彩钢板房正面.jpg',
        scene: 'found',
        moment: '2026-01-07 09:31:12',
        camera: { from: [3.9, 1.62, -8.2], target: [9.4, 1.5, -9.9], fov: 58 },
        look: bright,
        exif: winter,
      },
      {
        file: 'media/04-张贴执行公告.jpg',
        scene: 'announced',
        moment: '2026-08-17 10:22:08',
        camera: { from: [7.3, 1.6, -10.0], target: [9.2, 1.5, -10.9], fov: 44 },
        look: bright,
        exif: summer,
      },
      {
        file: 'media/05-执行前.jpg',
        scene: 'announced',
        moment: '2026-09-10 09:03:40',
        camera: { from: [1.3, 1.7, -1.2], target: [9.6, 1.4, -9.8], fov: 52 },
        look: bright,
        exif: summer,
      },
      {
        file: 'media/07-拆除中.jpg',
        scene: 'work',
        moment: '2026-09-10 10:26:15',
        camera: { from: [1.5, 1.7, -1], target: [11, 1.3, -9], fov: 56 },
        look: bright,
        exif: summer,
      },
      {
        file: 'media/08-恢复原状.jpg',
        scene: 'gone',
        moment: '2026-09-10 11:24:50',
        camera: { from: [1.2, 1.7, 0.5], target: [9.5, 1.0, -9.6], fov: 54 },
        look: bright,
        exif: summer,
      },
    ],
    films: [
      {
        file: 'media/06-强制拆除录像.mp4',
        scene: 'work',
        moment: '2026-09-10 10:05:30',
        seconds: 9,
        rate: 3,
        width: 384,
        height: 216,
        samples: 3,
        exposure: 0.95,
        caption: 'DSJ-H5 JPJT-021 大连金普新区交通运输局',
        camera: (t, s) => {
          const ease = t * t * (3 - 2 * t);
          return { ...sway(mix([0.6, 1.6, 2.4], [3.6, 1.6, -3.4], ease), mix([10.5, 1.4, -8], [12, 1.3, -8.4], ease), s), fov: 58 };
        },
        words: [
          { at: 0.4, text: '现在开始拆除屋面，无关人员请退到警戒线以外。' },
          { at: 5.0, text: '屋内物品已经清点，交当事人领取。' },
        ],
        place: { hum: 0.09, colour: 'brown' },
      },
    ],
    sounds: [
      {
        file: 'media/03-陈述申辩录音.m4a',
        seconds: 18,
        title: '催告后陈述申辩录音（开始部分）',
        words: [
          { at: 0.5, text: '罗德厚，你收到催告书以后要求陈述、申辩，现在请你讲。' },
          { at: 5.8, text: '房子是我盖的，我认。可是冬天生意好，能不能让我用到年底再拆？', pitch: 22, speed: 150 },
          { at: 12.2, text: '你的意见我们会如实记录，由承办机构复核。' },
        ],
        place: { hum: 0.006, colour: 'brown' },
      },
    ],
  };
}
