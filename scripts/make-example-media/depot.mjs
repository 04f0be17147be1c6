// A yard before a company's office, in dry weather or in snow; what stands in it is drawn by the caller.
import { makePalette } from './materials.mjs';
import { makeMesh } from './mesh.mjs';
import { fbm, noise2 } from './surfaces.mjs';
import { makeRandom, normal } from './vectors.mjs';

/** `sign` and `office` name pictures; `draw(mesh, palette)` puts vehicles in; `tracks` are [x, from z, to z] of wheels in the snow. */
export function makeDepot(pictures, { sign, office, snow = false, draw, tracks = [] }) {
  const palette = makePalette();
  const mesh = makeMesh();
  const random = makeRandom(33);
  const asphalt = palette.add('asphalt', { surface: 'asphalt', rough: 0.75, shine: 0.035 });
  const concrete = palette.add('concrete', { surface: 'concrete', rough: 0.8 });
  const white = palette.add('white paint', { color: [0.62, 0.62, 0.6], rough: 0.8 });
  const steel = palette.add('steel', { color: [0.33, 0.34, 0.36], rough: 0.4, shine: 0.2 });
  const wall = palette.add('office side', { color: [0.5, 0.49, 0.46], rough: 0.8 });
  const drift = palette.add('snow', { color: [0.62, 0.64, 0.68], rough: 1 });
  const field = snow ? drift : palette.add('field', { surface: 'concrete', rough: 1, tint: [0.62, 0.5, 0.28] });

  mesh.quad([-120, 0, -160], [240, 0, 0], [0, 0, 260], asphalt);
  if (snow) drawSnow(mesh, drift, palette.add('slush', { color: [0.3, 0.3, 0.31], rough: 0.8, shine: 0.04 }), tracks);
  else {
    for (let x = -16; x <= 16; x += 4) mesh.quad([x - 0.06, 0.004, -15], [0.12, 0, 0], [0, 0, 15.5], white);
    mesh.quad([-16, 0.004, -15], [32, 0, 0], [0, 0, 0.12], white);
  }
  mesh.quad([-17, 9.6, -26], [34, 0, 0], [0, -9.6, 0], palette.picture('office', pictures[office], { rough: 0.6, shine: 0.03 }));
  mesh.box([-17, 0, -40], [17, 9.59, -26.02], wall);
  mesh.box([-17.3, 9.6, -40], [17.3, 9.95, -25.7], concrete);
  if (snow) mesh.box([-17.4, 9.95, -40], [17.4, 10.12, -25.6], drift);
  mesh.quad([-9, 10.95, -25.68], [18, 0, 0], [0, -1.05, 0], palette.picture('company sign', pictures[sign], { rough: 0.5 }));
  mesh.box([-4.2, 3.3, -26], [4.2, 3.55, -23], concrete);
  if (snow) mesh.box([-4.2, 3.55, -26], [4.2, 3.68, -23], drift);
  for (const x of [-3.9, 3.9]) mesh.tube([x, 0, -23.3], [x, 3.3, -23.3], 0.14, concrete, 16);
  for (const x of [-19, 19]) {
    mesh.tube([x, 0, -10], [x, 8.5, -10], 0.09, steel, 10, 0.06);
    mesh.tube([x, 8.4, -10], [x * 0.9, 8.7, -10], 0.05, steel, 8);
    mesh.box([x * 0.9 - 0.35, 8.64, -10.15], [x * 0.9 + 0.35, 8.76, -9.85], steel);
  }
  for (let z = -40; z < 24; z += 2.5)
    for (const x of [-24, 24]) {
      mesh.box([x - 0.16, 0, z - 0.16], [x + 0.16, 2.1, z + 0.16], concrete);
      for (const y of [0.5, 1.2, 1.9]) mesh.box([x - 0.02, y, z], [x + 0.02, y + 0.05, z + 2.5], steel);
    }
  mesh.box([24.5, -0.1, -160], [120, 0.14, 90], field);
  mesh.box([-120, -0.1, -160], [-24.5, 0.14, 90], field);
  for (let i = 0; i < 34; i++) {
    const x = (random() < 0.5 ? -1 : 1) * (27 + random() * 35);
    const z = -5 - random() * 80;
    const h = 4.5 + random() * 4;
    const bark = palette.add('bark', { color: [0.08, 0.065, 0.05], rough: 1 });
    mesh.tube([x, 0, z], [x, h * 0.5, z], 0.14, bark, 6, 0.08);
    for (let k = 0; k < 30; k++) {
      const a = random() * 6.28;
      const up = h * (0.35 + random() * 0.3);
      const r = 0.6 + random() * 1.5;
      mesh.tube([x, up, z], [x + Math.cos(a) * r, up + h * 0.2 + random() * h * 0.3, z + Math.sin(a) * r], 0.028, bark, 3, 0.008);
    }
  }
  for (let i = 0; i < 3; i++) {
    const tone = snow ? [0.55 + i * 0.06, 0.58 + i * 0.06, 0.62 + i * 0.07] : [0.16 + i * 0.07, 0.17 + i * 0.08, 0.17 + i * 0.1];
    const hill = palette.add(`hill ${i}`, { color: tone, rough: 1 });
    mesh.grid(
      60,
      1,
      (a, b) => ({
        q: [-260 + (520 * a) / 60, b === 0 ? 0 : 8 + i * 6 + 26 * fbm(a * 0.13 + i * 7, i * 3), -135 - i * 35],
        d: [0, 0.3, 1],
      }),
      () => hill,
    );
  }
  draw(mesh, palette);
  const grey = {
    sky: { zenith: [0.62, 0.65, 0.7], horizon: [0.8, 0.82, 0.85], cloud: [0.85, 0.86, 0.88], clouds: 1, falloff: 1.4 },
    sun: { direction: normal([0.4, 0.8, 0.5]), color: [0.5, 0.5, 0.5], soft: 0.5, disc: 0 },
  };
  const clear = {
    sky: { zenith: [0.3, 0.43, 0.66], horizon: [0.88, 0.88, 0.87], cloud: [1.0, 0.99, 0.97], clouds: 0.6, falloff: 2.4 },
    sun: { direction: normal([0.65, 0.5, 0.6]), color: [2.3, 2.1, 1.8], soft: 0.03, disc: 25 },
  };
  return { mesh: mesh.finish(), materials: palette.materials, textures: palette.textures, ...(snow ? grey : clear) };
}

/** Snow as an uneven sheet; where wheels went lie ribbons of grey slush. */
function drawSnow(mesh, drift, slush, tracks) {
  const height = (x, z) => 0.05 + 0.06 * fbm(x * 0.4, z * 0.4);
  mesh.grid(
    120,
    120,
    (i, j) => ({ q: [-26 + (52 * j) / 120, height(-26 + (52 * j) / 120, 26 - (52 * i) / 120), 26 - (52 * i) / 120] }),
    () => drift,
  );
  for (const [at, from, to] of tracks)
    for (const s of [-1.05, 1.05])
      mesh.grid(
        90,
        4,
        (i, j) => {
          const z = from + ((to - from) * i) / 90;
          const half = 0.17 + 0.08 * noise2(z * 1.3, at + s);
          const x = at + s + 0.22 * noise2(z * 0.25, at) + half * (j / 2 - 1);
          return { q: [x, height(x, z) + 0.012, z], d: [0, 1, 0] };
        },
        () => slush,
      );
}
