import type { StructureElement } from '../model/page.ts';
import type { Paper, Reference } from './paper.ts';

/** Remembers which marked content belongs to which element, and writes the structure tree (ISO 32000-1, 14.7) at the end. */
export interface Structure {
  /** The next marked-content number on a page for an element. */
  mark(page: number, element: number): number;
  /** `pages` are the page dictionaries in order. pdfkit ends the root itself. */
  finish(paper: Paper, pages: readonly Reference[]): void;
}

export function beginStructure(elements: readonly StructureElement[]): Structure {
  const contents = new Map<number, { page: number; number: number }[]>();
  const owners = new Map<number, number[]>();

  return {
    mark(page, element) {
      const onPage = owners.get(page) ?? [];
      owners.set(page, onPage);
      const number = onPage.push(element) - 1;
      const own = contents.get(element) ?? [];
      contents.set(element, own);
      own.push({ page, number });
      return number;
    },
    finish(paper, pages) {
      const children = childrenOf(elements, contents);
      const root = paper.ref({ Type: 'StructTreeRoot' });
      const references = new Map<number, Reference>();
      for (const index of children.keys()) references.set(index, paper.ref({}));

      for (const [index, reference] of references) {
        const element = elements[index];
        if (element === undefined) continue;
        const own = contents.get(index) ?? [];
        const page = own[0]?.page;
        Object.assign(reference.data, attributesOf(element), {
          P: references.get(element.parent) ?? root,
          ...(page === undefined ? {} : { Pg: pages[page] }),
          K: [
            ...own.map((mark) => (mark.page === page ? mark.number : { Type: 'MCR', Pg: pages[mark.page], MCID: mark.number })),
            ...(children.get(index) ?? []).map((child) => references.get(child)),
          ],
        });
        reference.end();
      }
      const nums = [...owners].flatMap(([page, marks]) => [page, marks.map((element) => references.get(element))]);
      const parents = paper.ref({ Nums: nums });
      parents.end();
      Object.assign(root.data, { K: [references.get(0)], ParentTree: parents, ParentTreeNextKey: pages.length });
      Object.assign(paper._root.data, { StructTreeRoot: root, MarkInfo: paper.ref({ Marked: true }) });
    },
  };
}

/** Children of each element that holds content somewhere below it, by index; the document always. */
function childrenOf(elements: readonly StructureElement[], contents: ReadonlyMap<number, unknown>): ReadonlyMap<number, readonly number[]> {
  const used = new Uint8Array(elements.length);
  used[0] = 1;
  for (const index of contents.keys()) {
    for (let at = index; at > 0 && used[at] === 0; at = elements[at]?.parent ?? 0) used[at] = 1;
  }
  const children = new Map<number, number[]>();
  for (const [index, element] of elements.entries()) {
    const kept = used[index] === 1 || (isCell(element) && used[element.parent] === 1);
    if (!kept) continue;
    children.set(index, []);
    if (index > 0) children.get(element.parent)?.push(index);
  }
  return children;
}

/** An empty cell stays, so that the rows of a table agree. */
function isCell(element: StructureElement): boolean {
  return element.kind === 'TD' || element.kind === 'TH';
}

function attributesOf(element: StructureElement): Record<string, unknown> {
  const { kind, alt, span, rows, scope } = element;
  const table = span !== undefined || rows !== undefined || scope !== undefined;
  return {
    Type: 'StructElem',
    S: kind,
    ...(alt === undefined ? {} : { Alt: Object(alt) }),
    ...(table
      ? {
          A: {
            O: 'Table',
            ...(span === undefined ? {} : { ColSpan: span }),
            ...(rows === undefined ? {} : { RowSpan: rows }),
            ...(scope === undefined ? {} : { Scope: scope }),
          },
        }
      : {}),
  };
}
