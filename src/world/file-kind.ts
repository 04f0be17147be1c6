import type { FileKind } from '../model/case.ts';

/** How many of the first bytes `fileKind` wants to see. */
export const sniffLength = 4096;

/**
 * What a file is by its first bytes. Text has no mark of its own: there the name decides between YAML and JSON Lines,
 * but only where the bytes are text.
 */
export function fileKind(head: Uint8Array, path: string): FileKind {
  return kindByMark(head) ?? kindOfText(head, path);
}

function kindByMark(head: Uint8Array): FileKind | undefined {
  if (starts(head, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(head, 0x49, 0x49, 0x2a, 0x00) || starts(head, 0x4d, 0x4d, 0x00, 0x2a)) return 'tiff';
  if (starts(head, 0x49, 0x49, 0x2b, 0x00) || starts(head, 0x4d, 0x4d, 0x00, 0x2b)) return 'tiff';
  if (latin(head, 0, 1024).includes('%PDF-')) return 'pdf';
  if (latin(head, 4, 8) === 'ftyp') return kindByBrand(latin(head, 8, 12), latin(head, 16, head[3] ?? 0));
  if (/^(moov|mdat|wide|free|skip|pnot)$/.test(latin(head, 4, 8))) return 'mov';
  if (starts(head, 0x1a, 0x45, 0xdf, 0xa3)) return latin(head, 0, 64).includes('webm') ? 'webm' : 'unknown';
  if (latin(head, 0, 4) === 'RIFF' || latin(head, 0, 4) === 'RF64') return kindOfRiff(latin(head, 8, 12));
  if (latin(head, 0, 4) === 'OggS') return 'ogg';
  if (latin(head, 0, 4) === 'fLaC') return 'flac';
  if (latin(head, 0, 5) === '#!AMR') return 'amr';
  if (isTransportStream(head)) return 'mpegts';
  if (latin(head, 0, 3) === 'ID3' || isMpegAudio(head)) return 'mp3';

  return undefined;
}

/** ISO/IEC 14496-12: the main brand, then those that a file is also fit for; a picture of HEVC (ISO/IEC 23008-12) may name either first. */
function kindByBrand(brand: string, also: string): FileKind {
  if (brand === 'qt  ') return 'mov';
  if (/^(M4A|M4B|M4P|F4A)/.test(brand)) return 'm4a';
  if (/^(hei|hev)/.test(brand) || (/^(mif1|msf1)$/.test(brand) && /hei[cxms]|hev[cxms]/.test(also))) return 'heic';
  if (/^(mif1|msf1|avif|avis|crx )/.test(brand)) return 'unknown';

  return 'mp4';
}

function kindOfRiff(form: string): FileKind {
  if (form === 'WAVE') return 'wav';

  return form === 'AVI ' ? 'avi' : 'unknown';
}

/** ISO/IEC 13818-1: packets of 188 bytes (192 with the time code of cameras), each begun by 0x47. */
function isTransportStream(head: Uint8Array): boolean {
  return [0, 4].some((offset) => [0, 1, 2].every((packet) => head[offset + packet * (188 + offset)] === 0x47));
}

/** ISO/IEC 11172-3: a frame head of layer III with a legal bit rate and sample rate. */
function isMpegAudio(head: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = head;
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return false;

  return third >> 4 !== 0xf && third >> 4 !== 0 && ((third >> 2) & 3) !== 3 && ((second >> 3) & 3) !== 1;
}

function kindOfText(head: Uint8Array, path: string): FileKind {
  if (head.includes(0) && !starts(head, 0xff, 0xfe) && !starts(head, 0xfe, 0xff)) return 'unknown';
  if (/\.ya?ml$/i.test(path)) return 'yaml';

  return /\.jsonl$/i.test(path) ? 'jsonl' : 'unknown';
}

function starts(head: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => head[index] === byte);
}

function latin(head: Uint8Array, from: number, to: number): string {
  return Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1', from, Math.min(to, head.length));
}
