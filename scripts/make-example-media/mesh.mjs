// Shapes made of triangles: boxes, tubes, discs, lofted bodies, pictures on rectangles.
import { cross, normal, sub } from './vectors.mjs';

export function makeMesh() {
  const p = [];
  const n = [];
  const uv = [];
  const m = [];
  let place = (v) => v;
  const at = (v) => place(v);

  const triangle = (a, b, c, material, na, nb, nc, ua = [0, 0], ub = [1, 0], uc = [1, 1]) => {
    const A = at(a);
    const B = at(b);
    const C = at(c);
    p.push(...A, ...B, ...C);
    const flat = normal(cross(sub(B, A), sub(C, A)));
    const turn = (v, base) => (v ? normal(sub(at([base[0] + v[0], base[1] + v[1], base[2] + v[2]]), at(base))) : flat);
    n.push(...turn(na, a), ...turn(nb, b), ...turn(nc, c));
    uv.push(...ua, ...ub, ...uc);
    m.push(material);
  };

  /** A rectangle from its upper left corner, along `right` and `down`; carries a picture upright. */
  const quad = (corner, right, down, material) => {
    const b = corner.map((v, k) => v + right[k]);
    const c = corner.map((v, k) => v + right[k] + down[k]);
    const d = corner.map((v, k) => v + down[k]);
    triangle(corner, b, c, material, 0, 0, 0, [0, 0], [1, 0], [1, 1]);
    triangle(corner, c, d, material, 0, 0, 0, [0, 0], [1, 1], [0, 1]);
  };

  const box = (low, high, material) => {
    const [x0, y0, z0] = low;
    const [x1, y1, z1] = high;
    const sx = [x1 - x0, 0, 0];
    const sz = [0, 0, z1 - z0];
    quad([x0, y1, z0], sx, sz, material);
    quad([x0, y0, z0], sx, sz, material);
    quad([x0, y1, z1], sx, [0, y0 - y1, 0], material);
    quad([x1, y1, z0], [x0 - x1, 0, 0], [0, y0 - y1, 0], material);
    quad([x1, y1, z1], [0, 0, z0 - z1], [0, y0 - y1, 0], material);
    quad([x0, y1, z0], sz, [0, y0 - y1, 0], material);
  };

  /** A tube between two points, closed at both ends. */
  const tube = (from, to, radius, material, sides = 14, end = radius) => {
    const axis = normal(sub(to, from));
    const side = normal(cross(axis, Math.abs(axis[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]));
    const other = cross(axis, side);
    const ring = (c, r, i) => {
      const a = (i / sides) * 2 * Math.PI;
      const d = side.map((v, k) => v * Math.cos(a) + other[k] * Math.sin(a));
      return { d, q: c.map((v, k) => v + d[k] * r) };
    };
    for (let i = 0; i < sides; i++) {
      const a = ring(from, radius, i);
      const b = ring(from, radius, i + 1);
      const c = ring(to, end, i + 1);
      const d = ring(to, end, i);
      triangle(a.q, b.q, c.q, material, a.d, b.d, c.d);
      triangle(a.q, c.q, d.q, material, a.d, c.d, d.d);
      triangle(from, a.q, b.q, material);
      triangle(to, c.q, d.q, material);
    }
  };

  /** A ring (steering wheel, tyre) around `axis`. */
  const torus = (centre, axis, major, minor, material, sides = 40, around = 12) => {
    const w = normal(axis);
    const u = normal(cross(w, Math.abs(w[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]));
    const v = cross(w, u);
    const point = (i, j) => {
      const a = (i / sides) * 2 * Math.PI;
      const b = (j / around) * 2 * Math.PI;
      const out = u.map((q, k) => q * Math.cos(a) + v[k] * Math.sin(a));
      const d = out.map((q, k) => q * Math.cos(b) + w[k] * Math.sin(b));
      return { d, q: centre.map((c, k) => c + out[k] * major + d[k] * minor) };
    };
    grid(sides, around, point, () => material);
  };

  /** A grid of smooth quads: `point(i, j)` gives {q, d?}; `material(i, j)` a material or undefined for a hole. */
  const grid = (rows, columns, point, material) => {
    const points = [];
    for (let i = 0; i <= rows; i++) {
      points.push([]);
      for (let j = 0; j <= columns; j++) points[i].push(point(i, j));
    }
    const tangent = (i, j) => {
      if (points[i][j].d) return points[i][j].d;
      const a = points[Math.max(i - 1, 0)][j].q;
      const b = points[Math.min(i + 1, rows)][j].q;
      const c = points[i][Math.max(j - 1, 0)].q;
      const d = points[i][Math.min(j + 1, columns)].q;
      return normal(cross(sub(b, a), sub(d, c)));
    };
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const what = material(i, j);
        if (what === undefined) continue;
        const [a, b, c, d] = [points[i][j], points[i + 1][j], points[i + 1][j + 1], points[i][j + 1]];
        const [na, nb, nc, nd] = [tangent(i, j), tangent(i + 1, j), tangent(i + 1, j + 1), tangent(i, j + 1)];
        triangle(a.q, b.q, c.q, what, na, nb, nc);
        triangle(a.q, c.q, d.q, what, na, nc, nd);
      }
    }
  };

  /** Draws through a placement: turn about the vertical by `angle`, then move. */
  const placed = (move, angle, draw) => {
    const before = place;
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    place = (v) => before([v[0] * c + v[2] * s + move[0], v[1] + move[1], -v[0] * s + v[2] * c + move[2]]);
    draw();
    place = before;
  };

  /** Draws through any linear map given by three column vectors, then moves. */
  const mapped = (columns, move, draw) => {
    const before = place;
    place = (v) => before([0, 1, 2].map((k) => columns[0][k] * v[0] + columns[1][k] * v[1] + columns[2][k] * v[2] + move[k]));
    draw();
    place = before;
  };

  const finish = () => ({ p: new Float32Array(p), n: new Float32Array(n), uv: new Float32Array(uv), m: new Int16Array(m) });

  return { triangle, quad, box, tube, torus, grid, placed, mapped, finish };
}

const lerpKeys = (keys, x) => {
  for (let i = 1; i < keys.length; i++) {
    if (x <= keys[i][0]) {
      const [x0, y0] = keys[i - 1];
      const [x1, y1] = keys[i];
      const t = Math.min(Math.max((x - x0) / (x1 - x0), 0), 1);
      const s = t * t * (3 - 2 * t);
      return y0 + (y1 - y0) * (keys[i][2] ? t : s);
    }
  }
  return keys[keys.length - 1][1];
};

/** A saloon car 4.6 m long, nose at +z, wheels on y = 0. `look` names its materials. */
export function drawCar(mesh, look) {
  const rows = 92;
  const top = [
    [-2.3, 0.74],
    [-2.26, 0.9],
    [-2.1, 0.98],
    [-1.55, 1.03],
    [-0.75, 1.4, 1],
    [-0.2, 1.455],
    [0.25, 1.43],
    [1.02, 1.0, 1],
    [1.5, 0.93],
    [2.05, 0.8],
    [2.25, 0.68],
    [2.3, 0.55],
  ];
  const belt = [
    [-2.3, 0.72],
    [-2.2, 0.86],
    [-1.6, 0.95],
    [0.2, 0.92],
    [1.1, 0.9],
    [1.9, 0.76],
    [2.3, 0.52],
  ];
  const wide = [
    [-2.3, 0.66],
    [-2.2, 0.8],
    [-1.7, 0.885],
    [-0.5, 0.9],
    [1.2, 0.885],
    [1.8, 0.85],
    [2.15, 0.72],
    [2.3, 0.55],
  ];
  const low = [
    [-2.3, 0.3],
    [-2.2, 0.26],
    [-1.8, 0.2],
    [1.8, 0.19],
    [2.2, 0.24],
    [2.3, 0.36],
  ];
  const half = 16;
  const columns = half * 2;
  const wheels = [-1.36, 1.36];
  const section = (z, k) => {
    const h = lerpKeys(top, z);
    const b = Math.min(lerpKeys(belt, z), h - 0.015);
    const w = lerpKeys(wide, z);
    const s = lerpKeys(low, z);
    const roof = Math.max(h - b, 0);
    const lean = w - Math.min(roof * 0.62, 0.3);
    if (k <= 7) {
      const t = k / 7;
      const bulge = Math.sin(t * Math.PI) * 0.035 - 0.03 * (1 - t) ** 4 + (Math.abs(t - 0.78) < 0.09 ? 0.012 : 0);
      return [w + bulge, s + (b - s) * t];
    }
    if (k <= 12) {
      const t = (k - 7) / 5;
      return [w + (lean - w) * t - 0.01, b + (h - 0.055 - b) * t * (roof > 0.1 ? 1 : 0.4)];
    }
    const t = (k - 12) / 4;
    const edge = roof > 0.1 ? h - 0.055 : b + (h - 0.055 - b) * 0.4;
    return [(lean - 0.01) * (1 - t), edge + (h - edge) * Math.sin((t * Math.PI) / 2)];
  };
  const point = (i, j) => {
    const z = -2.3 + (4.6 * i) / rows;
    const k = j <= half ? j : columns - j;
    const [x, y] = section(z, k);
    return { q: [(j <= half ? 1 : -1) * x, y, z] };
  };
  mesh.grid(rows, columns, point, (i, j) => {
    const z = -2.3 + (4.6 * (i + 0.5)) / rows;
    const k = j < half ? j : columns - 1 - j;
    if (k === 0 || (k === 1 && Math.abs(z) > 2.05)) return look.trim;
    if (z > 2.0 && k >= 4 && k <= 6) return look.lamp;
    if (z < -2.12 && k >= 5 && k <= 6) return look.tail;
    if (z > 2.22 && k < 4 && k > 1) return look.trim;
    if (k >= 8 && k <= 11) {
      const front = z > 0.72;
      const back = z < -1.18;
      const pillar = Math.abs(z + 0.12) < 0.045;
      if (!front && !back && !pillar) return look.glass;
      if (pillar && z < 1) return look.black;
    }
    if (k >= 12) {
      if (z > 0.3 && z < 0.98) return look.glass;
      if (z > -1.5 && z < -0.8) return look.glass;
    }
    return look.paint;
  });
  mesh.grid(
    1,
    columns,
    (i, j) => {
      const q = point(rows, j).q;
      return { q: i === 0 ? q : [0, q[1], 2.32], d: [0, 0, 1] };
    },
    () => look.trim,
  );
  mesh.grid(
    1,
    columns,
    (i, j) => {
      const q = point(0, j).q;
      return { q: i === 0 ? q : [0, q[1], -2.325], d: [0, 0, -1] };
    },
    () => look.paint,
  );
  for (const wz of wheels) {
    for (const side of [1, -1]) {
      const x = side * 0.858;
      mesh.tube([side * 0.5, 0.33, wz], [side * 0.917, 0.33, wz], 0.375, look.black, 40);
      mesh.torus([side * 0.905, 0.33, wz], [1, 0, 0], 0.385, 0.018, look.paint, 40, 8);
      mesh.torus([x, 0.32, wz], [1, 0, 0], 0.245, 0.083, look.tyre, 36, 10);
      mesh.tube([x - 0.06 * side, 0.32, wz], [x + 0.045 * side, 0.32, wz], 0.21, look.rimDark, 24);
      for (let s = 0; s < 5; s++) {
        const a = (s / 5) * 2 * Math.PI + 0.3;
        const tip = [x + 0.055 * side, 0.32 + Math.sin(a) * 0.19, wz + Math.cos(a) * 0.19];
        mesh.tube([x + 0.062 * side, 0.32, wz], tip, 0.03, look.rim, 8, 0.022);
      }
      mesh.torus([x + 0.04 * side, 0.32, wz], [1, 0, 0], 0.2, 0.014, look.rim, 30, 8);
      mesh.tube([x, 0.32, wz], [x + 0.075 * side, 0.32, wz], 0.045, look.rim, 12);
    }
  }
  mesh.box([-0.8, 0.2, -2.1], [0.8, 0.5, 2.1], look.black);
  for (const side of [1, -1]) {
    mesh.box([side * 0.93 - 0.09, 0.98, 0.72], [side * 0.93 + 0.09, 1.09, 0.8], look.paint);
    for (const dz of [-0.28, 0.5]) mesh.box([side * 0.905 - 0.012, 0.84, dz - 0.32], [side * 0.905 + 0.012, 0.865, dz - 0.16], look.rim);
    mesh.box([side * 0.35 - 0.22, 0.55, -0.35], [side * 0.35 + 0.22, 1.12, -0.2], look.seat);
    mesh.box([side * 0.35 - 0.12, 1.14, -0.34], [side * 0.35 + 0.12, 1.3, -0.24], look.seat);
    mesh.box([side * 0.4 - 0.3, 0.5, -1.2], [side * 0.4 + 0.3, 1.05, -1.05], look.seat);
  }
  mesh.box([-0.7, 0.75, 0.7], [0.7, 0.95, 0.95], look.seat);
  mesh.box([-0.26, 0.66, -2.35], [0.26, 0.82, -2.325], look.black);
  mesh.box([-0.8, 0.29, -2.345], [0.8, 0.42, -2.3], look.trim);
  mesh.box([-0.6, 0.935, -2.2], [0.6, 0.943, -2.1], look.black);
  mesh.box([-0.64, 0.52, -2.327], [0.64, 0.528, -2.32], look.black);
  mesh.box([-0.36, 0.845, -2.33], [0.36, 0.862, -2.3], look.rim);
  for (const side of [1, -1]) {
    mesh.box([side * 0.55 - 0.13, 0.66, -2.335], [side * 0.55 + 0.13, 0.79, -2.3], look.tail);
    mesh.box([side * 0.5 - 0.06, 0.45, -2.335], [side * 0.5 + 0.06, 0.48, -2.3], look.tail);
    mesh.tube([side * 0.45, 0.27, -2.36], [side * 0.45, 0.27, -2.2], 0.035, look.rimDark, 14);
  }
  if (look.plate !== undefined) {
    mesh.quad([0.235, 0.812, -2.356], [-0.47, 0, 0], [0, -0.15, 0], look.plate);
    mesh.box([-0.25, 0.36, 2.31], [0.25, 0.53, 2.322], look.black);
    mesh.quad([-0.235, 0.52, 2.326], [0.47, 0, 0], [0, -0.15, 0], look.plate);
  }
}
