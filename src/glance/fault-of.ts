import type { FileFault, FileKind } from '../model/case.ts';
import { boxesFault } from './boxes-fault.ts';
import type { FileBytes } from './file-bytes.ts';
import { jpegFault } from './jpeg-fault.ts';
import { matroskaFault } from './matroska-fault.ts';
import { pdfFault } from './pdf-fault.ts';
import { pngFault } from './png-fault.ts';
import { riffFault } from './riff-fault.ts';
import { tiffFault } from './tiff-fault.ts';

/**
 * What is wrong with a file by its beginning, its end and its table of contents; `undefined` where nothing is seen there. The reads are few and
 * small, whatever its size: what lies between is for whoever reads the file through.
 */
export function faultOf(kind: FileKind, file: FileBytes): FileFault | undefined {
  return faults[kind]?.(file);
}

/** MP3, AMR, Ogg, FLAC and transport streams say neither how long they are nor where they end. */
const faults: { readonly [kind in FileKind]?: (file: FileBytes) => FileFault | undefined } = {
  jpeg: jpegFault,
  png: pngFault,
  tiff: tiffFault,
  pdf: pdfFault,
  mp4: (file) => boxesFault(file, 'moov'),
  mov: (file) => boxesFault(file, 'moov'),
  m4a: (file) => boxesFault(file, 'moov'),
  heic: (file) => boxesFault(file, 'meta'),
  wav: riffFault,
  avi: riffFault,
  webm: matroskaFault,
};
