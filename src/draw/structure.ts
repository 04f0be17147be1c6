import type { StructureElement } from '../model/page.ts';
import type { Paper, Reference } from './paper.ts';

/** Remembers which marked content belongs to which element, and writes the structure tree (ISO 32000-1, 14.7) at the end. */
export interface Structure {
  /** The next marked-content number on a page for an element. */
  mark(page: number, element: number): number;
  /** Lets an annotation on a page belong to an element; its key in the parent tree. */
  object(page: number, element: number, annotation: Reference): number;
  /** `pages` are the page dictionaries in order. pdfkit ends the root itself. */
  finish(paper: Paper, pages: readonly Reference[]): void;
}

/** Content of an element: a marked stretch of a page, or an annotation. */
interface Content {
  readonly page: number;
  /** When it was drawn: content and elements stand in this order. */
  readonly order: number;
  readonly what: { readonly number: number } | { readonly annotation: Reference };
}

/** `pages`: how many there will be; the keys of annotations come after theirs. */
export function beginStructure(elements: readonly StructureElement[], pages: number): Structure {
  const contents = new Map<number, Content[]>();
  const owners = new Map<number, number[]>();
  const annotated: number[] = [];
  let drawn = 0;

  const add = (element: number, page: number, what: Content['what']): void => {
    const own = contents.get(element) ?? [];
    contents.set(element, own);
    own.push({ page, order: drawn++, what });
  };

  return {
    mark(page, element) {
      const onPage = owners.get(page) ?? [];
      owners.set(page, onPage);
      const number = onPage.push(element) - 1;
      add(element, page, { number });
      return number;
    },
    object(page, element, annotation) {
      add(element, page, { annotation });
      return pages + annotated.push(element) - 1;
    },
    finish(paper, dictionaries) {
      const children = childrenOf(elements, contents);
      const root = paper.ref({ Type: 'StructTreeRoot' });
      const references = new Map<number, Reference>();
      for (const index of children.keys()) references.set(index, paper.ref({}));

      for (const [index, reference] of references) {
        const element = elements[index];
        if (element === undefined) continue;
        const own = contents.get(index) ?? [];
        const page = own[0]?.page;
        const kids = [
          ...own.map((content) => ({ order: content.order, kid: kidOf(content, page, dictionaries) })),
          ...(children.get(index) ?? []).map((child) => ({ order: contents.get(child)?.[0]?.order ?? 0, kid: references.get(child) })),
        ];
        if (own.length > 0) kids.sort((one, other) => one.order - other.order);
        Object.assign(reference.data, attributesOf(element, own), {
          P: references.get(element.parent) ?? root,
          ...(page === undefined ? {} : { Pg: dictionaries[page] }),
          K: kids.map(({ kid }) => kid),
        });
        reference.end();
      }
      const nums = [
        ...[...owners].flatMap(([page, marks]) => [page, marks.map((element) => references.get(element))]),
        ...annotated.flatMap((element, index) => [pages + index, references.get(element)]),
      ];
      const parents = paper.ref({ Nums: nums });
      parents.end();
      Object.assign(root.data, { K: [references.get(0)], ParentTree: parents, ParentTreeNextKey: pages + annotated.length });
      Object.assign(paper._root.data, { StructTreeRoot: root, MarkInfo: paper.ref({ Marked: true }) });
    },
  };
}

/** A marked stretch or an annotation as its element names it; `page` is the element's own. */
function kidOf({ page, what }: Content, own: number | undefined, dictionaries: readonly Reference[]): unknown {
  if ('annotation' in what) return { Type: 'OBJR', Pg: dictionaries[page], Obj: what.annotation };

  return page === own ? what.number : { Type: 'MCR', Pg: dictionaries[page], MCID: what.number };
}

/** Children of each element that holds content somewhere below it, by index; the document always, and every row of a table that is there. */
function childrenOf(elements: readonly StructureElement[], contents: ReadonlyMap<number, unknown>): ReadonlyMap<number, readonly number[]> {
  const used = new Uint8Array(elements.length);
  used[0] = 1;
  for (const index of contents.keys()) {
    for (let at = index; at > 0 && used[at] === 0; at = elements[at]?.parent ?? 0) used[at] = 1;
  }
  const children = new Map<number, number[]>();
  for (const [index, element] of elements.entries()) {
    const kept = used[index] === 1 || ((isCell(element) || element.kind === 'TR') && children.has(element.parent));
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

function attributesOf(element: StructureElement, own: readonly Content[]): Record<string, unknown> {
  const { alt, span, rows, scope } = element;
  const leads = own.some(({ what }) => 'annotation' in what);
  const kind = element.kind === 'Link' && !leads ? 'Span' : element.kind;
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
