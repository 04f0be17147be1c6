import { nastyPdf, stream } from './nasty-pdfs.ts';

const depth = 12;
/** Each form draws the next so many times. */
const fold = 60;

/** A page of forms within forms that no machine draws to the end, in inks that PDF/A does not allow. */
export const endlessPdf: Uint8Array = nastyPdf(
  '/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>',
  stream('0 0 0 1 k 50 150 100 100 re f /X Do'),
  ...Array.from({ length: depth }, (_, index) =>
    stream(
      index === depth - 1 ? '50 150 100 100 re f' : '/X Do '.repeat(fold),
      `/Type /XObject /Subtype /Form /BBox [0 0 300 400] ${index === depth - 1 ? '' : `/Resources << /XObject << /X ${index + 6} 0 R >> >>`}`,
    ),
  ),
);
