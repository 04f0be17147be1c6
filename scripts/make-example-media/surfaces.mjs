// What things are made of where no picture lies on them: noise, asphalt, wood, the sky.

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

/** Colours by place, linear; the third argument receives them. */
export const surfaces = {
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
export function skyLight(sky, x, y, z, out) {
  const up = Math.max(y, 0);
  const t = (1 - up) ** (sky.falloff ?? 3);
  for (let k = 0; k < 3; k++) out[k] = sky.zenith[k] * (1 - t) + sky.horizon[k] * t;
  if (y > 0.02 && sky.clouds) {
    const c = fbm((x / (y + 0.15)) * 1.1 + 3, (z / (y + 0.15)) * 1.1, 5);
    const cover = Math.min(Math.max((c - 0.42) * 4 * sky.clouds, 0), 1);
    for (let k = 0; k < 3; k++) out[k] = out[k] * (1 - cover) + sky.cloud[k] * cover;
  }
  if (y < 0) for (let k = 0; k < 3; k++) out[k] *= 0.35;
}
