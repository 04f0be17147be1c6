// A small path tracer: triangles in a hierarchy, one sun, a sky, rectangular lamps, a thin lens.
import { skyLight, surfaces } from './surfaces.mjs';
import { cross, distance, makeRandom, normal, sub } from './vectors.mjs';

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
      const near = Math.max(Math.min(x1, x2), Math.min(y1, y2), Math.min(z1, z2), 0);
      const out = Math.min(Math.max(x1, x2), Math.max(y1, y2), Math.max(z1, z2), hitT);
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
      const fresnel = shine + (1 - shine) * (1 + facing) ** 5;
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
