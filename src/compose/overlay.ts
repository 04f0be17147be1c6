import type { Value } from '../model/value.ts';
import type { ImageBlock, Origin } from '../model/volume.ts';
import { textOf } from './formats/text-of.ts';

/** Points a millimetre. */
const millimetre = 72 / 25.4;

/** The image of a seal or signature over what stands around it. `width`: what the record says of its true width, such as 42mm; `usual`: points. */
export function overlay(file: string, alt: string, width: Value | undefined, usual: number, from: Origin | undefined): ImageBlock {
  const stated = Number.parseFloat(textOf(width));

  return {
    kind: 'image',
    file,
    maxWidth: usual,
    maxHeight: usual,
    over: Number.isFinite(stated) ? { width: stated * millimetre } : {},
    alt,
    ...(from ? { from } : {}),
  };
}
