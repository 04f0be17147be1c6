// A small car repair shop seen from its forecourt: two bays with roller doors, a car on a lift, tool cabinets, a notice board.
import { carLook, makePalette } from './materials.mjs';
import { drawCar, makeMesh } from './mesh.mjs';
import { makeRandom, normal } from './vectors.mjs';

function drawLift(mesh, palette, x, z) {
  const red = palette.add('lift', { color: [0.5, 0.05, 0.03], rough: 0.35, shine: 0.04 });
  const steel = palette.add('lift arm', { color: [0.12, 0.12, 0.13], rough: 0.5 });
  for (const side of [-1, 1]) {
    mesh.box([x + side * 1.45 - 0.16, 0, z - 0.14], [x + side * 1.45 + 0.16, 3.1, z + 0.14], red);
    mesh.box([x + side * 1.45 - 0.3, 0, z - 0.3], [x + side * 1.45 + 0.3, 0.03, z + 0.3], steel);
    for (const dz of [-0.9, 0.9]) mesh.tube([x + side * 1.3, 1.42, z], [x + side * 0.55, 1.44, z + dz], 0.06, steel, 8);
  }
}

function drawCabinet(mesh, palette, x, z) {
  const red = palette.add('cabinet red', { color: [0.42, 0.04, 0.03], rough: 0.3, shine: 0.05 });
  const steel = palette.add('cabinet steel', { color: [0.5, 0.5, 0.5], metal: true, rough: 0.35 });
  mesh.box([x, 0.08, z], [x + 0.75, 0.95, z + 0.45], red);
  for (let i = 0; i < 5; i++) {
    mesh.box([x + 0.03, 0.14 + i * 0.155, z + 0.45], [x + 0.72, 0.27 + i * 0.155, z + 0.462], red);
    mesh.box([x + 0.2, 0.225 + i * 0.155, z + 0.462], [x + 0.55, 0.24 + i * 0.155, z + 0.475], steel);
  }
}

function drawShelves(mesh, palette, random, x, z) {
  const steel = palette.add('shelf', { color: [0.2, 0.22, 0.25], rough: 0.5 });
  for (const dx of [0, 1.8]) mesh.box([x + dx - 0.02, 0, z], [x + dx + 0.02, 2.1, z + 0.4], steel);
  for (let level = 0; level < 4; level++) {
    const y = 0.15 + level * 0.58;
    mesh.box([x, y, z], [x + 1.8, y + 0.03, z + 0.4], steel);
    for (let at = 0.05; at < 1.6; ) {
      const wide = 0.12 + random() * 0.22;
      const tone = [
        [0.5, 0.42, 0.3],
        [0.1, 0.2, 0.42],
        [0.6, 0.6, 0.58],
        [0.5, 0.12, 0.05],
      ][Math.floor(random() * 4)];
      mesh.box(
        [x + at, y + 0.03, z + 0.06],
        [x + at + wide, y + 0.15 + random() * 0.28, z + 0.36],
        palette.add(`part ${tone}`, { color: tone, rough: 0.7 }),
      );
      at += wide + 0.02 + random() * 0.05;
    }
  }
}

/** `pictures` gives shopSign, shopBoard (on the wall inside), shopNotice (beside the door), otherPlate and shopPlate. */
export function makeGarage(pictures) {
  const palette = makePalette();
  const mesh = makeMesh();
  const random = makeRandom(31);
  const ground = palette.add('ground', { surface: 'concrete', rough: 0.8, tint: [0.8, 0.8, 0.8] });
  const floor = palette.add('floor', { color: [0.1, 0.2, 0.16], rough: 0.25, shine: 0.05 });
  const wall = palette.add('wall', { surface: 'plaster', axis: 'xy', rough: 1 });
  const side = palette.add('side wall', { surface: 'plaster', axis: 'zy', rough: 1, tint: [0.9, 0.9, 0.9] });
  const pillar = palette.add('pillar', { color: [0.42, 0.43, 0.44], rough: 0.6 });
  const shutter = palette.add('shutter', { color: [0.36, 0.38, 0.4], rough: 0.4, shine: 0.05 });
  const yellow = palette.add('bay line', { color: [0.55, 0.38, 0.03], rough: 0.8 });
  const tyre = palette.add('tyre', { color: [0.022, 0.022, 0.022], rough: 0.95 });
  mesh.quad([-40, 0, 0], [80, 0, 0], [0, 0, 40], ground);
  mesh.quad([-5, 0.01, -7], [10, 0, 0], [0, 0, 7], floor);
  mesh.quad([-5, 3.6, -7], [10, 0, 0], [0, -3.6, 0], wall);
  mesh.quad([-5, 3.6, 0], [0, 0, -7], [0, -3.6, 0], side);
  mesh.quad([5, 3.6, -7], [0, 0, 7], [0, -3.6, 0], side);
  mesh.quad([-5, 3.6, -7], [10, 0, 0], [0, 0, 7], wall);
  for (const [x0, x1] of [
    [-5.3, -4.8],
    [-0.25, 0.25],
    [4.8, 5.3],
  ])
    mesh.box([x0, 0, -0.15], [x1, 3.6, 0.25], pillar);
  mesh.box([-5.3, 3.15, -0.1], [5.3, 4.7, 0.3], pillar);
  mesh.quad([-5.1, 4.6, 0.31], [10.2, 0, 0], [0, -1.3, 0], palette.picture('shop sign', pictures.shopSign, { rough: 0.45, shine: 0.04 }));
  for (const [x0, x1] of [
    [-4.8, -0.25],
    [0.25, 4.8],
  ])
    for (let i = 0; i < 4; i++) mesh.tube([x0, 3.1 - i * 0.08, 0.06], [x1, 3.1 - i * 0.08, 0.06], 0.045, shutter, 8);
  mesh.box([-12, 0, -0.3], [-5.3, 5.4, 0.2], palette.add('next wall', { color: [0.45, 0.34, 0.27], rough: 0.9 }));
  mesh.box([5.3, 0, -0.3], [14, 5.4, 0.2], palette.add('next wall', { color: [0.45, 0.34, 0.27], rough: 0.9 }));
  mesh.box([-11, 0, 0.2], [-6.2, 3, 0.26], shutter);
  for (let y = 0.1; y < 3; y += 0.12) mesh.tube([-11, y, 0.26], [-6.2, y, 0.26], 0.05, shutter, 6);
  mesh.quad([5.9, 2.1, 0.21], [1.0, 0, 0], [0, -1.35, 0], palette.picture('shop notice', pictures.shopNotice, { rough: 0.6 }));
  mesh.quad([-4.4, 2.5, -6.98], [2.6, 0, 0], [0, -1.2, 0], palette.picture('shop board', pictures.shopBoard, { rough: 0.6 }));
  drawLift(mesh, palette, -2.5, -3.2);
  mesh.placed([-2.5, 1.32, -3.1], Math.PI, () =>
    drawCar(mesh, carLook(palette, [0.32, 0.03, 0.035], palette.picture('lifted plate', pictures.shopPlate, { rough: 0.3 }))),
  );
  mesh.placed([2.55, 0.01, -2.9], 0, () =>
    drawCar(mesh, carLook(palette, [0.55, 0.56, 0.57], palette.picture('bay plate', pictures.otherPlate, { rough: 0.3 }))),
  );
  for (const x of [0.5, 4.6]) mesh.quad([x, 0.014, -5.8], [0.1, 0, 0], [0, 0, 5.6], yellow);
  drawCabinet(mesh, palette, -4.7, -6.4);
  drawCabinet(mesh, palette, -1.0, -6.7);
  drawShelves(mesh, palette, random, 0.6, -6.9);
  drawShelves(mesh, palette, random, 2.8, -6.9);
  for (const [x, z, n] of [
    [5.75, 0.75, 4],
    [6.35, 0.7, 3],
    [-5.8, 0.7, 2],
  ])
    for (let i = 0; i < n; i++) mesh.torus([x, 0.1 + i * 0.19, z], [0, 1, 0], 0.25, 0.095, tyre, 28, 10);
  mesh.tube([-4.5, 0, -0.9], [-4.5, 0.88, -0.9], 0.28, palette.add('oil drum', { color: [0.03, 0.1, 0.3], rough: 0.35, shine: 0.05 }), 24);
  const lamp = palette.add('tube lamp', { color: [1, 1, 0.95], emit: 6, lamp: true });
  const lamps = [-2.5, 2.5].map((x) => {
    mesh.quad([x - 0.9, 3.55, -3.6], [1.8, 0, 0], [0, 0, 0.3], lamp);
    return { corner: [x - 0.9, 3.549, -3.6], a: [1.8, 0, 0], b: [0, 0, 0.3], n: [0, -1, 0], area: 0.54, color: [9, 8.9, 8.4] };
  });
  return {
    mesh: mesh.finish(),
    materials: palette.materials,
    textures: palette.textures,
    lamps,
    sky: { zenith: [0.34, 0.48, 0.72], horizon: [0.9, 0.9, 0.9], cloud: [1.05, 1.03, 1.0], clouds: 0.5, falloff: 2.4 },
    sun: { direction: normal([-0.5, 0.75, 0.55]), color: [2.0, 1.85, 1.6], soft: 0.03, disc: 28 },
  };
}
