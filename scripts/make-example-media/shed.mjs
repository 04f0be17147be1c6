// A repair shed of steel sheets beside a road: standing, half taken down by an excavator, and gone.
import { drawSoft } from './yard.mjs';

const low = [9.2, 0, -13.2];
const high = [14.4, 2.9, -7.2];

function drawSheets(mesh, sheet, [x0, z0], [x1, z1], bottom, top) {
  const length = Math.hypot(x1 - x0, z1 - z0);
  const [dx, dz] = [(x1 - x0) / length, (z1 - z0) / length];
  mesh.quad([x0, top, z0], [x1 - x0, 0, z1 - z0], [0, bottom - top, 0], sheet);
  for (let at = 0.1; at < length; at += 0.22)
    mesh.tube([x0 + dx * at, bottom, z0 + dz * at], [x0 + dx * at, top, z0 + dz * at], 0.022, sheet, 5);
}

function drawRoof(mesh, palette, from, to) {
  const blue = palette.add('roof sheet', { color: [0.03, 0.13, 0.42], rough: 0.45, shine: 0.05 });
  const [x0, x1] = [low[0] - 0.45, high[0] + 0.3];
  const slope = (x) => 3.35 - ((x - x0) / (x1 - x0)) * 0.55;
  mesh.quad([x0, slope(x0), from], [x1 - x0, slope(x1) - slope(x0), 0], [0, 0, to - from], blue);
  mesh.quad([x0, slope(x0), to], [0, -0.14, 0], [0, 0, from - to], blue);
  mesh.quad([x0, slope(x0), to], [x1 - x0, slope(x1) - slope(x0), 0], [0, -0.14, 0], blue);
  for (let z = from + 0.15; z < to; z += 0.3) mesh.tube([x0, slope(x0) + 0.02, z], [x1, slope(x1) + 0.02, z], 0.028, blue, 5);
}

function drawFrame(mesh, palette) {
  const rust = palette.add('frame', { color: [0.2, 0.06, 0.035], rough: 0.6 });
  const roof = (x) => 3.3 - ((x - low[0]) / (high[0] - low[0])) * 0.5;
  for (const z of [low[2] + 0.1, (low[2] + high[2]) / 2, high[2] - 0.1]) {
    for (const x of [low[0] + 0.1, high[0] - 0.1]) mesh.box([x - 0.05, 0, z - 0.05], [x + 0.05, roof(x), z + 0.05], rust);
    mesh.tube([low[0], roof(low[0]), z], [high[0], roof(high[0]), z], 0.05, rust, 8);
  }
  for (const x of [low[0] + 0.1, 11.8, high[0] - 0.1]) mesh.tube([x, roof(x), low[2]], [x, roof(x), high[2]], 0.04, rust, 8);
}

function drawTyres(mesh, palette, [x, z], count) {
  const tyre = palette.add('old tyre', { color: [0.024, 0.023, 0.022], rough: 0.95 });
  for (let i = 0; i < count; i++) mesh.torus([x + (i % 2) * 0.03, 0.1 + i * 0.19, z], [0, 1, 0], 0.25, 0.095, tyre, 30, 10);
}

function drawWhole(mesh, palette, pictures) {
  const sheet = palette.add('wall sheet', { color: [0.58, 0.59, 0.57], rough: 0.5, shine: 0.04 });
  const dark = palette.add('inside', { color: [0.05, 0.048, 0.045], rough: 1 });
  const [x, z0, z1] = [low[0], low[2], high[2]];
  drawSheets(mesh, sheet, [x, z1], [x, z1 - 0.6], 0, 3.2);
  drawSheets(mesh, sheet, [x, z1 - 3.0], [x, z0], 0, 3.2);
  drawSheets(mesh, sheet, [x, z1 - 0.6], [x, z1 - 3.0], 2.5, 3.2);
  drawSheets(mesh, sheet, [x, z1], [high[0], z1], 0, high[1]);
  drawSheets(mesh, sheet, [high[0], z0], [x, z0], 0, high[1]);
  drawSheets(mesh, sheet, [high[0], z0], [high[0], z1], 0, 2.85);
  mesh.quad([high[0] - 0.06, 2.8, z0], [0, 0, z1 - z0], [0, -2.8, 0], dark);
  mesh.box([x + 2.6, 0, z1 - 3.2], [x + 3.4, 0.9, z1 - 1.4], palette.add('bench', { color: [0.12, 0.13, 0.14], rough: 0.6 }));
  drawTyres(mesh, palette, [x + 2.2, z1 - 0.9], 6);
  mesh.quad(
    [x - 0.03, 1.9, z0 + 1.9],
    [0, 0, -1.2],
    [0, -0.9, 0],
    palette.add('shed window', { color: [0.05, 0.08, 0.1], shine: 0.09, rough: 0.05 }),
  );
  drawRoof(mesh, palette, z0 - 0.25, z1 + 0.25);
  mesh.quad([x - 0.09, 3.12, z0 + 0.8], [0, 0, 4.4], [0, -0.62, 0], palette.picture('shed sign', pictures.shedSign, { rough: 0.5 }));
  mesh.box([x - 0.08, 2.48, z0 + 0.78], [x - 0.02, 3.14, z0 + 5.22], palette.add('sign frame', { color: [0.3, 0.3, 0.3], rough: 0.4 }));
  if (pictures.announcement)
    mesh.quad(
      [x - 0.035, 1.85, z0 + 2.2],
      [0, 0, 0.42],
      [0, -0.594, 0],
      palette.picture('announcement', pictures.announcement, { rough: 0.9 }),
    );
  for (const [dx, dz, n] of [
    [-0.7, 0.5, 5],
    [-1.25, 0.62, 3],
    [-0.75, 1.2, 4],
  ])
    drawTyres(mesh, palette, [x + dx, z0 + dz], n);
  const barrel = palette.add('barrel', { color: [0.02, 0.16, 0.3], rough: 0.4, shine: 0.04 });
  mesh.tube([x - 0.6, 0, z1 + 0.1], [x - 0.6, 0.9, z1 + 0.1], 0.29, barrel, 24);
  const tank = palette.add('compressor', { color: [0.45, 0.06, 0.03], rough: 0.35, shine: 0.05 });
  mesh.tube([x - 1.0, 0.36, z1 - 0.5], [x - 0.25, 0.36, z1 - 0.5], 0.19, tank, 22);
  mesh.box([x - 0.8, 0.53, z1 - 0.62], [x - 0.45, 0.76, z1 - 0.38], dark);
  for (const dx of [-0.85, -0.4]) mesh.torus([x + dx, 0.12, z1 - 0.5], [1, 0, 0], 0.09, 0.035, dark, 18, 8);
}

/** An excavator whose bucket reaches into the shed. */
function drawExcavator(mesh, palette) {
  const paint = palette.add('excavator', { color: [0.62, 0.32, 0.03], shine: 0.05, rough: 0.25 });
  const dark = palette.add('excavator dark', { color: [0.03, 0.03, 0.032], rough: 0.7 });
  const pane = palette.add('excavator glass', { color: [0.04, 0.06, 0.07], shine: 0.1, rough: 0.04 });
  for (const x of [-1.1, 0.7]) {
    drawSoft(mesh, [x, 0.02, -1.5], [x + 0.42, 0.72, 1.5], dark, 0.35, 20);
    for (let z = -1.3; z <= 1.3; z += 0.17) mesh.box([x - 0.01, 0.68, z], [x + 0.43, 0.735, z + 0.08], dark);
  }
  mesh.box([-0.5, 0.6, -0.5], [0.5, 0.85, 0.5], dark);
  drawSoft(mesh, [-1.15, 0.85, -1.7], [1.15, 1.75, 0.5], paint, 0.12, 24);
  mesh.box([-1.12, 0.95, 0.2], [-0.2, 2.5, 1.2], paint);
  mesh.quad([-1.08, 2.4, 1.21], [0.84, 0, 0], [0, -1.1, 0], pane);
  for (const x of [-1.13, -0.19]) mesh.quad([x, 2.4, 1.12], [0, 0, -0.8], [0, -0.9, 0], pane);
  const arm = (a, b, r) => mesh.tube(a, b, r, paint, 8, r * 0.75);
  arm([0.2, 1.3, 0.5], [0.2, 3.6, 2.2], 0.24);
  arm([0.2, 3.6, 2.2], [0.2, 3.3, 3.9], 0.2);
  arm([0.2, 3.45, 3.8], [0.2, 1.5, 4.6], 0.17);
  const chrome = palette.add('ram', { color: [0.7, 0.7, 0.72], metal: true, rough: 0.2 });
  mesh.tube([0.2, 1.4, 1.0], [0.2, 2.9, 2.1], 0.06, chrome, 10);
  mesh.tube([0.2, 3.95, 2.6], [0.2, 3.6, 4.0], 0.05, chrome, 10);
  drawSoft(mesh, [-0.3, 0.75, 4.2], [0.7, 1.55, 5.0], dark, 0.5, 16);
}

function drawHalf(mesh, palette, random) {
  const sheet = palette.add('wall sheet', { color: [0.58, 0.59, 0.57], rough: 0.5, shine: 0.04 });
  const blue = palette.add('roof sheet', { color: [0.03, 0.13, 0.42], rough: 0.45, shine: 0.05 });
  drawFrame(mesh, palette);
  drawRoof(mesh, palette, low[2] - 0.25, low[2] + 2.4);
  drawSheets(mesh, sheet, [high[0], low[2]], [low[0], low[2]], 0, high[1]);
  drawSheets(mesh, sheet, [high[0], low[2] + 3.4], [high[0], low[2]], 0, high[1]);
  for (let i = 0; i < 14; i++)
    mesh.placed([7.1 + random() * 1.2, 0.03 + i * 0.03, -6.2 + random() * 0.7], 1.2 + random() * 0.5, () =>
      mesh.box([-1.4, 0, -0.4], [1.4, 0.02, 0.4], i % 3 === 0 ? blue : sheet),
    );
  for (let i = 0; i < 40; i++) {
    const [x, z] = [9.4 + random() * 4.4, -10 + random() * 2.6];
    mesh.placed([x, 0, z], random() * 3, () =>
      mesh.box([-0.3 * random(), 0, -0.1], [0.35 * random(), 0.14 * random() + 0.02, 0.12], i % 2 === 0 ? sheet : blue),
    );
  }
  mesh.placed([15.2, 0, -3.6], Math.PI + 0.75, () => drawExcavator(mesh, palette));
}

function drawCones(mesh, palette, places) {
  const orange = palette.add('cone', { color: [0.75, 0.16, 0.02], rough: 0.5 });
  const white = palette.add('cone band', { color: [0.7, 0.7, 0.68], rough: 0.6 });
  for (const [x, z] of places) {
    mesh.box([x - 0.2, 0, z - 0.2], [x + 0.2, 0.03, z + 0.2], orange);
    mesh.tube([x, 0.02, z], [x, 0.7, z], 0.15, orange, 18, 0.03);
    mesh.tube([x, 0.3, z], [x, 0.45, z], 0.103, white, 18, 0.075);
  }
  const [a, b] = [places[0], places.at(-1)];
  if (places.length > 1) mesh.tube([a[0], 0.62, a[1]], [b[0], 0.62, b[1]], 0.012, orange, 5);
}

/** What stands on the plot: `state` is whole, half or gone. */
export function drawShed(pictures, state) {
  return (mesh, palette, random) => {
    const concrete = palette.add('apron', { surface: 'concrete', rough: 0.85, tint: [0.85, 0.84, 0.82] });
    const earth = palette.add('bare earth', { surface: 'asphalt', rough: 1, tint: [2.6, 1.9, 1.2] });
    if (state === 'gone') {
      mesh.quad([5.2, 0.005, -14], [10, 0, 0], [0, 0, 8.4], earth);
      for (let i = 0; i < 60; i++) {
        const [x, z, s] = [6 + random() * 8.5, -13.6 + random() * 7.4, 0.02 + random() * 0.06];
        drawSoft(mesh, [x - s, 0, z - s], [x + s, s * 1.2, z + s], concrete, 0.8, 5);
      }
      drawCones(mesh, palette, [
        [5.6, -5.4],
        [5.6, -8.2],
        [5.6, -11],
        [5.6, -13.8],
      ]);
      return;
    }
    mesh.box([5.2, -0.1, -13.6], [15, 0.03, -6.4], concrete);
    if (state === 'whole') drawWhole(mesh, palette, pictures);
    if (state === 'half') {
      drawHalf(mesh, palette, random);
      drawCones(mesh, palette, [
        [5.0, -2.4],
        [5.0, -5.4],
        [5.0, -8.4],
        [5.0, -11.4],
        [5.0, -14.4],
      ]);
    }
  };
}
