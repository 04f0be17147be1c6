import type { Spot } from './fact.ts';
import type { Asked } from './ground.ts';

/** A text of the case that may be a path. */
export interface Naming {
  readonly path: string;
  readonly at: Spot;
}

/** Every one, case.yaml first, then record by record. */
export function namingsIn({ subjects }: Asked['ground']): readonly Naming[] {
  return [subjects.whole, ...subjects.records].flatMap(({ file, texts: written }) =>
    written.filter(({ text }) => text.includes('/')).map(({ text, pointer }) => ({ path: text.trim(), at: { file, pointer } })),
  );
}
