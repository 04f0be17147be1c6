import type { Value } from '../model/value.ts';
import type { Origin, Overlay } from '../model/volume.ts';
import { textOf } from './formats/text-of.ts';

/** Points a millimetre. */
const millimetre = 72 / 25.4;

/** The image of a seal or signature. `width`: what the record says of its true width, such as 42mm; `usual`: points. */
export function overlay(file: string, alt: string, width: Value | undefined, usual: number, from: Origin | undefined): Overlay {
  const stated = Number.parseFloat(textOf(width));

  return { file, alt, ...(Number.isFinite(stated) ? { width: stated * millimetre } : {}), usual, ...(from ? { from } : {}) };
}
