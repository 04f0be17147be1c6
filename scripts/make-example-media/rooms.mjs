// Indoor scenes: the inside of a car, a table top, the landing in front of a flat.
import { makePalette } from './materials.mjs';
import { makeMesh } from './mesh.mjs';
import { normal } from './vectors.mjs';

const lampOf = (corner, a, b, color) => {
  const n = normal([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]);
  const area = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  return { corner, a, b, n, area, color };
};

/** A phone lying or standing: `corner` is the upper left of its screen. */
function drawPhone(mesh, palette, corner, right, down, screen) {
  const w = Math.hypot(...right);
  const h = Math.hypot(...down);
  const r = right.map((v) => v / w);
  const d = down.map((v) => v / h);
  const n = [d[1] * r[2] - d[2] * r[1], d[2] * r[0] - d[0] * r[2], d[0] * r[1] - d[1] * r[0]];
  const body = palette.add('phone body', { color: [0.01, 0.01, 0.012], shine: 0.05, rough: 0.15 });
  mesh.mapped([r, d, n], corner, () => {
    mesh.box([-0.004, -0.006, -0.0095], [w + 0.004, h + 0.006, -0.0006], body);
    for (const [x, y] of [
      [-0.004, -0.006],
      [w + 0.004, -0.006],
    ])
      mesh.tube([x, y, -0.005], [x, h + 0.006, -0.005], 0.0047, body, 10);
    mesh.quad([0, 0, 0], [w, 0, 0], [0, h, 0], screen);
  });
}

/** The driver's place of a parked car, looking forward (-z); the driver sits on the left. */
export function makeCabin(pictures) {
  const palette = makePalette();
  const mesh = makeMesh();
  const plastic = palette.add('plastic', { surface: 'plastic', rough: 0.7, shine: 0.03, tint: [2.2, 2.1, 2] });
  const dark = palette.add('dark', { color: [0.018, 0.018, 0.019], rough: 0.5 });
  const gloss = palette.add('gloss', { color: [0.008, 0.008, 0.01], rough: 0.04, shine: 0.06 });
  const silver = palette.add('silver', { color: [0.55, 0.55, 0.56], metal: true, rough: 0.45 });
  const leather = palette.add('leather', { color: [0.05, 0.047, 0.045], rough: 0.6, shine: 0.045 });
  const beige = palette.add('roof cloth', { color: [0.36, 0.34, 0.31], rough: 1 });
  const asphalt = palette.add('asphalt', { surface: 'asphalt', rough: 0.8 });
  const white = palette.add('line', { color: [0.55, 0.55, 0.52], rough: 0.8 });
  const screen = palette.picture('screen', pictures.screen, { emit: 0.7, shine: 0.05, rough: 0.03 });
  const radio = palette.picture('radio', pictures.radio, { emit: 0.28, shine: 0.05, rough: 0.04 });
  const gauges = palette.picture('gauges', pictures.gauges, { emit: 0.5, rough: 0.1 });

  const profile = [
    [-1.5, 0.93],
    [-1.25, 0.985],
    [-1.0, 1.0],
    [-0.84, 0.985],
    [-0.765, 0.945],
    [-0.74, 0.88],
    [-0.745, 0.78],
    [-0.775, 0.68],
    [-0.84, 0.56],
    [-0.95, 0.4],
  ];
  const at = (t) => {
    const i = Math.min(Math.floor(t), profile.length - 2);
    const f = t - i;
    return [0, 1].map((k) => profile[i][k] * (1 - f) + profile[i + 1][k] * f);
  };
  const rows = 60;
  const columns = 54;
  mesh.grid(
    rows,
    columns,
    (i, j) => {
      const x = -0.8 + (1.6 * i) / rows;
      const t = (j / columns) * (profile.length - 1);
      const [z, y] = at(t);
      const hump = Math.exp(-(((x + 0.37) / 0.2) ** 4)) * Math.exp(-(((t - 3.3) / 1.3) ** 2));
      const bow = 0.05 * x * x;
      return { q: [x, y + hump * 0.075, z - bow + hump * 0.03] };
    },
    () => plastic,
  );
  mesh.box([-0.15, 0.735, -0.76], [0.78, 0.755, -0.735], silver);
  mesh.box([-0.13, 0.785, -0.78], [0.17, 0.955, -0.722], gloss);
  mesh.quad([-0.12, 0.948, -0.7215], [0.28, 0, 0], [0, -0.155, 0], radio);
  for (const x of [-0.68, 0.24, 0.58]) {
    mesh.box([x - 0.075, 0.82, -0.78], [x + 0.075, 0.9, -0.733], dark);
    for (let s = 0; s < 4; s++) mesh.box([x - 0.068, 0.832 + s * 0.017, -0.735], [x + 0.068, 0.838 + s * 0.017, -0.727], silver);
  }
  for (let k = 0; k < 3; k++)
    mesh.tube([-0.08 + k * 0.1, 0.68, -0.79], [-0.08 + k * 0.1, 0.685, -0.745], 0.026, k === 1 ? gloss : silver, 24);
  mesh.quad([-0.52, 1.0, -0.79], [0.3, 0, 0], [0, -0.11, 0.02], gauges);

  const hub = [-0.37, 0.83, -0.5];
  const axis = normal([0, 0.42, 1]);
  const up = normal([0, 1, -0.42]);
  mesh.torus(hub, axis, 0.186, 0.0165, leather, 72, 16);
  mesh.tube(
    hub.map((v, k) => v - axis[k] * 0.06),
    hub.map((v, k) => v - axis[k] * 0.005),
    0.072,
    leather,
    32,
    0.06,
  );
  for (const [sx, sy] of [
    [1, 0.15],
    [-1, 0.15],
    [0, -1],
  ])
    mesh.tube(
      hub.map((v, k) => v - axis[k] * 0.03),
      hub.map((v, k) => v + (k === 0 ? sx * 0.18 : up[k] * sy * 0.18)),
      0.02,
      sx === 0 ? silver : leather,
      10,
      0.015,
    );
  mesh.tube([-0.37, 0.8, -0.55], [-0.37, 0.72, -0.9], 0.05, dark, 16);
  mesh.tube([-0.33, 0.83, -0.6], [-0.14, 0.88, -0.58], 0.011, dark, 8);

  mesh.box([-0.13, 0.3, -0.85], [0.13, 0.56, 0.4], plastic);
  mesh.box([-0.09, 0.561, -0.6], [0.09, 0.565, -0.2], gloss);
  mesh.tube([0, 0.55, -0.42], [0, 0.68, -0.45], 0.014, silver, 10);
  mesh.torus([0, 0.69, -0.452], [0, 1, 0], 0.012, 0.022, leather, 20, 10);
  mesh.tube([0.05, 0.565, -0.25], [0.05, 0.66, -0.25], 0.034, palette.add('cup', { color: [0.5, 0.08, 0.05], rough: 0.3 }), 24);

  for (const s of [-1, 1]) {
    mesh.box([s * 0.82 - 0.04, 0.3, -1.2], [s * 0.82 + 0.04, 0.98, 0.6], plastic);
    mesh.box([s * 0.79 - 0.05, 0.62, -0.7], [s * 0.79 + 0.05, 0.66, 0.2], leather);
    mesh.tube([s * 0.82, 0.95, -1.28], [s * 0.6, 1.5, -0.35], 0.042, beige, 14);
    mesh.tube([s * 0.86, 0.98, 0.42], [s * 0.62, 1.5, 0.36], 0.05, beige, 14);
  }
  mesh.box([-0.72, 1.49, -0.4], [0.72, 1.53, 1.2], beige);
  mesh.box([-0.8, 0.2, 0.2], [0.8, 1.4, 1.4], leather);
  mesh.box([-0.9, 0.18, -1.3], [0.9, 0.24, 1.4], dark);
  mesh.box([-0.13, 1.335, -0.53], [0.13, 1.405, -0.505], gloss);
  mesh.tube([0, 1.4, -0.52], [0, 1.49, -0.5], 0.012, dark, 8);
  mesh.box([0.15, 1.36, -0.62], [0.26, 1.415, -0.56], dark);
  mesh.tube([0.205, 1.385, -0.625], [0.205, 1.385, -0.61], 0.017, gloss, 20);

  const lean = normal([-0.28, 0, 1]);
  const right = [lean[2] * 0.076, 0, -lean[0] * 0.076];
  const down = [0, -0.158, 0.03];
  drawPhone(mesh, palette, [0.29, 1.085, -0.715], right, down, screen);
  mesh.tube([0.33, 0.93, -0.72], [0.34, 0.985, -0.86], 0.012, dark, 10);
  mesh.box([0.282, 0.985, -0.715], [0.29, 1.035, -0.69], dark);
  mesh.box([0.368, 0.985, -0.705], [0.376, 1.035, -0.675], dark);

  mesh.quad([-80, 0, -120], [160, 0, 0], [0, 0, 240], asphalt);
  for (let z = -60; z < 40; z += 6) mesh.quad([-2.6, 0.004, z], [0.12, 0, 0], [0, 0, 3], white);
  for (const [x, z, w, h, kind] of [
    [-26, -46, 18, 20, 0],
    [4, -62, 24, 24, 1],
    [9, -24, 14, 13, 2],
    [-44, -30, 20, 26, 3],
  ]) {
    const wall = palette.picture(`house ${kind}`, pictures[`facade${kind}`], { rough: 0.8 });
    mesh.quad([x, h, z], [w, 0, 0], [0, -h, 0], wall);
    mesh.quad([x < 0 ? x + w : x, h, z], [0, 0, -w], [0, -h, 0], wall);
  }
  return {
    mesh: mesh.finish(),
    materials: palette.materials,
    textures: palette.textures,
    sky: { zenith: [0.5, 0.62, 0.82], horizon: [0.95, 0.96, 0.97], cloud: [1.1, 1.08, 1.05], clouds: 0.7, falloff: 2.2 },
    sun: { direction: normal([0.6, 0.5, -0.25]), color: [1.9, 1.75, 1.5], soft: 0.04, disc: 20 },
  };
}

/** A table with papers, cards and things: `items` are {picture, at: [x, z], size: [w, d], turn, kind}. */
export function makeTable(pictures, items) {
  const palette = makePalette();
  const mesh = makeMesh();
  const wood = palette.add('wood', { surface: 'wood', rough: 0.35, shine: 0.05 });
  const plaster = palette.add('plaster', { surface: 'plaster', axis: 'xy', rough: 1 });
  const dark = palette.add('dark', { color: [0.02, 0.02, 0.022], rough: 0.4 });
  mesh.box([-0.9, -0.04, -0.5], [0.9, 0, 0.6], wood);
  mesh.quad([-3, 3, -1.4], [6, 0, 0], [0, -4, 0], plaster);
  mesh.quad([-3, -0.75, -1.4], [6, 0, 0], [0, 0, 4], palette.add('floor', { surface: 'terrazzo', rough: 0.5 }));
  const lamp = palette.add('lamp', { color: [1, 0.97, 0.9], emit: 7, lamp: true });
  mesh.quad([-0.75, 1.9, -0.9], [1.5, 0, 0], [0, 0, 0.35], lamp);
  const items2 = [...items].sort((a, b) => (a.lift ?? 0) - (b.lift ?? 0));
  for (const { picture, at, size, turn = 0, kind = 'paper', lift = 0 } of items2) {
    mesh.placed([at[0], lift, at[1]], turn, () => {
      const [w, d] = size;
      if (kind === 'phone') {
        const screen = palette.picture(picture, pictures[picture], { emit: 0.45, color: [0.5, 0.5, 0.5], shine: 0.05, rough: 0.03 });
        drawPhone(mesh, palette, [-w / 2, 0.0105, -d / 2], [w, 0, 0], [0, 0, d], screen);
        return;
      }
      if (kind === 'pen') {
        mesh.tube([-w / 2, 0.005, 0], [w / 2, 0.005, 0], 0.005, dark, 14);
        mesh.tube(
          [w / 2, 0.005, 0],
          [w / 2 + 0.014, 0.005, 0],
          0.004,
          palette.add('steel', { color: [0.7, 0.7, 0.7], metal: true, rough: 0.2 }),
          12,
          0.001,
        );
        return;
      }
      const look = palette.picture(picture, pictures[picture], kind === 'card' ? { shine: 0.05, rough: 0.12 } : { rough: 0.9 });
      if (kind === 'paper') {
        mesh.grid(
          14,
          10,
          (i, j) => {
            const u = i / 14;
            const v = j / 10;
            const curl = 0.004 * Math.sin(u * 3.1) * (0.4 + v) + 0.012 * Math.max(u - 0.82, 0) * 5 * Math.max(v - 0.75, 0) * 4;
            return { q: [-w / 2 + w * u, 0.0008 + curl * 0.5, -d / 2 + d * v] };
          },
          () => undefined,
        );
        mesh.quad([-w / 2, 0.0012, -d / 2], [w, 0, 0], [0, 0, d], look);
        mesh.box([-w / 2, 0, -d / 2], [w / 2, 0.001, d / 2], palette.add('paper edge', { color: [0.7, 0.7, 0.68] }));
        return;
      }
      const thick = kind === 'card' ? 0.0016 : 0.004;
      mesh.box([-w / 2, 0, -d / 2], [w / 2, thick, d / 2], palette.add('edge', { color: [0.45, 0.45, 0.44], rough: 0.3 }));
      mesh.quad([-w / 2, thick + 0.0002, -d / 2], [w, 0, 0], [0, 0, d], look);
    });
  }
  return {
    mesh: mesh.finish(),
    materials: palette.materials,
    textures: palette.textures,
    sky: { zenith: [0.32, 0.33, 0.35], horizon: [0.4, 0.4, 0.4], falloff: 1 },
    lamps: [lampOf([-0.75, 1.899, -0.9], [1.5, 0, 0], [0, 0, 0.35], [7, 6.8, 6.3])],
  };
}

/** The landing in front of flat 502: steel door, couplets, shoe cabinet with the notice on it. */
export function makeLanding(pictures) {
  const palette = makePalette();
  const mesh = makeMesh();
  const wall = palette.add('wall', { surface: 'plaster', axis: 'xy', rough: 1 });
  const side = palette.add('side wall', { surface: 'plaster', axis: 'zy', rough: 1, tint: [0.95, 0.95, 0.95] });
  const dado = palette.add('dado', { surface: 'plaster', axis: 'xy', rough: 0.5, shine: 0.04, tint: [0.42, 0.62, 0.52] });
  const dadoSide = palette.add('dado side', { surface: 'plaster', axis: 'zy', rough: 0.5, shine: 0.04, tint: [0.42, 0.62, 0.52] });
  const floor = palette.add('floor', { surface: 'terrazzo', rough: 0.45, shine: 0.045 });
  const steel = palette.add('door', { color: [0.16, 0.045, 0.03], rough: 0.3, shine: 0.06 });
  const frame = palette.add('frame', { color: [0.1, 0.03, 0.02], rough: 0.35, shine: 0.06 });
  const brass = palette.add('brass', { color: [0.75, 0.6, 0.32], metal: true, rough: 0.3 });
  const wood = palette.add('cabinet', { surface: 'wood', axis: 'xy', rough: 0.4, tint: [1.3, 1.25, 1.2] });
  const woodTop = palette.add('cabinet top', { surface: 'wood', rough: 0.35, tint: [1.3, 1.25, 1.2] });
  mesh.quad([-1.6, 2.7, 0], [3.6, 0, 0], [0, -1.5, 0], wall);
  mesh.quad([-1.6, 1.2, 0.004], [3.6, 0, 0], [0, -1.2, 0], dado);
  mesh.quad([-1.3, 2.7, 3], [0, 0, -3], [0, -1.5, 0], side);
  mesh.quad([-1.298, 1.2, 3], [0, 0, -3], [0, -1.2, 0], dadoSide);
  mesh.quad([1.75, 2.7, 0], [0, 0, 3.4], [0, -1.5, 0], side);
  mesh.quad([1.748, 1.2, 0], [0, 0, 3.4], [0, -1.2, 0], dadoSide);
  mesh.quad([-1.6, 0, 0], [3.6, 0, 0], [0, 0, 4], floor);
  mesh.quad([-1.6, 2.7, 0], [3.6, 0, 0], [0, 0, 4], wall);
  mesh.quad([-1.6, 2.7, 3.6], [3.6, 0, 0], [0, -2.7, 0], wall);
  mesh.box([-0.56, 0, -0.02], [-0.46, 2.12, 0.06], frame);
  mesh.box([0.46, 0, -0.02], [0.56, 2.12, 0.06], frame);
  mesh.box([-0.56, 2.05, -0.02], [0.56, 2.15, 0.06], frame);
  mesh.box([-0.46, 0.02, -0.02], [0.46, 2.06, 0.035], steel);
  for (const [y0, y1] of [
    [0.15, 0.62],
    [0.7, 1.16],
    [1.24, 1.95],
  ]) {
    for (const [x0, x1] of [
      [-0.38, -0.04],
      [0.04, 0.3],
    ]) {
      mesh.box([x0, y0, 0.035], [x1, y1, 0.046], steel);
      mesh.box([x0 + 0.045, y0 + 0.045, 0.046], [x1 - 0.045, y1 - 0.045, 0.056], steel);
    }
  }
  mesh.box([0.355, 0.95, 0.035], [0.415, 1.2, 0.05], brass);
  mesh.tube([0.385, 1.04, 0.09], [0.27, 1.04, 0.09], 0.011, brass, 12);
  mesh.tube([0.385, 1.04, 0.04], [0.385, 1.04, 0.095], 0.012, brass, 12);
  mesh.tube([0, 1.52, 0.05], [0, 1.52, 0.066], 0.014, brass, 16);
  mesh.quad([-0.13, 1.86, 0.06], [0.26, 0, 0], [0, -0.26, 0], palette.picture('fu', pictures.fu, { rough: 0.6 }));
  mesh.quad([-0.72, 1.95, 0.008], [0.13, 0, 0], [0, -1.35, 0], palette.picture('left', pictures.coupletLeft, { rough: 0.7 }));
  mesh.quad([0.59, 1.95, 0.008], [0.13, 0, 0], [0, -1.35, 0], palette.picture('right', pictures.coupletRight, { rough: 0.7 }));
  mesh.quad([-0.4, 2.33, 0.008], [0.8, 0, 0], [0, -0.15, 0], palette.picture('top', pictures.coupletTop, { rough: 0.7 }));
  mesh.quad([-0.09, 2.025, 0.037], [0.18, 0, 0], [0, -0.075, 0], palette.picture('number', pictures.number, { rough: 0.3, shine: 0.06 }));
  mesh.box([0.86, 0, 0.02], [1.6, 0.94, 0.36], wood);
  mesh.box([0.84, 0.94, 0.01], [1.62, 0.97, 0.38], woodTop);
  for (const x of [0.88, 1.24]) {
    mesh.box([x, 0.06, 0.36], [x + 0.34, 0.9, 0.372], wood);
    mesh.tube([x + (x < 1 ? 0.3 : 0.04), 0.5, 0.385], [x + (x < 1 ? 0.3 : 0.04), 0.62, 0.385], 0.007, brass, 8);
  }
  mesh.placed([1.2, 0.9712, 0.2], -0.13, () =>
    mesh.quad([-0.105, 0.0005, -0.1485], [0.21, 0, 0], [0, 0, 0.297], palette.picture('notice', pictures.notice, { rough: 0.9 })),
  );
  mesh.box([0.98, 0.97, 0.05], [1.0, 1.0, 0.09], palette.add('keys', { color: [0.5, 0.4, 0.1], rough: 0.3 }));
  for (const [x, z, c] of [
    [0.95, 0.52, [0.03, 0.03, 0.035]],
    [1.1, 0.53, [0.03, 0.03, 0.035]],
    [1.34, 0.5, [0.3, 0.05, 0.05]],
    [1.47, 0.52, [0.3, 0.05, 0.05]],
  ]) {
    const shoe = palette.add(`shoe ${c}`, { color: c, rough: 0.6 });
    mesh.tube([x, 0.045, z - 0.08], [x, 0.035, z + 0.12], 0.045, shoe, 16, 0.034);
    mesh.box([x - 0.045, 0, z - 0.12], [x + 0.045, 0.02, z + 0.15], palette.add('sole', { color: [0.3, 0.29, 0.27] }));
  }
  mesh.box([-0.5, 0.001, 0.14], [0.5, 0.014, 0.7], palette.add('mat', { color: [0.12, 0.03, 0.03], rough: 1 }));
  const lamp = palette.add('lamp', { color: [1, 0.95, 0.85], emit: 9, lamp: true });
  mesh.quad([-0.2, 2.68, 1.1], [0.6, 0, 0], [0, 0, 0.6], lamp);
  return {
    mesh: mesh.finish(),
    materials: palette.materials,
    textures: palette.textures,
    sky: { zenith: [0.3, 0.32, 0.36], horizon: [0.35, 0.36, 0.38], falloff: 1 },
    lamps: [lampOf([-0.2, 2.678, 1.1], [0.6, 0, 0], [0, 0, 0.6], [9, 8.5, 7.6])],
  };
}
