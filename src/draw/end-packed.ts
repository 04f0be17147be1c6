import type { Reference } from './paper.ts';

/** Ends an object whose stream is compressed already. The same bytes as where pdfkit compresses it. `end`: the object's own, where it was put off. */
export function endPacked(reference: Reference, packed: Uint8Array, end: Reference['end'] = reference.end.bind(reference)): void {
  reference.compress = false;
  Object.assign(reference.data, { Length: 0, Filter: 'FlateDecode' });
  end(packed);
}
