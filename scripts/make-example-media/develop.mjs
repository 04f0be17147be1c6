// From linear light to a photograph: exposure, lens, sensor noise, JPEG with EXIF.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { makeRandom } from './vectors.mjs';

const curve = (x) => {
  const v = Math.max(x, 0);
  const t = (v * (2.51 * v + 0.03)) / (v * (2.43 * v + 0.59) + 0.14);
  return Math.min(Math.max(t, 0), 1) ** (1 / 2.2);
};

/** The brightness of each pixel with its neighbours. */
function average(light, width, height) {
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let n = 0;
      for (let j = Math.max(y - 1, 0); j <= Math.min(y + 1, height - 1); j++) {
        for (let i = Math.max(x - 1, 0); i <= Math.min(x + 1, width - 1); i++) {
          const at = (j * width + i) * 3;
          sum += light[at] + light[at + 1] + light[at + 2];
          n++;
        }
      }
      out[y * width + x] = sum / n;
    }
  }
  return out;
}

/** Brings single pixels that shine or gape among their eight neighbours back into their range. */
function calm(light, width, height) {
  const bright = new Float32Array(width * height);
  for (let i = 0; i < bright.length; i++) bright[i] = light[i * 3] + light[i * 3 + 1] + light[i * 3 + 2];
  const out = light.slice();
  const near = new Float32Array(8);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const here = y * width + x;
      let n = 0;
      for (let j = -1; j <= 1; j++) for (let i = -1; i <= 1; i++) if (i !== 0 || j !== 0) near[n++] = bright[here + j * width + i];
      near.sort();
      const wanted = Math.min(Math.max(bright[here], near[2]), near[5]);
      if (bright[here] > 0) for (let k = 0; k < 3; k++) out[here * 3 + k] *= wanted / bright[here];
      else for (let k = 0; k < 3; k++) out[here * 3 + k] = wanted / 3;
    }
  }
  return out;
}

/**
 * Takes the tracer's ten values a pixel and returns linear RGB with its noise smoothed: light is divided by the
 * surface's colour, averaged where normal, distance, colour and light agree (à-trous wavelet), and multiplied again.
 */
export function smooth(raw, width, height, { passes = 4, light: lightSigma = 0.6 } = {}) {
  const count = width * height;
  let now = new Float32Array(count * 3);
  for (let i = 0; i < count; i++) for (let k = 0; k < 3; k++) now[i * 3 + k] = raw[i * 10 + k] / Math.max(raw[i * 10 + 3 + k], 0.05);
  now = calm(now, width, height);
  const kernel = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];
  for (let pass = 0; pass < passes; pass++) {
    const step = 1 << pass;
    const next = new Float32Array(count * 3);
    const sigma = lightSigma * 0.75 ** pass * 2;
    const key = new Float32Array(count);
    const near = average(now, width, height);
    for (let i = 0; i < count; i++) key[i] = Math.log(0.05 + near[i]);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const here = y * width + x;
        const h = here * 10;
        let sum = 0;
        let r = 0;
        let g = 0;
        let b = 0;
        for (let j = -2; j <= 2; j++) {
          const yy = y + j * step;
          if (yy < 0 || yy >= height) continue;
          for (let i = -2; i <= 2; i++) {
            const xx = x + i * step;
            if (xx < 0 || xx >= width) continue;
            const there = yy * width + xx;
            const q = there * 10;
            const dn = (raw[h + 6] - raw[q + 6]) ** 2 + (raw[h + 7] - raw[q + 7]) ** 2 + (raw[h + 8] - raw[q + 8]) ** 2;
            const dc = (raw[h + 3] - raw[q + 3]) ** 2 + (raw[h + 4] - raw[q + 4]) ** 2 + (raw[h + 5] - raw[q + 5]) ** 2;
            const dz = Math.abs(raw[h + 9] - raw[q + 9]) / (0.02 + 0.02 * raw[h + 9] * step);
            const dl = (key[here] - key[there]) / sigma;
            const w = kernel[j + 2] * kernel[i + 2] * Math.exp(-dn * 18 - dc * 30 - dz * 0.6 - dl * dl);
            sum += w;
            r += now[there * 3] * w;
            g += now[there * 3 + 1] * w;
            b += now[there * 3 + 2] * w;
          }
        }
        next[here * 3] = r / sum;
        next[here * 3 + 1] = g / sum;
        next[here * 3 + 2] = b / sum;
      }
    }
    now = next;
  }
  for (let i = 0; i < count; i++) for (let k = 0; k < 3; k++) now[i * 3 + k] *= Math.max(raw[i * 10 + 3 + k], 0.05);
  return now;
}

/** Bytes of an RGB picture: vignette, a little lateral colour, film curve, sensor noise. */
export function develop(light, width, height, { exposure = 1, noise = 0.012, warmth = 0, vignette = 0.35, seed = 1 }) {
  const random = makeRandom(seed);
  const gauss = () => (random() + random() + random() + random() - 2) * 1.2;
  const out = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cx = x / width - 0.5;
      const cy = (y / height - 0.5) * (height / width);
      const r2 = cx * cx + cy * cy;
      const fall = 1 - vignette * r2 * 1.6;
      const shared = gauss() * 0.7;
      for (let k = 0; k < 3; k++) {
        const shift = (k - 1) * r2 * 0.0022 * width;
        const sx = Math.min(Math.max(Math.round(x + cx * shift), 0), width - 1);
        const tone = k === 0 ? 1 + warmth : k === 2 ? 1 - warmth : 1;
        const v = curve(light[(y * width + sx) * 3 + k] * exposure * fall * tone);
        const grain = (shared + gauss() * 0.8) * noise * (1.25 - v * 0.8);
        out[(y * width + x) * 3 + k] = Math.min(Math.max((v + grain) * 255, 0), 255);
      }
    }
  }
  return out;
}

/** Writes a JPEG with a date stamp in the lower right corner and its EXIF. */
export function writePhoto(file, rgb, width, height, { stamp, font, exif, quality = 84, size, rotate = false }) {
  const raw = `${file}.rgb`;
  writeFileSync(raw, rgb);
  const orient = rotate ? ['-rotate', '270'] : [];
  const args = ['-size', `${width}x${height}`, '-depth', '8', `rgb:${raw}`];
  if (size) args.push('-filter', 'Lanczos', '-resize', `${size[0]}x${size[1]}!`);
  args.push('-unsharp', '0x0.8+0.6+0.02');
  const point = Math.round((size?.[1] ?? height) * 0.03);
  args.push('-font', font, '-pointsize', String(point), '-gravity', 'southeast');
  args.push('-fill', '#301000a0', '-annotate', '+23+17', stamp, '-fill', '#ff9a2e', '-annotate', '+24+18', stamp);
  args.push(...orient, '-strip', '-sampling-factor', '4:2:0', '-quality', String(quality), file);
  execFileSync('convert', args);
  rmSync(raw);
  const jpeg = readFileSync(file);
  writeFileSync(file, Buffer.concat([jpeg.subarray(0, 2), exifSegment(exif), jpeg.subarray(2)]));
}

/** An APP1 segment (EXIF 2.3, little endian) with what a camera writes. */
function exifSegment({ make, model, moment, orientation = 1, exposure, fNumber, iso, focal, serial, width, height }) {
  const when = moment.replace(/-/g, ':');
  const ascii = (tag, text) => ({ tag, type: 2, data: Buffer.from(`${text}\0`, 'ascii') });
  const short = (tag, value) => ({ tag, type: 3, data: Buffer.from(Uint16Array.of(value).buffer) });
  const long = (tag, value) => ({ tag, type: 4, data: Buffer.from(Uint32Array.of(value).buffer) });
  const ratio = (tag, a, b) => ({ tag, type: 5, data: Buffer.from(Uint32Array.of(a, b).buffer) });
  const sizes = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
  const directory = (entries, start) => {
    const head = Buffer.alloc(2 + entries.length * 12 + 4);
    const rest = [];
    let at = start + head.length;
    head.writeUInt16LE(entries.length, 0);
    entries.forEach(({ tag, type, data }, i) => {
      const o = 2 + i * 12;
      head.writeUInt16LE(tag, o);
      head.writeUInt16LE(type, o + 2);
      head.writeUInt32LE(data.length / sizes[type], o + 4);
      if (data.length <= 4) data.copy(head, o + 8);
      else {
        const padded = Buffer.concat([data, Buffer.alloc(data.length % 2)]);
        head.writeUInt32LE(at, o + 8);
        rest.push(padded);
        at += padded.length;
      }
    });
    return Buffer.concat([head, ...rest]);
  };
  const detail = [
    ratio(0x829a, 1, exposure),
    ratio(0x829d, Math.round(fNumber * 10), 10),
    short(0x8827, iso),
    { tag: 0x9000, type: 7, data: Buffer.from('0230') },
    ascii(0x9003, when),
    ascii(0x9004, when),
    ascii(0x9011, '+08:00'),
    ratio(0x920a, Math.round(focal * 10), 10),
    short(0xa001, 1),
    long(0xa002, width),
    long(0xa003, height),
    ascii(0xa431, serial),
  ];
  const main = (pointer) => [
    ascii(0x010f, make),
    ascii(0x0110, model),
    short(0x0112, orientation),
    ratio(0x011a, 72, 1),
    ratio(0x011b, 72, 1),
    short(0x0128, 2),
    ascii(0x0132, when),
    long(0x8769, pointer),
  ];
  const pointer = 8 + directory(main(0), 8).length;
  const tiff = Buffer.concat([Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), directory(main(pointer), 8), directory(detail, pointer)]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'binary'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
