// A county road between fields: carriageway, shoulders, ditch, trees, a kilometre stone, farm houses, hills.
import { makePalette } from './materials.mjs';
import { makeMesh } from './mesh.mjs';
import { fbm } from './surfaces.mjs';
import { makeRandom, normal } from './vectors.mjs';

/** A tree with or without leaves; `leaf` names its materials. */
function drawRoadTree(mesh, [x, z], bark, leaf, random) {
  const height = 5.5 + random() * 2.5;
  const grow = (from, direction, length, radius, depth) => {
    const to = from.map((v, k) => v + direction[k] * length);
    mesh.tube(from, to, radius, bark, depth > 1 ? 4 : 8, radius * 0.65);
    if (depth >= 4 && leaf.length > 0)
      for (let k = 0; k < 7; k++) {
        const at = to.map((v) => v + (random() - 0.5) * 1.3);
        const a = normal([random() - 0.5, random() - 0.5, random() - 0.5]).map((v) => v * 0.3);
        const b = normal([random() - 0.5, random() - 0.5, random() - 0.5]).map((v) => v * 0.24);
        mesh.quad(at, a, b, leaf[Math.floor(random() * leaf.length)]);
      }
    if (depth >= 5) return;
    for (let i = 0; i < (depth === 0 ? 5 : 3); i++) {
      const next = normal(direction.map((v, k) => v + (random() - 0.5) * 1.5 + (k === 1 ? 0.2 : 0)));
      grow(to, next, length * (0.6 + random() * 0.2), radius * 0.6, depth + 1);
    }
  };
  grow([x, 0, z], [0.03, 1, 0.02], height * 0.34, 0.13, 0);
}

function drawGrass(mesh, blades, random, bare, [x0, x1], [z0, z1], count) {
  for (let i = 0; i < count; i++) {
    const x = x0 + random() * (x1 - x0);
    const z = z0 + random() ** 1.4 * (z1 - z0);
    const high = 0.06 + random() * 0.2;
    const lean = (random() - 0.5) * 0.16;
    if (bare && x > bare[0] && x < bare[1] && z > bare[2] && z < bare[3]) continue;
    mesh.triangle([x, 0, z], [x + 0.025, 0, z], [x + lean, high, z + lean], blades[i % blades.length], 0, 0, 0);
  }
}

function drawHouse(mesh, palette, x, z, wide, tone) {
  const wall = palette.add(`farm wall ${tone}`, { color: [0.5 * tone, 0.46 * tone, 0.4 * tone], rough: 0.9 });
  const roof = palette.add('farm roof', { color: [0.22, 0.07, 0.05], rough: 0.8 });
  const pane = palette.add('farm window', { color: [0.06, 0.09, 0.12], shine: 0.08, rough: 0.1 });
  mesh.box([x, 0, z - 6], [x + wide, 3, z], wall);
  mesh.quad([x - 0.4, 4.6, z - 3], [wide + 0.8, 0, 0], [0, -1.7, 3.4], roof);
  mesh.quad([x - 0.4, 4.6, z - 3], [wide + 0.8, 0, 0], [0, -1.7, -3.4], roof);
  for (const end of [x, x + wide]) mesh.triangle([end, 3, z - 6], [end, 3, z], [end, 4.5, z - 3], wall, 0, 0, 0);
  for (let w = x + 1; w < x + wide - 1.5; w += 2.6) mesh.quad([w, 2.2, z + 0.01], [1.4, 0, 0], [0, -1.2, 0], pane);
}

/**
 * The road runs along z, 7 m wide, with gravel beside it; `season` is winter, spring or autumn. `draw(mesh, palette, random)` puts up
 * what stands beside it; `stone` names the picture on the kilometre stone at [4.9, -3];
 * `bare` [x0, x1, z0, z1] is where no grass grows.
 */
export function makeRoadside(pictures, { season, stone, draw, bare, sun = [0.55, 0.5, 0.62] }) {
  const palette = makePalette();
  const mesh = makeMesh();
  const random = makeRandom(17);
  const green = season === 'autumn';
  const asphalt = palette.add('asphalt', { surface: 'asphalt', rough: 0.8, shine: 0.03 });
  const gravel = palette.add('gravel', { surface: 'asphalt', rough: 1, tint: [3.1, 2.7, 2.1] });
  const soil = palette.add('soil', { surface: 'concrete', rough: 1, tint: green ? [0.42, 0.52, 0.2] : [0.62, 0.49, 0.3] });
  const white = palette.add('line', { color: [0.55, 0.55, 0.52], rough: 0.8 });
  const yellow = palette.add('centre line', { color: [0.55, 0.36, 0.05], rough: 0.8 });
  const bark = palette.add('bark', { color: [0.1, 0.085, 0.07], rough: 1 });
  const lime = palette.add('lime wash', { color: [0.62, 0.62, 0.6], rough: 1 });
  const leaf = green
    ? [0, 1, 2].map((i) => palette.add(`leaf ${i}`, { color: [0.06 + i * 0.05, 0.15 + i * 0.05, 0.03], rough: 0.7, shine: 0.03 }))
    : [];
  const blades = [0, 1, 2].map((i) =>
    palette.add(`blade ${i}`, {
      color: green ? [0.1 + i * 0.06, 0.2 + i * 0.03, 0.04] : [0.34 + i * 0.05, 0.27 + i * 0.03, 0.15],
      rough: 1,
    }),
  );
  mesh.quad([-300, -0.04, -400], [600, 0, 0], [0, 0, 600], soil);
  mesh.quad([-5, -0.02, -300], [10.2, 0, 0], [0, 0, 400], gravel);
  mesh.quad([-3.5, 0, -300], [7, 0, 0], [0, 0, 400], asphalt);
  for (const x of [-3.25, 3.1]) mesh.quad([x, 0.004, -300], [0.15, 0, 0], [0, 0, 400], white);
  for (let z = -90; z < 40; z += 6) mesh.quad([-0.07, 0.004, z], [0.14, 0, 0], [0, 0, 3], yellow);
  for (let z = -110; z < 30; z += 5.5) {
    drawRoadTree(mesh, [-6.6 + random() * 0.4, z], bark, leaf, random);
    mesh.tube([-6.4, 0, z], [-6.4, 1.1, z], 0.155, lime, 8, 0.13);
  }
  for (const z of [-38, -46, -55, -66, -80]) drawRoadTree(mesh, [6.9 + random() * 0.4, z], bark, leaf, random);
  drawGrass(mesh, blades, random, bare, [5.2, 8.5], [9, -26], 9000);
  drawGrass(mesh, blades, random, bare, [8.5, 26], [2, -40], 6000);
  drawGrass(mesh, blades, random, bare, [-9, -5], [6, -30], 5000);
  drawHouse(mesh, palette, 34, -58, 16, 1);
  drawHouse(mesh, palette, 56, -66, 13, 0.85);
  drawHouse(mesh, palette, -44, -74, 18, 0.95);
  drawHouse(mesh, palette, 20, -96, 14, 1.05);
  for (let z = -100; z < 20; z += 30) {
    mesh.tube([-9.5, 0, z], [-9.5, 8.2, z], 0.12, lime, 8, 0.09);
    mesh.box([-10.3, 7.6, z - 0.05], [-8.7, 7.7, z + 0.05], bark);
    for (const x of [-10.2, -9.5, -8.8]) mesh.tube([x, 7.78, z], [x, 7.5, z - 30], 0.012, bark, 3);
  }
  mesh.box([4.72, 0, -3.1], [5.08, 0.72, -2.9], lime);
  mesh.quad([4.72, 0.72, -2.895], [0.36, 0, 0], [0, -0.5, 0], palette.picture('stone', pictures[stone], { rough: 0.8 }));
  for (let i = 0; i < 3; i++) {
    const hill = palette.add(`hill ${i}`, {
      color: green ? [0.1 + i * 0.08, 0.15 + i * 0.08, 0.12 + i * 0.1] : [0.2 + i * 0.07, 0.19 + i * 0.08, 0.18 + i * 0.1],
      rough: 1,
    });
    mesh.grid(
      60,
      1,
      (a, b) => ({ q: [-330 + 11 * a, b === 0 ? -1 : 4 + i * 7 + 30 * fbm(a * 0.15 + i * 9, i * 3), -190 - i * 45], d: [0, 0.3, 1] }),
      () => hill,
    );
  }
  draw(mesh, palette, random);
  return {
    mesh: mesh.finish(),
    materials: palette.materials,
    textures: palette.textures,
    sky: { zenith: [0.28, 0.42, 0.68], horizon: [0.88, 0.89, 0.9], cloud: [1.05, 1.03, 1.0], clouds: 0.6, falloff: 2.5 },
    sun: { direction: normal(sun), color: green ? [2.5, 2.3, 2.0] : [2.2, 2.0, 1.75], soft: 0.03, disc: 28 },
  };
}
