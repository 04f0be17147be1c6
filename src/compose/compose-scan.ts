import type { ScanPart } from '../model/templates.ts';
import type { Block } from '../model/volume.ts';
import { textsOf } from './formats/texts-of.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';

/** The pages of the files that a record names; nothing for a file that is not there or has no pages. */
export function composeScan(part: ScanPart, scope: Scope): readonly Block[] {
  const bound = resolve(part.bind, scope);
  if (!bound) return [];

  return textsOf(bound.value)
    .filter((file) => scope.printable.has(file))
    .map((file) => ({ kind: 'scan', file, alt: file, ...(bound.from ? { from: bound.from } : {}) }));
}
