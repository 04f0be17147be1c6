// A strawberry stall on the shoulder of a road: a cargo tricycle, a table with boxes, an umbrella, a board; a car that has stopped for it.
import { carLook } from './materials.mjs';
import { drawCar } from './mesh.mjs';
import { drawSoft } from './yard.mjs';

function drawTricycle(mesh, palette) {
  const red = palette.add('tricycle red', { color: [0.42, 0.03, 0.025], shine: 0.05, rough: 0.2 });
  const dark = palette.add('tricycle dark', { color: [0.025, 0.025, 0.027], rough: 0.6 });
  const steel = palette.add('tricycle steel', { color: [0.5, 0.5, 0.5], metal: true, rough: 0.4 });
  const wheel = (x, z) => {
    mesh.torus([x, 0.27, z], [1, 0, 0], 0.21, 0.055, dark, 30, 10);
    mesh.tube([x - 0.03, 0.27, z], [x + 0.03, 0.27, z], 0.17, steel, 20);
  };
  for (const x of [-0.5, 0.5]) wheel(x, -0.75);
  wheel(0, 1.05);
  mesh.box([-0.55, 0.42, -1.35], [0.55, 0.47, 0.15], dark);
  for (const x of [-0.56, 0.53]) mesh.box([x, 0.45, -1.35], [x + 0.03, 0.8, 0.15], red);
  for (const z of [-1.36, 0.13]) mesh.box([-0.56, 0.45, z], [0.56, 0.8, z + 0.03], red);
  drawSoft(mesh, [-0.24, 0.6, 0.2], [0.24, 0.76, 0.62], dark, 0.4, 16);
  mesh.box([-0.18, 0.35, 0.15], [0.18, 0.6, 0.6], red);
  drawSoft(mesh, [-0.26, 0.34, 0.78], [0.26, 1.02, 0.98], red, 0.4, 18);
  mesh.tube([0, 0.3, 1.05], [0, 0.95, 0.84], 0.03, steel, 10);
  mesh.tube([-0.36, 1.08, 0.74], [0.36, 1.08, 0.74], 0.018, dark, 10);
  mesh.tube([0, 0.8, 1.0], [0, 0.8, 1.04], 0.08, steel, 18);
}

function drawBoxes(mesh, palette, random, [x, y, z], columns, rows) {
  const white = palette.add('foam box', { color: [0.7, 0.7, 0.69], rough: 0.8 });
  const berries = [0, 1, 2].map((i) =>
    palette.add(`berry ${i}`, { color: [0.42 + i * 0.08, 0.015 + i * 0.01, 0.02], shine: 0.05, rough: 0.25 }),
  );
  const stalk = palette.add('stalk', { color: [0.06, 0.2, 0.03], rough: 0.7 });
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++) {
      const [a, b] = [x + i * 0.36, z + j * 0.27];
      mesh.box([a, y, b], [a + 0.33, y + 0.09, b + 0.24], white);
      for (let k = 0; k < 28; k++) {
        const [u, v] = [a + 0.035 + (k % 7) * 0.043 + random() * 0.01, b + 0.035 + Math.floor(k / 7) * 0.056 + random() * 0.012];
        drawSoft(mesh, [u - 0.021, y + 0.075, v - 0.025], [u + 0.021, y + 0.122, v + 0.025], berries[k % 3], 0.95, 6);
        if (k % 2 === 0) mesh.box([u - 0.008, y + 0.118, v - 0.012], [u + 0.008, y + 0.126, v + 0.012], stalk);
      }
    }
}

function drawUmbrella(mesh, palette, [x, z]) {
  const steel = palette.add('umbrella pole', { color: [0.6, 0.6, 0.6], metal: true, rough: 0.35 });
  const cloth = ['red', 'yellow'].map((name, i) =>
    palette.add(`cloth ${name}`, { color: i === 0 ? [0.5, 0.03, 0.03] : [0.6, 0.42, 0.04], rough: 0.9 }),
  );
  mesh.tube([x, 0, z], [x, 2.55, z], 0.022, steel, 10);
  mesh.tube([x, 0, z], [x, 0.12, z], 0.2, palette.add('umbrella foot', { color: [0.3, 0.3, 0.3], rough: 0.9 }), 18);
  const sides = 8;
  for (let i = 0; i < sides; i++) {
    const rim = (k) => [x + Math.cos((k / sides) * 2 * Math.PI) * 1.35, 2.08, z + Math.sin((k / sides) * 2 * Math.PI) * 1.35];
    mesh.triangle([x, 2.58, z], rim(i), rim(i + 1), cloth[i % 2], 0, 0, 0);
    mesh.quad(
      rim(i),
      rim(i + 1).map((v, k) => v - rim(i)[k]),
      [0, -0.16, 0],
      cloth[i % 2],
    );
    mesh.tube([x, 2.57, z], rim(i), 0.008, steel, 5);
  }
}

/** Puts the stall on the right shoulder, around [4.2, -6]; the stopped car stands half on the carriageway. */
export function drawStall(pictures) {
  return (mesh, palette, random) => {
    const wood = palette.add('table', { surface: 'wood', rough: 0.6 });
    const steel = palette.add('table leg', { color: [0.3, 0.3, 0.31], rough: 0.5 });
    mesh.box([3.62, 0.68, -6.9], [4.42, 0.72, -5.2], wood);
    for (const x of [3.68, 4.36]) for (const z of [-6.84, -5.26]) mesh.tube([x, 0, z], [x, 0.68, z], 0.018, steel, 8);
    drawBoxes(mesh, palette, random, [3.66, 0.72, -6.86], 2, 6);
    drawBoxes(mesh, palette, random, [4.62, 0, -5.0], 1, 3);
    mesh.placed([5.05, -0.02, -7.9], 0.25, () => drawTricycle(mesh, palette));
    mesh.placed([5.05, 0, -7.9], 0.25, () => drawBoxes(mesh, palette, random, [-0.4, 0.48, -1.2], 2, 3));
    drawUmbrella(mesh, palette, [4.3, -6.1]);
    const board = palette.picture('stall board', pictures.stallBoard, { rough: 0.8 });
    mesh.mapped(
      [
        [1, 0, 0],
        [0, 0.96, -0.26],
        [0, 0.26, 0.96],
      ],
      [3.55, 0.02, -4.45],
      () => {
        mesh.quad([0, 0.95, 0], [0.72, 0, 0], [0, -0.9, 0], board);
        mesh.box([-0.02, 0.03, -0.03], [0.74, 0.97, -0.005], wood);
      },
    );
    const stool = palette.add('stool', { color: [0.04, 0.16, 0.4], rough: 0.4 });
    mesh.tube([4.75, 0, -6.2], [4.75, 0.4, -6.2], 0.17, stool, 14, 0.14);
    mesh.placed([2.1, 0, -13.5], Math.PI, () =>
      drawCar(mesh, carLook(palette, [0.62, 0.63, 0.64], palette.picture('buyer plate', pictures.otherPlate, { rough: 0.3 }))),
    );
    mesh.placed([-1.7, 0, -36], 0, () =>
      drawCar(mesh, carLook(palette, [0.03, 0.06, 0.16], palette.picture('passing plate', pictures.otherPlate, { rough: 0.3 }))),
    );
  };
}
