const clear = 256;
const end = 257;

/** Undoes TIFF's LZW compression (TIFF 6.0, section 13) into `size` bytes; what the data do not fill stays 0. Broken data end it early. */
export function unpackLzw(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  /** Where the string of each code stands in `out`, and how long it is. */
  const starts = new Uint32Array(4097);
  const lengths = new Uint32Array(4097);
  let next = end + 1;
  let width = 9;
  let before = -1;
  let to = 0;
  for (let bit = 0; bit + width <= data.length * 8 && to < size; ) {
    const code = codeAt(data, bit, width);
    bit += width;
    if (code === end) break;
    if (code === clear) {
      next = end + 1;
      width = 9;
      before = -1;
      continue;
    }
    const from = to;
    if (code < clear) out[to++] = code;
    else {
      const known = code < next;
      if (code <= end || (!known && (code > next || before < 0))) break;
      const start = known ? (starts[code] ?? 0) : before;
      const length = known ? (lengths[code] ?? 0) : to - before + 1;
      for (let at = 0; at < length && to < size; at++) out[to++] = out[start + at] ?? 0;
    }
    if (before >= 0 && next <= 4095) {
      starts[next] = before;
      lengths[next] = from - before + 1;
      next += 1;
      if (next === 2 ** width - 1 && width < 12) width += 1;
    }
    before = from;
  }
  return out;
}

function codeAt(data: Uint8Array, bit: number, width: number): number {
  const at = bit >> 3;
  const three = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  return (three >> (24 - (bit & 7) - width)) & (2 ** width - 1);
}
