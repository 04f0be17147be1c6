import type { StructureElement } from '../model/page.ts';
import { beginChains, type Chains } from './chains.ts';
import { objectWriter, reserve } from './object-writer.ts';
import type { Reference } from './paper.ts';
import type { Way } from './pass-stream.ts';
import { textString } from './text-string.ts';

/** What was drawn of the elements, in the order in which it was drawn. Lists in little room: a volume holds it a hundred thousand times. */
export interface Contents {
  readonly elements: readonly number[];
  readonly pages: readonly number[];
  /** Number of the marked stretch on its page; -1 for an annotation. */
  readonly marks: readonly number[];
  /** By order. */
  readonly annotations: ReadonlyMap<number, Reference>;
  /** Orders by element. */
  readonly own: Chains;
}

/** Writes the structure tree; `pages` are the page dictionaries in order. pdfkit ends the root itself. */
export async function writeStructureTree(
  way: Way,
  elements: readonly StructureElement[],
  contents: Contents,
  pages: readonly Reference[],
): Promise<void> {
  const { paper } = way;
  const root = paper.ref({ Type: 'StructTreeRoot' });
  const document = paper.ref({});
  const { numbers, count, children } = numbered(elements, contents, document.id);
  const tree: Tree = { elements, contents, pages, numbers, children, root };
  reserve(way, count - 1);
  const writer = objectWriter(way);
  for (const [index, element] of elements.entries()) {
    const number = numbers[index] ?? 0;
    if (number > 0) await writer.write(index === 0 ? document : number, elementText(tree, index, element));
  }
  const parents = paper.ref({});
  await writer.write(parents, `<<\n/Nums [${parentsOf(tree).join(' ')}]\n>>`);
  await writer.end();
  Object.assign(root.data, { K: [document], ParentTree: parents, ParentTreeNextKey: pages.length + contents.annotations.size });
  Object.assign(paper._root.data, { StructTreeRoot: root, MarkInfo: paper.ref({ Marked: true }) });
}

interface Tree {
  readonly elements: readonly StructureElement[];
  readonly contents: Contents;
  readonly pages: readonly Reference[];
  /** Object numbers of the elements; 0 where one is left out. */
  readonly numbers: Int32Array;
  readonly children: Chains;
  readonly root: Reference;
}

/** Elements that hold content somewhere below them get numbers from `first` on; the document always, and every row of a table that is there. */
function numbered(elements: readonly StructureElement[], contents: Contents, first: number) {
  const used = new Uint8Array(elements.length);
  used[0] = 1;
  for (const index of contents.elements) {
    for (let at = index; at > 0 && used[at] === 0; at = elements[at]?.parent ?? 0) used[at] = 1;
  }
  const numbers = new Int32Array(elements.length);
  const children = beginChains(elements.length);
  let count = 0;
  for (const [index, element] of elements.entries()) {
    const kept = used[index] === 1 || ((isCell(element) || element.kind === 'TR') && (numbers[element.parent] ?? 0) > 0);
    if (!kept) continue;
    numbers[index] = first + count;
    count += 1;
    if (index > 0) children.add(element.parent, index);
  }
  return { numbers, children, count };
}

/** An empty cell stays, so that the rows of a table agree. */
function isCell(element: StructureElement): boolean {
  return element.kind === 'TD' || element.kind === 'TH';
}

function elementText(tree: Tree, index: number, element: StructureElement): string {
  const { contents, pages, numbers, root } = tree;
  const own = contents.own.of(index);
  const page = own[0] === undefined ? undefined : contents.pages[own[0]];
  const leads = element.kind === 'Link' && own.some((order) => contents.annotations.has(order));
  const kind = element.kind === 'Link' && !leads ? 'Span' : element.kind;
  const alt = element.alt === undefined ? '' : `/Alt ${textString(element.alt)}\n`;
  const on = page === undefined ? '' : `/Pg ${pages[page]?.id} 0 R\n`;
  const parent = numbers[element.parent] ?? root.id;

  return `<<\n/Type /StructElem\n/S /${kind}\n${alt}${tableLines(element)}/P ${parent} 0 R\n${on}/K [${kidsText(tree, index, own)}]\n>>`;
}

/** What belongs to an element, in the order in which it was drawn. */
function kidsText({ contents, pages, numbers, children }: Tree, index: number, own: readonly number[]): string {
  const below = children.of(index);
  const page = own[0] === undefined ? undefined : contents.pages[own[0]];
  const ownText = (order: number) => kidText(contents, order, page, pages);
  const childText = (child: number) => `${numbers[child]} 0 R`;
  if (own.length === 0) return below.map(childText).join(' ');
  if (below.length === 0) return own.map(ownText).join(' ');

  const kids = [
    ...own.map((order) => ({ order, kid: ownText(order) })),
    ...below.map((child) => ({ order: contents.own.first(child) ?? 0, kid: childText(child) })),
  ];
  return kids
    .sort((one, other) => one.order - other.order)
    .map(({ kid }) => kid)
    .join(' ');
}

/** A marked stretch or an annotation as its element names it; `own` is the element's page. */
function kidText(
  { pages: where, marks, annotations }: Contents,
  order: number,
  own: number | undefined,
  pages: readonly Reference[],
): string {
  const page = where[order] ?? 0;
  const annotation = annotations.get(order);
  if (annotation !== undefined) return `<<\n/Type /OBJR\n/Pg ${pages[page]?.id} 0 R\n/Obj ${annotation.id} 0 R\n>>`;

  return page === own ? `${marks[order]}` : `<<\n/Type /MCR\n/Pg ${pages[page]?.id} 0 R\n/MCID ${marks[order]}\n>>`;
}

function tableLines({ span, rows, scope }: StructureElement): string {
  if (span === undefined && rows === undefined && scope === undefined) return '';
  const spans = span === undefined ? '' : `/ColSpan ${span}\n`;
  const spanned = rows === undefined ? '' : `/RowSpan ${rows}\n`;

  return `/A <<\n/O /Table\n${spans}${spanned}${scope === undefined ? '' : `/Scope /${scope}\n`}>>\n`;
}

/** The parent tree: for each page the elements of its marked stretches, by number; then the element of each annotation. */
function parentsOf({ contents, pages, numbers }: Tree): readonly string[] {
  const entries: string[] = [];
  const { elements, marks } = contents;
  let open: string[] = [];
  let page = -1;
  const close = (): void => {
    if (page >= 0) entries.push(`${page} [${open.join(' ')}]`);
    open = [];
  };
  for (const [order, element] of elements.entries()) {
    if ((marks[order] ?? 0) < 0) continue;
    if (contents.pages[order] !== page) close();
    page = contents.pages[order] ?? 0;
    open.push(`${numbers[element]} 0 R`);
  }
  close();
  const annotated = [...contents.annotations.keys()].map((order, index) => `${pages.length + index} ${numbers[elements[order] ?? 0]} 0 R`);

  return [...entries, ...annotated];
}
