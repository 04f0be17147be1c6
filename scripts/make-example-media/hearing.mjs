// The hearing room: the chair's table, two sides facing each other, a banner, people seen from behind the recorder.
import { makePalette } from './materials.mjs';
import { makeMesh } from './mesh.mjs';
import { normal } from './vectors.mjs';
import { drawSoft } from './yard.mjs';

/** A person sitting at a table, facing `turn`; nod is a lean of the head. */
function drawPerson(mesh, palette, at, turn, { coat, hair = [0.012, 0.011, 0.01], long = false }) {
  const skin = palette.add('skin', { color: [0.5, 0.31, 0.22], rough: 0.55, shine: 0.03 });
  const cloth = palette.add(`coat ${coat}`, { color: coat, rough: 0.95 });
  const shirt = palette.add('shirt', { color: [0.62, 0.66, 0.72], rough: 0.9 });
  const locks = palette.add(`hair ${hair}`, { color: hair, rough: 0.5, shine: 0.05 });
  mesh.placed(at, turn, () => {
    drawSoft(mesh, [-0.21, 0.42, -0.12], [0.21, 1.12, 0.13], cloth, 0.55, 20);
    drawSoft(mesh, [-0.25, 0.9, -0.1], [0.25, 1.14, 0.11], cloth, 0.75, 18);
    mesh.tube([0, 1.08, 0.01], [0, 1.22, 0.025], 0.052, skin, 14, 0.05);
    drawSoft(mesh, [-0.076, 1.17, -0.075], [0.076, 1.42, 0.115], skin, 0.92, 20);
    drawSoft(mesh, [-0.086, 1.27, -0.1], [0.086, 1.455, 0.088], locks, 0.9, 18);
    if (long) drawSoft(mesh, [-0.088, 1.06, -0.115], [0.088, 1.4, 0.0], locks, 0.8, 18);
    mesh.tube([0, 1.275, 0.11], [0, 1.3, 0.118], 0.013, skin, 8, 0.007);
    for (const s of [-1, 1]) {
      drawSoft(mesh, [s * 0.032 - 0.012, 1.318, 0.092], [s * 0.032 + 0.012, 1.328, 0.112], locks, 0.9, 8);
      drawSoft(mesh, [s * 0.08 - 0.012, 1.26, 0.0], [s * 0.08 + 0.012, 1.32, 0.04], skin, 0.9, 8);
      mesh.tube([s * 0.22, 1.05, 0.02], [s * 0.27, 0.82, 0.14], 0.06, cloth, 12, 0.05);
      mesh.tube([s * 0.27, 0.82, 0.14], [s * 0.12, 0.79, 0.36], 0.048, cloth, 12, 0.038);
      drawSoft(mesh, [s * 0.1 - 0.04, 0.765, 0.34], [s * 0.1 + 0.04, 0.815, 0.45], skin, 0.8, 10);
    }
    mesh.triangle([-0.05, 1.13, 0.108], [0.05, 1.13, 0.108], [0, 0.95, 0.134], shirt);
    mesh.triangle([-0.012, 1.1, 0.12], [0.012, 1.1, 0.12], [0, 0.97, 0.137], palette.add('tie', { color: [0.02, 0.03, 0.1] }));
  });
}

export function makeHearing(pictures) {
  const palette = makePalette();
  const mesh = makeMesh();
  const wall = palette.add('wall', { surface: 'plaster', axis: 'xy', rough: 1 });
  const side = palette.add('side', { surface: 'plaster', axis: 'zy', rough: 1 });
  const floor = palette.add('floor', { surface: 'terrazzo', rough: 0.4, shine: 0.045 });
  const front = palette.add('table front', { surface: 'wood', axis: 'xy', rough: 0.35, shine: 0.05, tint: [0.75, 0.62, 0.55] });
  const flank = palette.add('table flank', { surface: 'wood', axis: 'zy', rough: 0.35, shine: 0.05, tint: [0.75, 0.62, 0.55] });
  const board = palette.add('table top', { surface: 'wood', rough: 0.25, shine: 0.05, tint: [0.8, 0.66, 0.58] });
  const chair = palette.add('chair', { color: [0.03, 0.028, 0.028], rough: 0.5 });
  const dark = palette.add('dark', { color: [0.02, 0.02, 0.02], rough: 0.4 });
  const paper = palette.add('paper', { color: [0.78, 0.78, 0.76], rough: 1 });
  mesh.quad([-4, 3.1, -3.2], [8, 0, 0], [0, -3.1, 0], wall);
  mesh.quad([-4, 3.1, 5], [0, 0, -8.2], [0, -3.1, 0], side);
  mesh.quad([4, 3.1, -3.2], [0, 0, 8.2], [0, -3.1, 0], side);
  mesh.quad([-4, 3.1, 5], [8, 0, 0], [0, -3.1, 0], wall);
  mesh.quad([-4, 0, -3.2], [8, 0, 0], [0, 0, 8.2], floor);
  mesh.quad([-4, 3.1, -3.2], [8, 0, 0], [0, 0, 8.2], palette.add('ceiling', { color: [0.7, 0.7, 0.69], rough: 1 }));
  mesh.quad([-2.6, 2.75, -3.18], [5.2, 0, 0], [0, -0.55, 0], palette.picture('banner', pictures.banner, { rough: 0.8 }));
  mesh.box([-4, 0, -3.19], [4, 0.1, -3.16], dark);
  const table = (low, high) => {
    mesh.box([low[0], 0.73, low[2]], [high[0], 0.77, high[2]], board);
    mesh.quad([low[0] + 0.03, 0.73, high[2] - 0.05], [high[0] - low[0] - 0.06, 0, 0], [0, -0.7, 0], front);
    mesh.quad([low[0] + 0.05, 0.73, low[2] + 0.03], [0, 0, high[2] - low[2] - 0.06], [0, -0.7, 0], flank);
    mesh.quad([high[0] - 0.05, 0.73, low[2] + 0.03], [0, 0, high[2] - low[2] - 0.06], [0, -0.7, 0], flank);
  };
  table([-1.7, 0, -2.15], [1.7, 0, -1.5]);
  table([-2.75, 0, -0.7], [-2.15, 0, 1.5]);
  table([2.15, 0, -0.7], [2.75, 0, 1.5]);
  const card = (name, at, turn) =>
    mesh.placed(at, turn, () => {
      const look = palette.picture(`card ${name}`, pictures[name], { rough: 0.6 });
      mesh.quad([-0.12, 0.87, 0.01], [0.24, 0, 0], [0, -0.1, 0.035], look);
      mesh.quad([-0.12, 0.87, 0.008], [0.24, 0, 0], [0, -0.1, -0.035], paper);
    });
  const seat = (x, z, turn, who, name) => {
    mesh.placed([x, 0, z], turn, () => {
      drawSoft(mesh, [-0.27, 0.4, -0.28], [0.27, 0.5, 0.22], chair, 0.3, 16);
      drawSoft(mesh, [-0.27, 0.5, -0.32], [0.27, 1.05, -0.24], chair, 0.25, 16);
      mesh.tube([0, 0.02, 0], [0, 0.42, 0], 0.03, dark, 10);
    });
    drawPerson(mesh, palette, [x, 0, z], turn, who);
    const f = [Math.sin(turn), Math.cos(turn)];
    card(name, [x + f[0] * 0.66, 0, z + f[1] * 0.66], turn);
    mesh.placed([x, 0, z], turn, () => {
      mesh.box([-0.3, 0.771, 0.34], [-0.09, 0.774, 0.6], paper);
      mesh.tube(
        [0.3, 0.77, 0.5],
        [0.3, 0.885, 0.5],
        0.036,
        palette.add('cup', { color: [0.75, 0.75, 0.74], rough: 0.15, shine: 0.06 }),
        18,
        0.04,
      );
      mesh.tube([0.16, 0.77, 0.6], [0.14, 1.02, 0.48], 0.006, dark, 8);
      mesh.tube([0.14, 1.02, 0.48], [0.135, 1.05, 0.455], 0.016, dark, 10);
    });
  };
  const uniform = [0.014, 0.02, 0.04];
  seat(-1.05, -2.45, 0, { coat: uniform }, 'cardMember');
  seat(0, -2.45, 0, { coat: uniform }, 'cardChair');
  seat(1.05, -2.45, 0, { coat: [0.05, 0.05, 0.055], long: true }, 'cardClerk');
  const half = Math.PI / 2;
  seat(-3.05, -0.15, half, { coat: uniform }, 'cardOfficer1');
  seat(-3.05, 0.95, half, { coat: uniform }, 'cardOfficer2');
  seat(3.05, -0.15, -half, { coat: [0.07, 0.06, 0.05] }, 'cardParty');
  seat(3.05, 0.95, -half, { coat: [0.03, 0.03, 0.033], long: true }, 'cardAgent');
  const lamp = palette.add('lamp', { color: [1, 0.98, 0.94], emit: 6, lamp: true });
  const lamps = [];
  for (const x of [-1.9, 0.7]) {
    const corner = [x, 3.08, -1.2];
    mesh.quad(corner, [1.2, 0, 0], [0, 0, 1.6], lamp);
    lamps.push({ corner: [x, 3.078, -1.2], a: [1.2, 0, 0], b: [0, 0, 1.6], n: normal([0, -1, 0]), area: 1.92, color: [6, 5.9, 5.6] });
  }
  return {
    mesh: mesh.finish(),
    materials: palette.materials,
    textures: palette.textures,
    sky: { zenith: [0.3, 0.3, 0.3], horizon: [0.3, 0.3, 0.3], falloff: 1 },
    lamps,
  };
}
