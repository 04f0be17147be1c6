// A photograph as a camera writes it: JPEG to its last byte, and of a size to order.
import { randomFillSync } from 'node:crypto';
import jpeg from 'jpeg-js';

/** Gives photographs of `bytes` bytes, no two alike: noise that hardly shrinks, and a comment that differs. */
export function photographs(bytes) {
  const edge = Math.floor(Math.sqrt(bytes * 0.48));
  const { data } = jpeg.encode({ width: edge, height: edge, data: randomFillSync(Buffer.alloc(edge * edge * 4)) }, 92);
  const [begin, rest] = [data.subarray(0, afterApp0), data.subarray(afterApp0)];

  return () => Buffer.concat([begin, ...comments(bytes - data.length), rest]);
}

/** SOI and JFIF's APP0, which comes first. */
const afterApp0 = 20;
const longest = 65_535;

function comments(bytes) {
  if (bytes < 4) throw new Error(`the noise is larger than the photograph by ${4 - bytes} bytes`);
  const size = Math.min(bytes - 2, bytes - 2 > longest && bytes - 2 - longest < 4 ? longest - 4 : longest);
  const comment = randomFillSync(Buffer.alloc(size + 2));
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(size, 2);

  return size + 2 === bytes ? [comment] : [comment, ...comments(bytes - size - 2)];
}
