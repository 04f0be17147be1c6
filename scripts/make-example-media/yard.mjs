// A weigh station with a six-axle articulated truck on its platform.
import { makePalette } from './materials.mjs';
import { makeMesh } from './mesh.mjs';
import { fbm, noise2 } from './surfaces.mjs';
import { makeRandom, normal } from './vectors.mjs';

/** A box with soft edges (a superellipsoid); `edge` 1 is an egg, 0.1 nearly a box. */
export function drawSoft(mesh, low, high, material, edge = 0.14, rows = 28) {
  const c = low.map((v, k) => (v + high[k]) / 2);
  const h = low.map((v, k) => (high[k] - v) / 2);
  const bend = (v, e) => Math.sign(v) * Math.abs(v) ** e;
  mesh.grid(
    rows,
    rows * 2,
    (i, j) => {
      const a = -Math.PI / 2 + (Math.PI * i) / rows;
      const b = (2 * Math.PI * j) / (rows * 2);
      const at = (e) => [bend(Math.cos(a), e) * bend(Math.cos(b), e), bend(Math.sin(a), e), bend(Math.cos(a), e) * bend(Math.sin(b), e)];
      const d = at(2 - edge).map((v, k) => v / h[k]);
      return { q: at(edge).map((v, k) => c[k] + v * h[k]), d: normal(d) };
    },
    () => material,
  );
}

export function drawWheel(mesh, palette, x, z, side) {
  const tyre = palette.add('tyre', { color: [0.022, 0.021, 0.02], rough: 0.9, shine: 0.03 });
  const rim = palette.add('rim', { color: [0.5, 0.5, 0.5], metal: true, rough: 0.45 });
  const hub = palette.add('hub', { color: [0.09, 0.03, 0.02], rough: 0.6 });
  mesh.torus([x, 0.51, z], [1, 0, 0], 0.365, 0.145, tyre, 40, 12);
  mesh.torus([x + side * 0.05, 0.51, z], [1, 0, 0], 0.275, 0.03, rim, 36, 8);
  mesh.tube([x - side * 0.1, 0.51, z], [x + side * 0.02, 0.51, z], 0.28, rim, 30);
  mesh.tube([x, 0.51, z], [x + side * 0.11, 0.51, z], 0.11, hub, 20, 0.09);
  for (let i = 0; i < 10; i++) {
    const a = (i / 10) * 2 * Math.PI;
    mesh.tube(
      [x + side * 0.02, 0.51 + Math.sin(a) * 0.18, z + Math.cos(a) * 0.18],
      [x + side * 0.055, 0.51 + Math.sin(a) * 0.18, z + Math.cos(a) * 0.18],
      0.018,
      hub,
      6,
    );
  }
}

export function drawTruck(mesh, palette, pictures, { heap, seals }) {
  const paint = palette.add('truck blue', { color: [0.035, 0.1, 0.24], shine: 0.05, rough: 0.08 });
  const black = palette.add('black', { color: [0.02, 0.02, 0.021], rough: 0.7 });
  const grey = palette.add('frame', { color: [0.06, 0.06, 0.065], rough: 0.6 });
  const red = palette.add('trailer red', { color: [0.32, 0.05, 0.03], rough: 0.6, shine: 0.03 });
  const glass = palette.add('dark glass', { color: [0.02, 0.025, 0.03], shine: 0.09, rough: 0.03 });
  const chrome = palette.add('chrome', { color: [0.7, 0.7, 0.72], metal: true, rough: 0.15 });
  const lamp = palette.add('headlamp', { color: [0.75, 0.77, 0.78], shine: 0.3, rough: 0.1 });
  const amber = palette.add('amber', { color: [0.6, 0.22, 0.02], rough: 0.2 });
  const stone = palette.add('stone', { surface: 'asphalt', rough: 1, tint: [4.1, 3.9, 3.5] });

  drawSoft(mesh, [-1.25, 0.95, -2.3], [1.25, 3.5, -0.04], paint, 0.16, 40);
  drawSoft(mesh, [-1.1, 3.25, -2.2], [1.1, 3.95, -0.7], paint, 0.3, 24);
  mesh.quad([-1.0, 3.0, -0.06], [2.0, 0, 0], [0, -1.02, 0.06], glass);
  mesh.box([-1.1, 3.02, -0.2], [1.1, 3.1, 0.1], black);
  for (let i = 0; i < 5; i++) mesh.box([-0.85, 1.28 + i * 0.11, -0.05], [0.85, 1.33 + i * 0.11, 0.005], i === 4 ? chrome : black);
  mesh.box([-0.9, 1.24, -0.06], [0.9, 1.84, -0.02], grey);
  drawSoft(
    mesh,
    [-1.25, 0.42, -0.75],
    [1.25, 1.1, 0.08],
    palette.add('bumper', { color: [0.2, 0.2, 0.21], rough: 0.35, shine: 0.05 }),
    0.2,
    24,
  );
  for (const s of [-1, 1]) {
    mesh.box([s * 0.94 - 0.2, 0.78, 0.05], [s * 0.94 + 0.2, 0.98, 0.09], lamp);
    mesh.box([s * 1.16 - 0.05, 0.78, 0.03], [s * 1.16 + 0.05, 0.98, 0.085], amber);
    mesh.box([s * 0.8 - 0.1, 0.55, 0.05], [s * 0.8 + 0.1, 0.65, 0.088], lamp);
    mesh.quad([s * 1.252, 2.98, s > 0 ? -0.42 : -1.45], [0, 0, s > 0 ? -1.03 : 1.03], [0, -0.8, 0], glass);
    mesh.box([s * 1.25 - 0.006, 1.2, -0.33], [s * 1.25 + 0.006, 3.05, -0.318], black);
    mesh.box([s * 1.25 - 0.006, 1.2, -1.53], [s * 1.25 + 0.006, 3.05, -1.518], black);
    mesh.box([s * 1.258 - 0.012, 1.66, -1.44], [s * 1.258 + 0.012, 1.71, -1.22], black);
    for (const y of [0.55, 0.85]) mesh.box([s * 1.2 - 0.08, y, -1.5], [s * 1.2 + 0.08, y + 0.05, -0.9], grey);
    mesh.tube([s * 1.25, 2.95, -0.25], [s * 1.5, 2.9, -0.1], 0.02, black, 8);
    mesh.box([s * 1.5 - 0.12, 2.15, -0.16], [s * 1.5 + 0.12, 2.92, -0.06], black);
    mesh.tube([s * 0.98, 0.75, -2.35], [s * 0.98, 0.75, -3.3], 0.32, chrome, 28);
    mesh.box([s * 1.05 - 0.22, 1.08, -6.05], [s * 1.05 + 0.22, 1.12, -3.4], black);
    drawWheel(mesh, palette, s * 1.08, -1.42, s);
    for (const z of [-4.05, -5.4, -12.4, -13.75, -15.1]) {
      drawWheel(mesh, palette, s * 1.1, z, s);
      mesh.torus([s * 0.76, 0.51, z], [1, 0, 0], 0.365, 0.145, black, 30, 10);
    }
    mesh.box([s * 1.05 - 0.25, 1.06, -15.9], [s * 1.05 + 0.25, 1.1, -11.7], black);
  }
  if (pictures.truckPlate)
    mesh.quad([-0.22, 0.62, 0.09], [0.44, 0, 0], [0, -0.2, 0], palette.picture('truck plate', pictures.truckPlate, { rough: 0.4 }));
  mesh.box([-0.45, 0.75, -6.2], [0.45, 1.05, -2.3], grey);
  mesh.box([-0.5, 0.95, -16.3], [0.5, 1.3, -3.4], grey);
  mesh.box([-1.25, 1.28, -16.4], [1.25, 1.42, -3.0], red);
  for (const s of [-1, 1]) {
    mesh.box([s * 1.23 - 0.02, 1.42, -16.4], [s * 1.23 + 0.02, 2.55, -3.0], red);
    for (let z = -16.35; z <= -3; z += 0.667) mesh.box([s * 1.26 - 0.03, 1.3, z], [s * 1.26 + 0.03, 2.75, z + 0.09], red);
    for (const y of [1.75, 2.15, 2.55]) mesh.box([s * 1.26 - 0.025, y, -16.4], [s * 1.26 + 0.025, y + 0.06, -3.0], red);
    for (let z = -16; z < -3.2; z += 1.6)
      mesh.box(
        [s * 1.295 - 0.004, 1.33, z],
        [s * 1.295 + 0.004, 1.38, z + 0.3],
        z % 3.2 < -1.6 ? amber : palette.add('white mark', { color: [0.7, 0.7, 0.7] }),
      );
  }
  mesh.box([-1.25, 1.42, -3.06], [1.25, 2.9, -3.0], red);
  mesh.box([-1.25, 1.42, -16.42], [1.25, 2.7, -16.36], red);
  const top = (x, z) => {
    const along = Math.min((z + 16.3) / 1.6, (-3.1 - z) / 1.6, 1);
    const across = 1 - (x / 1.25) ** 2;
    return (
      1.5 +
      heap * Math.max(along, 0) * (0.62 + 0.38 * across) +
      (heap > 0.5 ? 0.13 * (fbm(x * 3, z * 3) - 0.5) + 0.09 * noise2(x * 14, z * 14) : 0.04 * noise2(x * 9, z * 9))
    );
  };
  mesh.grid(
    200,
    40,
    (i, j) => {
      const z = -16.3 + (13.2 * i) / 200;
      const x = -1.2 + (2.4 * j) / 40;
      return { q: [x, top(x, z), z] };
    },
    () => stone,
  );
  if (seals) {
    const seal = palette.picture('seal strip', pictures.seal, { rough: 0.85 });
    mesh.mapped(
      [
        [0, 0.28, -0.96],
        [0, 0.96, 0.28],
        [1, 0, 0],
      ],
      [1.266, 2.0, -1.53],
      () => mesh.quad([-0.36, 0.055, 0], [0.72, 0, 0], [0, -0.11, 0], seal),
    );
    mesh.mapped(
      [
        [0, -0.28, -0.96],
        [0, 0.96, -0.28],
        [1, 0, 0],
      ],
      [1.268, 1.98, -1.53],
      () => mesh.quad([-0.36, 0.055, 0], [0.72, 0, 0], [0, -0.11, 0], seal),
    );
  }
}

export function makeYard(pictures, { heap = 1.75, seals = false, board = 'board' } = {}) {
  const palette = makePalette();
  const mesh = makeMesh();
  const random = makeRandom(21);
  const asphalt = palette.add('asphalt', { surface: 'asphalt', rough: 0.75, shine: 0.035 });
  const concrete = palette.add('concrete', { surface: 'concrete', rough: 0.8 });
  const steel = palette.add('steel', { color: [0.33, 0.34, 0.36], rough: 0.4, shine: 0.2 });
  const white = palette.add('white paint', { color: [0.62, 0.62, 0.6], rough: 0.8 });
  const yellow = palette.add('yellow paint', { color: [0.6, 0.38, 0.03], rough: 0.7 });
  const dark = palette.add('dark', { color: [0.02, 0.02, 0.022], rough: 0.5 });
  const roof = palette.add('canopy', { color: [0.55, 0.57, 0.6], rough: 0.5 });
  const grass = palette.add('grass', { surface: 'concrete', rough: 1, tint: [0.62, 0.5, 0.28] });
  const tile = palette.add('booth', { color: [0.5, 0.52, 0.53], rough: 0.4 });
  mesh.quad([-120, 0, -160], [240, 0, 0], [0, 0, 260], asphalt);
  mesh.box([-1.9, 0, -18.5], [1.9, 0.035, 2.5], palette.add('platform', { color: [0.16, 0.16, 0.165], rough: 0.5, shine: 0.08 }));
  for (const x of [-2.0, 1.9]) mesh.box([x, 0, -18.5], [x + 0.1, 0.12, 2.5], yellow);
  for (const x of [-5.4, 5.6]) mesh.quad([x, 0.004, -80], [0.15, 0, 0], [0, 0, 140], white);
  mesh.box([3.1, 0, -14], [5.2, 0.2, 2], concrete);
  for (let z = -14; z < 2; z += 0.8) mesh.box([3.05, 0.02, z], [3.1, 0.2, z + 0.4], yellow);
  mesh.box([3.3, 0.2, -8.6], [5.0, 2.8, -5.4], tile);
  mesh.box([3.25, 1.25, -8.2], [3.3, 2.3, -5.8], palette.add('booth glass', { color: [0.03, 0.05, 0.06], shine: 0.1, rough: 0.03 }));
  mesh.box([3.6, 1.25, -5.4], [4.7, 2.3, -5.36], palette.add('booth glass', { color: [0.03, 0.05, 0.06], shine: 0.1, rough: 0.03 }));
  mesh.box([3.15, 2.8, -8.8], [5.15, 2.95, -5.2], roof);
  mesh.box([-6.5, 6.1, -12], [7, 6.8, 0.2], roof);
  mesh.quad([-6.5, 6.78, 0.22], [13.5, 0, 0], [0, -0.68, 0], palette.picture('station sign', pictures.stationSign, { rough: 0.5 }));
  for (const x of [-4.6, 4.2])
    for (const z of [-11, -0.8]) {
      mesh.tube([x, 0, z], [x, 6.2, z], 0.2, steel, 20);
      mesh.box([x - 0.35, 0, z - 0.35], [x + 0.35, 0.9, z + 0.35], yellow);
    }
  mesh.tube([4.6, 0.2, -3.2], [4.6, 1.9, -3.2], 0.06, steel, 12);
  mesh.box([3.75, 1.85, -3.3], [5.45, 2.95, -3.12], dark);
  mesh.quad([3.82, 2.9, -3.115], [1.56, 0, 0], [0, -1.0, 0], palette.picture('board', pictures[board], { emit: 1.1, rough: 0.4 }));
  for (let z = -40; z < 20; z += 2.4) {
    mesh.tube([10.5, 0, z], [10.5, 1.8, z], 0.03, steel, 6);
    for (const y of [0.3, 0.9, 1.5]) mesh.box([10.49, y, z], [10.51, y + 0.04, z + 2.4], white);
  }
  mesh.box([10.8, -0.1, -150], [100, 0.12, 80], grass);
  mesh.box([-100, -0.1, -150], [-14, 0.12, 80], grass);
  for (let i = 0; i < 46; i++) {
    const x = (random() < 0.5 ? -1 : 1) * (16 + random() * 45);
    const z = -15 - random() * 95;
    const h = 4 + random() * 4;
    const bark = palette.add('bark', { color: [0.08, 0.065, 0.05], rough: 1 });
    mesh.tube([x, 0, z], [x, h * 0.5, z], 0.13, bark, 6, 0.08);
    for (let k = 0; k < 34; k++) {
      const a = random() * 6.28;
      const up = h * (0.35 + random() * 0.3);
      const r = 0.6 + random() * 1.5;
      mesh.tube([x, up, z], [x + Math.cos(a) * r, up + h * 0.2 + random() * h * 0.3, z + Math.sin(a) * r], 0.028, bark, 3, 0.008);
    }
  }
  for (let i = 0; i < 3; i++) {
    const hill = palette.add(`hill ${i}`, { color: [0.16 + i * 0.07, 0.17 + i * 0.08, 0.17 + i * 0.1], rough: 1 });
    mesh.grid(
      60,
      1,
      (a, b) => {
        const x = -260 + (520 * a) / 60;
        return { q: [x, b === 0 ? 0 : 8 + i * 6 + 26 * fbm(a * 0.13 + i * 9, i * 3), -135 - i * 35], d: [0, 0.3, 1] };
      },
      () => hill,
    );
  }
  drawTruck(mesh, palette, pictures, { heap, seals });
  for (const z of [3.6, 5.4, 7.2]) {
    mesh.tube([-2.6, 0.02, z], [-2.6, 0.7, z], 0.17, palette.add('cone', { color: [0.75, 0.16, 0.02], rough: 0.5 }), 20, 0.03);
    mesh.tube([-2.6, 0.3, z], [-2.6, 0.45, z], 0.118, white, 20, 0.085);
  }
  return {
    mesh: mesh.finish(),
    materials: palette.materials,
    textures: palette.textures,
    sky: { zenith: [0.3, 0.43, 0.66], horizon: [0.88, 0.88, 0.87], cloud: [1.0, 0.99, 0.97], clouds: 0.7, falloff: 2.4 },
    sun: { direction: normal([0.7, 0.5, 0.55]), color: [2.3, 2.1, 1.8], soft: 0.03, disc: 25 },
  };
}
