import type { StructureElement } from '../model/page.ts';
import { beginChains } from './chains.ts';
import type { Reference } from './paper.ts';
import type { Way } from './pass-stream.ts';
import { writeStructureTree } from './structure-tree.ts';

/** Remembers which marked content belongs to which element, and writes the structure tree (ISO 32000-1, 14.7) at the end. */
export interface Structure {
  /** The next marked-content number on a page for an element; pages come in order. */
  mark(page: number, element: number): number;
  /** Lets an annotation on a page belong to an element; its key in the parent tree. */
  object(page: number, element: number, annotation: Reference): number;
  /** `pages` are the page dictionaries in order. */
  finish(way: Way, pages: readonly Reference[]): Promise<void>;
}

/** `pages`: how many there will be; the keys of annotations come after theirs. */
export function beginStructure(elements: readonly StructureElement[], pages: number): Structure {
  const drawn: { readonly elements: number[]; readonly pages: number[]; readonly marks: number[] } = { elements: [], pages: [], marks: [] };
  const annotations = new Map<number, Reference>();
  const own = beginChains(elements.length);
  let marked = -1;
  let marks = 0;

  const add = (element: number, page: number, mark: number): number => {
    const order = drawn.elements.push(element) - 1;
    drawn.pages.push(page);
    drawn.marks.push(mark);
    own.add(element, order);
    return order;
  };

  return {
    mark(page, element) {
      if (page !== marked) marks = 0;
      marked = page;
      add(element, page, marks);
      return marks++;
    },
    object(page, element, annotation) {
      annotations.set(add(element, page, -1), annotation);
      return pages + annotations.size - 1;
    },
    finish: (way, dictionaries) => writeStructureTree(way, elements, { ...drawn, annotations, own }, dictionaries),
  };
}
