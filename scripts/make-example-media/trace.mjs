// A small path tracer: triangles in a bounding volume hierarchy, one sun, a sky, rectangular lamps, a thin lens.

/** Deterministic random numbers in [0, 1): mulberry32. */
export function makeRandom(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const fract = (x) => x - Math.floor(x);
const hash2 = (x, y) => fract(Math.sin(x * 127.1 + y * 311.7) * 43758.5453);

/** Value noise in [0, 1]. */
export function noise2(x, y) {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const fx = x - ix;
  const fy = y - iy;
  const u = fx * fx * (3 - 2 * fx);
  const v = fy * fy * (3 - 2 * fy);
  const a = hash2(ix, iy);
  const b = hash2(ix + 1, iy);
  const c = hash2(ix, iy + 1);
  const d = hash2(ix + 1, iy + 1);
  return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v;
}

export const fbm = (x, y, octaves = 4) => {
  let sum = 0;
  let amount = 0.5;
  for (let i = 0; i < octaves; i++) {
    sum += amount * noise2(x, y);
    x = x * 2.03 + 17.1;
    y = y * 2.03 + 9.2;
    amount *= 0.5;
  }
  return sum;
};

const leafSize = 4;

/** Builds the hierarchy over the mesh's triangles by splitting at the median of the longest axis. */
export function buildTree(mesh) {
  const count = mesh.m.length;
  const order = new Int32Array(count).map((_, i) => i);
  const centre = new Float32Array(count * 3);
  const low = new Float32Array(count * 3);
  const high = new Float32Array(count * 3);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 3; k++) {
      const a = mesh.p[i * 9 + k];
      const b = mesh.p[i * 9 + 3 + k];
      const c = mesh.p[i * 9 + 6 + k];
      low[i * 3 + k] = Math.min(a, b, c);
      high[i * 3 + k] = Math.max(a, b, c);
      centre[i * 3 + k] = (low[i * 3 + k] + high[i * 3 + k]) / 2;
    }
  }
  const boxes = [];
  const nodes = [];
  const bins = 16;
  /** Reorders [from, to) at the cheapest of the bins' borders (surface area heuristic) and returns the border. */
  const split = (from, to, span) => {
    let best = { cost: 1e30, axis: 0, at: 0 };
    for (let axis = 0; axis < 3; axis++) {
      const width = span[3 + axis] - span[axis];
      if (width < 1e-6) continue;
      const many = new Int32Array(bins);
      const box = Array.from({ length: bins }, () => [1e30, 1e30, 1e30, -1e30, -1e30, -1e30]);
      for (let i = from; i < to; i++) {
        const t = order[i];
        const b = Math.min((((centre[t * 3 + axis] - span[axis]) / width) * bins) | 0, bins - 1);
        many[b]++;
        for (let k = 0; k < 3; k++) {
          if (low[t * 3 + k] < box[b][k]) box[b][k] = low[t * 3 + k];
          if (high[t * 3 + k] > box[b][3 + k]) box[b][3 + k] = high[t * 3 + k];
        }
      }
      const cost = new Float64Array(bins);
      for (const up of [true, false]) {
        const grown = [1e30, 1e30, 1e30, -1e30, -1e30, -1e30];
        let n = 0;
        for (let i = 0; i < bins - 1; i++) {
          const b = up ? i : bins - 1 - i;
          n += many[b];
          for (let k = 0; k < 3; k++) {
            grown[k] = Math.min(grown[k], box[b][k]);
            grown[3 + k] = Math.max(grown[3 + k], box[b][3 + k]);
          }
          const [x, y, z] = [grown[3] - grown[0], grown[4] - grown[1], grown[5] - grown[2]];
          cost[up ? b : b - 1] += n === 0 ? 1e29 : n * (x * y + y * z + z * x);
        }
      }
      for (let b = 0; b < bins - 1; b++) if (cost[b] < best.cost) best = { cost: cost[b], axis, at: span[axis] + (width * (b + 1)) / bins };
    }
    const part = order.subarray(from, to);
    const left = part.filter((t) => centre[t * 3 + best.axis] < best.at);
    const right = part.filter((t) => centre[t * 3 + best.axis] >= best.at);
    if (left.length === 0 || right.length === 0) return (from + to) >> 1;
    part.set(left);
    part.set(right, left.length);
    return from + left.length;
  };
  const build = (from, to) => {
    const at = nodes.length / 3;
    nodes.push(0, 0, 0);
    const box = [1e30, 1e30, 1e30, -1e30, -1e30, -1e30];
    const span = [1e30, 1e30, 1e30, -1e30, -1e30, -1e30];
    for (let i = from; i < to; i++) {
      const t = order[i];
      for (let k = 0; k < 3; k++) {
        box[k] = Math.min(box[k], low[t * 3 + k]);
        box[3 + k] = Math.max(box[3 + k], high[t * 3 + k]);
        span[k] = Math.min(span[k], centre[t * 3 + k]);
        span[3 + k] = Math.max(span[3 + k], centre[t * 3 + k]);
      }
    }
    for (let k = 0; k < 6; k++) boxes[at * 6 + k] = box[k];
    if (to - from <= leafSize) {
      nodes[at * 3] = from;
      nodes[at * 3 + 1] = to - from;
      return at;
    }
    const middle = split(from, to, span);
    build(from, middle);
    nodes[at * 3 + 2] = build(middle, to);
    return at;
  };
  build(0, count);
  const edges = new Float32Array(count * 9);
  for (let i = 0; i < count; i++) {
    const t = order[i];
    for (let k = 0; k < 3; k++) {
      edges[i * 9 + k] = mesh.p[t * 9 + k];
      edges[i * 9 + 3 + k] = mesh.p[t * 9 + 3 + k] - mesh.p[t * 9 + k];
      edges[i * 9 + 6 + k] = mesh.p[t * 9 + 6 + k] - mesh.p[t * 9 + k];
    }
  }
  return { order, nodes: new Int32Array(nodes), boxes: new Float32Array(boxes), edges };
}

/** A picture sampled with bilinear filtering; u to the right, v downward, linear light. */
const table = new Float32Array(256).map((_, i) => (i / 255) ** 2.2);
function sampleTexture(texture, u, v, out) {
  const x = Math.min(Math.max(u * texture.width - 0.5, 0), texture.width - 1.001);
  const y = Math.min(Math.max(v * texture.height - 0.5, 0), texture.height - 1.001);
  const ix = x | 0;
  const iy = y | 0;
  const fx = x - ix;
  const fy = y - iy;
  const at = (iy * texture.width + ix) * 4;
  const down = at + texture.width * 4;
  const d = texture.data;
  for (let k = 0; k < 4; k++) {
    const top = table[d[at + k]] * (1 - fx) + table[d[at + 4 + k]] * fx;
    const bottom = table[d[down + k]] * (1 - fx) + table[d[down + 4 + k]] * fx;
    out[k] = top * (1 - fy) + bottom * fy;
  }
}

const surfaces = {
  asphalt(x, z, out) {
    const grain = noise2(x * 130, z * 130) * 0.5 + noise2(x * 47, z * 47) * 0.5;
    const stain = fbm(x * 0.7, z * 0.35);
    const crack = Math.abs(fbm(x * 0.6 + 40, z * 0.6) - 0.48) < 0.004 ? 0.55 : 1;
    const v = (0.055 + 0.075 * grain) * (0.7 + 0.6 * stain) * crack;
    out[0] = v * 1.02;
    out[1] = v;
    out[2] = v * 0.98;
  },
  concrete(x, z, out) {
    const v = 0.3 * (0.75 + 0.35 * fbm(x * 3, z * 3) + 0.15 * noise2(x * 60, z * 60));
    out[0] = v * 1.03;
    out[1] = v;
    out[2] = v * 0.94;
  },
  tiles(x, z, out) {
    const gx = fract(x / 0.4);
    const gz = fract(z / 0.4);
    const joint = gx < 0.03 || gz < 0.03 ? 0.45 : 1;
    const tone = 0.85 + 0.3 * hash2(Math.floor(x / 0.4), Math.floor(z / 0.4));
    const v = 0.27 * joint * tone * (0.8 + 0.4 * fbm(x * 4, z * 4));
    out[0] = v * 1.05;
    out[1] = v * 0.97;
    out[2] = v * 0.9;
  },
  wood(x, z, out) {
    const ring = fbm(x * 1.2 + fbm(x * 2, z * 0.6) * 2, z * 14);
    const v = 0.55 + 0.5 * ring + 0.1 * noise2(x * 12, z * 300);
    out[0] = 0.42 * v;
    out[1] = 0.25 * v;
    out[2] = 0.13 * v;
  },
  plastic(x, z, out) {
    const v = 0.035 * (0.7 + 0.6 * noise2(x * 900, z * 900));
    out[0] = out[1] = out[2] = v;
  },
  plaster(x, z, out) {
    const v = 0.62 * (0.9 + 0.15 * fbm(x * 2, z * 2) + 0.06 * noise2(x * 150, z * 150));
    out[0] = v;
    out[1] = v * 0.98;
    out[2] = v * 0.93;
  },
  terrazzo(x, z, out) {
    const chip = noise2(x * 90, z * 90);
    const v = (chip > 0.72 ? 0.5 : chip < 0.22 ? 0.12 : 0.3) * (0.85 + 0.3 * fbm(x, z));
    out[0] = v;
    out[1] = v * 0.98;
    out[2] = v * 0.92;
  },
};

/** Radiance of the sky in a direction. */
function skyLight(sky, x, y, z, out) {
  const up = Math.max(y, 0);
  const t = Math.pow(1 - up, sky.falloff ?? 3);
  for (let k = 0; k < 3; k++) out[k] = sky.zenith[k] * (1 - t) + sky.horizon[k] * t;
  if (y > 0.02 && sky.clouds) {
    const c = fbm((x / (y + 0.15)) * 1.1 + 3, (z / (y + 0.15)) * 1.1, 5);
    const cover = Math.min(Math.max((c - 0.42) * 4 * sky.clouds, 0), 1);
    for (let k = 0; k < 3; k++) out[k] = out[k] * (1 - cover) + sky.cloud[k] * cover;
  }
  if (y < 0) for (let k = 0; k < 3; k++) out[k] *= 0.35;
}

/** Makes a function that renders rows of a scene into linear light. */
export function makeTracer(scene) {
  const { mesh, tree, materials, textures, sky, sun, lamps = [] } = scene;
  const { nodes, boxes, edges, order } = tree;
  const stack = new Int32Array(64);
  let hitT = 0;
  let hitIndex = -1;
  let hitU = 0;
  let hitV = 0;

  const intersect = (ox, oy, oz, dx, dy, dz, far, any) => {
    const ix = 1 / dx;
    const iy = 1 / dy;
    const iz = 1 / dz;
    hitT = far;
    hitIndex = -1;
    let top = 0;
    let node = 0;
    for (;;) {
      const b = node * 6;
      const x1 = (boxes[b] - ox) * ix;
      const x2 = (boxes[b + 3] - ox) * ix;
      const y1 = (boxes[b + 1] - oy) * iy;
      const y2 = (boxes[b + 4] - oy) * iy;
      const z1 = (boxes[b + 2] - oz) * iz;
      const z2 = (boxes[b + 5] - oz) * iz;
      const near = Math.max(x1 < x2 ? x1 : x2, y1 < y2 ? y1 : y2, z1 < z2 ? z1 : z2, 0);
      const out = Math.min(x1 > x2 ? x1 : x2, y1 > y2 ? y1 : y2, z1 > z2 ? z1 : z2, hitT);
      if (near <= out) {
        const n = node * 3;
        if (nodes[n + 1] > 0) {
          for (let i = nodes[n]; i < nodes[n] + nodes[n + 1]; i++) {
            const e = i * 9;
            const e1x = edges[e + 3];
            const e1y = edges[e + 4];
            const e1z = edges[e + 5];
            const e2x = edges[e + 6];
            const e2y = edges[e + 7];
            const e2z = edges[e + 8];
            const px = dy * e2z - dz * e2y;
            const py = dz * e2x - dx * e2z;
            const pz = dx * e2y - dy * e2x;
            const det = e1x * px + e1y * py + e1z * pz;
            if (det > -1e-12 && det < 1e-12) continue;
            const inv = 1 / det;
            const tx = ox - edges[e];
            const ty = oy - edges[e + 1];
            const tz = oz - edges[e + 2];
            const u = (tx * px + ty * py + tz * pz) * inv;
            if (u < 0 || u > 1) continue;
            const qx = ty * e1z - tz * e1y;
            const qy = tz * e1x - tx * e1z;
            const qz = tx * e1y - ty * e1x;
            const v = (dx * qx + dy * qy + dz * qz) * inv;
            if (v < 0 || u + v > 1) continue;
            const t = (e2x * qx + e2y * qy + e2z * qz) * inv;
            if (t > 1e-4 && t < hitT) {
              if (any && materials[mesh.m[order[i]]].glass) continue;
              hitT = t;
              hitIndex = order[i];
              hitU = u;
              hitV = v;
              if (any) return true;
            }
          }
        } else {
          stack[top++] = nodes[n + 2];
          node = node + 1;
          continue;
        }
      }
      if (top === 0) break;
      node = stack[--top];
    }
    return hitIndex >= 0;
  };

  const colour = new Float64Array(4);
  const light = new Float64Array(3);

  const feature = new Float64Array(7);

  const radiance = (ox, oy, oz, dx, dy, dz, random, result) => {
    let marked = false;
    let travelled = 0;
    let tr = 1;
    let tg = 1;
    let tb = 1;
    let seesLamp = true;
    result[0] = result[1] = result[2] = 0;
    for (let depth = 0; depth < 6; depth++) {
      if (!intersect(ox, oy, oz, dx, dy, dz, 1e9, false)) {
        if (!marked) {
          feature.fill(1, 0, 3);
          feature.fill(0, 3, 6);
          feature[6] = 300;
          marked = true;
        }
        skyLight(sky, dx, dy, dz, light);
        const cap = depth === 0 ? 1e9 : 3;
        result[0] += tr * Math.min(light[0], cap);
        result[1] += tg * Math.min(light[1], cap);
        result[2] += tb * Math.min(light[2], cap);
        if (sun && seesLamp) {
          const s = dx * sun.direction[0] + dy * sun.direction[1] + dz * sun.direction[2];
          if (s > 0.9992) {
            const p = Math.min(sun.disc ?? 25, depth === 0 ? 1e9 : 5);
            result[0] += tr * p;
            result[1] += tg * p;
            result[2] += tb * p;
          }
        }
        return;
      }
      const t = hitIndex;
      const w = 1 - hitU - hitV;
      const n9 = t * 9;
      let nx = mesh.n[n9] * w + mesh.n[n9 + 3] * hitU + mesh.n[n9 + 6] * hitV;
      let ny = mesh.n[n9 + 1] * w + mesh.n[n9 + 4] * hitU + mesh.n[n9 + 7] * hitV;
      let nz = mesh.n[n9 + 2] * w + mesh.n[n9 + 5] * hitU + mesh.n[n9 + 8] * hitV;
      const length = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
      nx *= length;
      ny *= length;
      nz *= length;
      let facing = nx * dx + ny * dy + nz * dz;
      if (facing > 0) {
        nx = -nx;
        ny = -ny;
        nz = -nz;
        facing = -facing;
      }
      const x = ox + dx * hitT;
      const y = oy + dy * hitT;
      const z = oz + dz * hitT;
      const material = materials[mesh.m[t]];
      colour[0] = material.color[0];
      colour[1] = material.color[1];
      colour[2] = material.color[2];
      if (material.surface) {
        if (material.axis === 'xy') surfaces[material.surface](x, y, colour);
        else if (material.axis === 'zy') surfaces[material.surface](z, y, colour);
        else surfaces[material.surface](x, z, colour);
        if (material.tint) for (let k = 0; k < 3; k++) colour[k] *= material.tint[k];
      }
      if (material.texture !== undefined) {
        const u6 = t * 6;
        const u = mesh.uv[u6] * w + mesh.uv[u6 + 2] * hitU + mesh.uv[u6 + 4] * hitV;
        const v = mesh.uv[u6 + 1] * w + mesh.uv[u6 + 3] * hitU + mesh.uv[u6 + 5] * hitV;
        sampleTexture(textures[material.texture], u, v, colour);
      }
      travelled += hitT;
      if (!marked) {
        const bright = material.metal || material.glass ? 1 : 0;
        for (let k = 0; k < 3; k++) feature[k] = Math.max(bright, colour[k] + 0.02);
        feature[3] = nx;
        feature[4] = ny;
        feature[5] = nz;
        feature[6] = travelled;
        marked = true;
      }
      if (material.emit) {
        if (!material.lamp || seesLamp) {
          const cap = depth === 0 ? 1e9 : 4;
          result[0] += tr * Math.min(colour[0] * material.emit, cap);
          result[1] += tg * Math.min(colour[1] * material.emit, cap);
          result[2] += tb * Math.min(colour[2] * material.emit, cap);
        }
        if (material.lamp) return;
      }
      const shine = material.shine ?? 0.03;
      const fresnel = shine + (1 - shine) * Math.pow(1 + facing, 5);
      const rough = material.rough ?? 0.5;
      const mirror = material.metal ? 1 : fresnel * (1 - rough * 0.7);
      if (random() < mirror) {
        const dot = -2 * facing;
        let rx = dx + nx * dot;
        let ry = dy + ny * dot;
        let rz = dz + nz * dot;
        if (rough > 0.005) {
          const spread = rough * rough;
          const a = random() * 6.2831853;
          const r = Math.sqrt(random()) * spread;
          const h = random() * 2 - 1;
          const s = Math.sqrt(1 - h * h);
          rx += r * s * Math.cos(a) * 1.5;
          ry += r * s * Math.sin(a) * 1.5;
          rz += r * h * 1.5;
          const l = 1 / Math.sqrt(rx * rx + ry * ry + rz * rz);
          rx *= l;
          ry *= l;
          rz *= l;
          if (rx * nx + ry * ny + rz * nz <= 0) {
            rx = dx + nx * dot;
            ry = dy + ny * dot;
            rz = dz + nz * dot;
          }
        }
        if (material.metal) {
          tr *= colour[0];
          tg *= colour[1];
          tb *= colour[2];
        }
        ox = x + nx * 1e-4;
        oy = y + ny * 1e-4;
        oz = z + nz * 1e-4;
        dx = rx;
        dy = ry;
        dz = rz;
        seesLamp = rough < 0.2;
        continue;
      }
      if (material.glass) {
        tr *= colour[0];
        tg *= colour[1];
        tb *= colour[2];
        ox = x + dx * 2e-4;
        oy = y + dy * 2e-4;
        oz = z + dz * 2e-4;
        continue;
      }
      tr *= colour[0];
      tg *= colour[1];
      tb *= colour[2];
      const px = x + nx * 3e-4;
      const py = y + ny * 3e-4;
      const pz = z + nz * 3e-4;
      if (sun) {
        const sx = sun.direction[0] + (random() - 0.5) * sun.soft;
        const sy = sun.direction[1] + (random() - 0.5) * sun.soft;
        const sz = sun.direction[2] + (random() - 0.5) * sun.soft;
        const cos = nx * sx + ny * sy + nz * sz;
        if (cos > 0 && !intersect(px, py, pz, sx, sy, sz, 1e9, true)) {
          result[0] += tr * cos * sun.color[0];
          result[1] += tg * cos * sun.color[1];
          result[2] += tb * cos * sun.color[2];
        }
      }
      if (lamps.length > 0) {
        const lamp = lamps[Math.min((random() * lamps.length) | 0, lamps.length - 1)];
        const a = random();
        const b = random();
        let lx = lamp.corner[0] + lamp.a[0] * a + lamp.b[0] * b - px;
        let ly = lamp.corner[1] + lamp.a[1] * a + lamp.b[1] * b - py;
        let lz = lamp.corner[2] + lamp.a[2] * a + lamp.b[2] * b - pz;
        const d2 = lx * lx + ly * ly + lz * lz;
        const d = Math.sqrt(d2);
        lx /= d;
        ly /= d;
        lz /= d;
        const cos = nx * lx + ny * ly + nz * lz;
        const cosLamp = -(lx * lamp.n[0] + ly * lamp.n[1] + lz * lamp.n[2]);
        if (cos > 0 && cosLamp > 0 && !intersect(px, py, pz, lx, ly, lz, d - 2e-3, true)) {
          const g = Math.min((cos * cosLamp * lamp.area * lamps.length) / d2 / Math.PI, 30);
          result[0] += tr * g * lamp.color[0];
          result[1] += tg * g * lamp.color[1];
          result[2] += tb * g * lamp.color[2];
        }
      }
      if (depth > 1) {
        const keep = Math.min(Math.max(tr, tg, tb), 0.95);
        if (random() > keep) return;
        tr /= keep;
        tg /= keep;
        tb /= keep;
      }
      const a = random() * 6.2831853;
      const h = random() * 2 - 1;
      const s = Math.sqrt(1 - h * h);
      dx = nx + s * Math.cos(a);
      dy = ny + s * Math.sin(a);
      dz = nz + h;
      const l = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
      dx *= l;
      dy *= l;
      dz *= l;
      ox = px;
      oy = py;
      oz = pz;
      seesLamp = false;
    }
  };

  /** Renders rows [from, to) with `samples` rays a pixel; ten values a pixel: light, colour, normal, distance. */
  return (camera, width, height, from, to, samples, seed) => {
    const out = new Float32Array(width * (to - from) * 10);
    const random = makeRandom(seed + from * 7919);
    const f = normal(sub(camera.target, camera.from));
    let r = normal(cross(f, [0, 1, 0]));
    let u = cross(r, f);
    if (camera.roll) {
      const c = Math.cos(camera.roll);
      const s = Math.sin(camera.roll);
      const r2 = r.map((v, k) => v * c + u[k] * s);
      u = u.map((v, k) => v * c - r[k] * s);
      r = r2;
    }
    const scale = Math.tan((camera.fov * Math.PI) / 360);
    const focus = camera.focus ?? distance(camera.target, camera.from);
    const aperture = camera.aperture ?? 0;
    const pixel = new Float64Array(3);
    for (let y = from; y < to; y++) {
      for (let x = 0; x < width; x++) {
        let sr = 0;
        let sg = 0;
        let sb = 0;
        const at = ((y - from) * width + x) * 10;
        for (let i = 0; i < samples; i++) {
          const jx = x + random() + random() * 0.6 - 0.3;
          const jy = y + random() + random() * 0.6 - 0.3;
          const cx = ((jx / width) * 2 - 1) * scale * (width / height);
          const cy = (1 - (jy / height) * 2) * scale;
          let dx = f[0] + r[0] * cx + u[0] * cy;
          let dy = f[1] + r[1] * cx + u[1] * cy;
          let dz = f[2] + r[2] * cx + u[2] * cy;
          let ox = camera.from[0];
          let oy = camera.from[1];
          let oz = camera.from[2];
          if (aperture > 0) {
            const a = random() * 6.2831853;
            const q = Math.sqrt(random()) * aperture;
            const lx = Math.cos(a) * q;
            const ly = Math.sin(a) * q;
            const fx = ox + dx * focus;
            const fy = oy + dy * focus;
            const fz = oz + dz * focus;
            ox += r[0] * lx + u[0] * ly;
            oy += r[1] * lx + u[1] * ly;
            oz += r[2] * lx + u[2] * ly;
            dx = fx - ox;
            dy = fy - oy;
            dz = fz - oz;
          }
          const l = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
          radiance(ox, oy, oz, dx * l, dy * l, dz * l, random, pixel);
          sr += Math.min(pixel[0], 6);
          sg += Math.min(pixel[1], 6);
          sb += Math.min(pixel[2], 6);
          for (let k = 0; k < 7; k++) out[at + 3 + k] += feature[k] / samples;
        }
        out[at] = sr / samples;
        out[at + 1] = sg / samples;
        out[at + 2] = sb / samples;
      }
    }
    return out;
  };
}

export const sub = (a, b) => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
export const normal = (a) => {
  const l = Math.hypot(a[0], a[1], a[2]) || 1;
  return [a[0] / l, a[1] / l, a[2] / l];
};
