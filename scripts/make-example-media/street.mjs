// The kerb in front of a station: road, pavement, building, bare trees, parked cars.

import { carLook, makePalette } from './materials.mjs';
import { drawCar, makeMesh } from './mesh.mjs';
import { makeRandom, normal } from './vectors.mjs';

function drawTree(mesh, at, material, random, height = 5.5) {
  const grow = (from, direction, length, radius, depth) => {
    const to = from.map((v, k) => v + direction[k] * length);
    mesh.tube(from, to, radius, material, depth > 2 ? 4 : 7, radius * 0.62);
    if (depth >= 6) return;
    const twigs = depth === 0 ? 4 : 2 + (random() < 0.45 ? 1 : 0);
    for (let i = 0; i < twigs; i++) {
      const spread = depth === 0 ? 0.75 : 0.62;
      const next = normal(direction.map((v, k) => v + (random() - 0.5) * 2 * spread + (k === 1 ? 0.12 : 0)));
      grow(to, next, length * (0.62 + random() * 0.25), radius * 0.6, depth + 1);
    }
  };
  grow(at, [0.02, 1, 0.01], height * 0.3, 0.11, 0);
}

/** The grey saloon at the kerb. */
function drawSaloon(mesh, palette, pictures) {
  const plate = palette.picture('plate', pictures.plate, { rough: 0.3, shine: 0.05 });
  mesh.placed([0.42, 0, 0], Math.PI, () => {
    drawCar(mesh, carLook(palette, [0.4, 0.41, 0.42], plate));
    const sticker = palette.picture('sticker', pictures.sticker, { rough: 0.4 });
    mesh.quad([-0.942, 0.74, 0.32], [0, 0, 0.22], [0, -0.22, 0], sticker);
  });
}

/** `draw` puts the vehicle of the case at the kerb, nose to -z; the pictures `station` and `sign` say where it is. */
export function makeStreet(pictures, { draw = drawSaloon } = {}) {
  const palette = makePalette();
  const mesh = makeMesh();
  const random = makeRandom(7);
  const asphalt = palette.add('asphalt', { surface: 'asphalt', rough: 0.75, shine: 0.035 });
  const concrete = palette.add('concrete', { surface: 'concrete', rough: 0.8 });
  const tiles = palette.add('tiles', { surface: 'tiles', rough: 0.7 });
  const white = palette.add('paint line', { color: [0.55, 0.55, 0.52], rough: 0.8 });
  const bark = palette.add('bark', { color: [0.09, 0.07, 0.055], rough: 0.95 });
  const steel = palette.add('steel', { color: [0.35, 0.36, 0.37], rough: 0.4, shine: 0.3 });
  const bin = palette.add('bin', { color: [0.05, 0.16, 0.1], rough: 0.4 });
  const station = palette.picture('station', pictures.station, { rough: 0.5, shine: 0.05 });
  const houses = [0, 1, 2, 3].map((i) => palette.picture(`house ${i}`, pictures[`facade${i}`], { rough: 0.7 }));
  const plain = palette.add('plain wall', { color: [0.42, 0.4, 0.36], rough: 0.9 });

  mesh.quad([-60, 0, -120], [80, 0, 0], [0, 0, 240], asphalt);
  mesh.box([1.55, 0, -120], [1.8, 0.15, 120], concrete);
  mesh.box([1.8, -0.05, -120], [30, 0.14, 120], tiles);
  for (let z = -60; z < 80; z += 6) mesh.quad([-2.05, 0.004, z], [0.12, 0, 0], [0, 0, 3.2], white);
  mesh.quad([1.28, 0.004, -100], [0.12, 0, 0], [0, 0, 200], white);
  mesh.quad([-9.2, 0.004, -100], [0.14, 0, 0], [0, 0, 200], white);
  mesh.box([-9.9, 0, -120], [-9.6, 0.16, 120], concrete);
  mesh.box([-30, -0.05, -120], [-9.9, 0.15, 120], tiles);

  mesh.quad([24, 12, -30], [0, 0, 46], [0, -11.9, 0], station);
  mesh.box([24.05, 0, -30], [40, 12, 16], plain);
  mesh.box([18, 3.6, -13], [24, 4, -2], steel);
  for (const z of [-2.4, -12.6]) mesh.tube([18.4, 0, z], [18.4, 3.7, z], 0.22, concrete);
  const blocks = [
    [26, 34, 18, 20, 0],
    [30, 62, 26, 24, 1],
    [8, 92, 30, 22, 2],
    [-34, 70, 22, 26, 3],
    [-40, 20, 16, 30, 1],
    [-36, -24, 20, 30, 0],
    [26, -44, 24, 24, 3],
    [-12, 118, 34, 26, 1],
  ];
  for (const [x, z, height, width, kind] of blocks) {
    mesh.quad([x, height, 0.02 - z], [width, 0, 0], [0, -height, 0], houses[kind]);
    const flank = x < 0 ? x + width + 0.02 : x - 0.02;
    mesh.quad([flank, height, -z], [0, 0, -width], [0, -height, 0], houses[(kind + 1) % 4]);
    mesh.box([x, 0, -z - width], [x + width, height, -z], plain);
  }
  for (const [x, z] of [
    [3.4, 8.5],
    [3.4, 16],
    [3.6, 24],
    [3.4, 33],
    [3.4, -7],
    [-12, 12],
    [-12, 25],
    [-12, 40],
  ])
    drawTree(mesh, [x, 0.1, -z], bark, random, 5 + random() * 1.5);
  for (const z of [-12.2, -36]) {
    mesh.tube([2.3, 0.1, z], [2.3, 7.6, z], 0.08, steel, 10, 0.05);
    mesh.tube([2.3, 7.5, z], [0.4, 7.9, z], 0.045, steel, 8);
    mesh.box([-0.2, 7.86, z - 0.14], [0.55, 7.96, z + 0.14], steel);
  }
  for (let z = -30; z < -3; z += 1.8) mesh.tube([2.05, 0.12, z], [2.05, 0.85, z], 0.055, steel, 10);
  mesh.box([2.7, 0.14, -5.1], [3.3, 1.05, -4.6], bin);
  mesh.tube([2.35, 0.1, -5.8], [2.35, 2.9, -5.8], 0.035, steel, 8);
  const sign = palette.picture('sign', pictures.sign, { rough: 0.3, shine: 0.05 });
  mesh.quad([1.95, 2.9, -5.76], [0.8, 0, 0], [0, -0.55, 0], sign);
  mesh.quad([1.95, 2.9, -5.78], [0.8, 0, 0], [0, -0.55, 0], palette.add('sign back', { color: [0.4, 0.4, 0.4] }));

  const other = palette.picture('other plate', pictures.otherPlate, { rough: 0.3 });
  draw(mesh, palette, pictures);
  mesh.placed([0.4, 0, -11], Math.PI + 0.02, () => {
    const look = carLook(palette, [0.72, 0.72, 0.7], other);
    drawCar(mesh, look);
    const stripe = palette.picture('stripe', pictures.stripe, { rough: 0.2, shine: 0.05 });
    mesh.quad([-0.936, 0.74, -1.0], [0, 0, 2.0], [0, -0.24, 0], stripe);
    mesh.quad([0.936, 0.74, 1.0], [0, 0, -2.0], [0, -0.24, 0], stripe);
    mesh.box(
      [-0.55, 1.46, -0.25],
      [-0.02, 1.56, 0.0],
      palette.add('beacon red', { color: [0.6, 0.03, 0.03], shine: 0.1, rough: 0.1, emit: 0.5 }),
    );
    mesh.box(
      [0.02, 1.46, -0.25],
      [0.55, 1.56, 0.0],
      palette.add('beacon blue', { color: [0.03, 0.08, 0.6], shine: 0.1, rough: 0.1, emit: 0.5 }),
    );
  });
  mesh.placed([-5.6, 0, -13], 0, () => drawCar(mesh, carLook(palette, [0.25, 0.02, 0.025], other)));
  mesh.placed([-5.4, 0, 9], 0, () => drawCar(mesh, carLook(palette, [0.02, 0.03, 0.07], other)));
  mesh.placed([-7.8, 0, -31], 0, () => drawCar(mesh, carLook(palette, [0.6, 0.6, 0.58], other)));
  mesh.placed([0.3, 0, -28], Math.PI, () => drawCar(mesh, carLook(palette, [0.03, 0.03, 0.03], other)));
  return {
    mesh: mesh.finish(),
    materials: palette.materials,
    textures: palette.textures,
    sky: { zenith: [0.28, 0.42, 0.68], horizon: [0.86, 0.88, 0.9], cloud: [1.05, 1.03, 1.0], clouds: 0.55, falloff: 2.6 },
    sun: { direction: normal([0.55, 0.42, 0.72]), color: [2.3, 2.05, 1.7], soft: 0.03, disc: 30 },
  };
}
