import { type FileBytes, viewOf } from '../glance/file-bytes.ts';

const [header, picture, colour] = ['jp2h', 'ihdr', 'colr'];
const [cmyk, jab] = [12, 19];

/**
 * What PDF/A forbids of JPEG 2000 data (ISO 19005-2, 6.2.8.3): data without the boxes of a JP2 file, channels that are not 1, 3 or 4 or of
 * several depths, colours that are not told once or in another way than it knows; and inks without a profile. `undefined` where it allows them.
 */
export function judgeJpx(file: FileBytes): 'feature' | 'ink' | undefined {
  const head = boxesIn(file, 0, file.size).find(({ type }) => type === header);
  if (head === undefined) return 'feature';

  const inside = boxesIn(file, head.from, head.to);
  const facts = inside.flatMap(({ type, from }) => (type === picture ? (viewOf(file, from, 11) ?? []) : []))[0];
  const [channels, bits] = [facts?.getUint16(8) ?? 0, facts?.getUint8(10) ?? severalDepths];
  const colours = inside.flatMap(({ type, from }) => (type === colour ? (viewOf(file, from, 7) ?? []) : []));
  const best = colours.filter((each) => each.getUint8(2) === 1);
  const told = colours.length === 1 ? colours : best;
  const method = told[0]?.getUint8(0) ?? 0;
  const space = method === 1 ? told[0]?.getUint32(3) : undefined;
  if (
    ![1, 3, 4].includes(channels) ||
    bits === severalDepths ||
    (bits & 0x7f) > 37 ||
    told.length !== 1 ||
    ![1, 2, 3].includes(method) ||
    space === jab
  )
    return 'feature';

  return space === cmyk ? 'ink' : undefined;
}

/** What stands for the depth where channels differ in it. */
const severalDepths = 255;

interface Box {
  readonly type: string;
  /** Its contents: from the first byte to the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Boxes that follow one another, as far as they make sense; those that matter stand before the data, whose box may be of any length. */
function boxesIn(file: FileBytes, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const head = viewOf(file, at, 8);
    const length = head?.getUint32(0) ?? 0;
    if (head === undefined || length < 8 || at + length > to) break;
    const type = String.fromCharCode(...[4, 5, 6, 7].map((byte) => head.getUint8(byte)));
    boxes.push({ type, from: at + 8, to: at + length });
    at += length;
  }
  return boxes;
}
