import type { LayoutFault, PageItem, SectionAddress, StructureElement } from '../model/page.ts';
import type { Measure, Pictures, Theme } from '../model/theme.ts';
import type { FontRole, Origin, Run } from '../model/volume.ts';

/** A character in a face: which face covers it, and its advance at size 1 point. */
export interface Cut {
  readonly face: string;
  readonly width: number;
}

/** A mark on a page; a link still names the section that it leads to. */
export type Mark = PageItem | SectionLink;

export interface SectionLink {
  readonly kind: 'section-link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly section: string;
  readonly element?: number;
}

/** Page numbers that runs ask for; a section that is not known yet has none. */
export interface References {
  readonly sections: ReadonlyMap<string, SectionAddress>;
  readonly count: number;
  /** Pages of sections that stand in another volume of the case, with its name. */
  readonly elsewhere: Elsewhere;
}

/** Where sections stand that are not in this volume, by section: the volume's name and the address. */
export type Elsewhere = ReadonlyMap<string, { readonly volume: string; readonly address: SectionAddress }>;

/** What setting needs and gathers on its way: faults and structure elements are appended. */
export interface Setter {
  readonly theme: Theme;
  readonly pictures: Pictures;
  readonly references: References;
  /** The volume's number stands at the head of its pages. */
  readonly numberOnTop: boolean;
  readonly elements: StructureElement[];
  readonly faults: LayoutFault[];
  /** For a role: the face for a character; `undefined` where no face covers it. */
  cut(role: FontRole): (codePoint: number) => Cut | undefined;
}

/** Remembers the face and width of every character by role. */
export function cutter(theme: Theme, measure: Measure): Setter['cut'] {
  const roles = new Map<FontRole, (codePoint: number) => Cut | undefined>();

  return (role) => {
    const known = roles.get(role) ?? roleCutter(theme.faces[role], measure);
    roles.set(role, known);
    return known;
  };
}

function roleCutter(faces: readonly string[], measure: Measure): (codePoint: number) => Cut | undefined {
  const blocks: (Cut | null | undefined)[][] = [];
  const find = (codePoint: number): Cut | null => {
    const face = faces.find((name) => measure.covers(name, codePoint));
    return face === undefined ? null : { face, width: measure.width(face, codePoint) };
  };

  return (codePoint) => {
    let block = blocks[codePoint >> 8];
    if (block === undefined) blocks[codePoint >> 8] = block = [];
    let cut = block[codePoint & 0xff];
    if (cut === undefined) block[codePoint & 0xff] = cut = find(codePoint);
    return cut ?? undefined;
  };
}

/** The text of a run, its page references filled in. */
export function textOf(run: Run, references: References): string {
  if (run.pageCount) return String(references.count);
  if (run.pageOf === undefined) return run.text;

  const { section, which } = run.pageOf;
  const here = references.sections.get(section);
  const other = references.elsewhere.get(section);
  if (here !== undefined) return pagesText(here, which);

  return other === undefined ? '' : which === 'count' ? String(other.address.pages) : `${other.volume}${pagesText(other.address, which)}`;
}

function pagesText({ first, last, pages }: SectionAddress, which: 'first' | 'last' | 'span' | 'count'): string {
  if (which === 'count') return String(pages);
  if (which === 'last') return last;
  if (which === 'first' || first === last) return first;

  return /^\d+$/.test(first + last) ? `${first}-${last}` : `${first}至${last}`;
}

/** Appends a structure element and tells its index. */
export function addElement(setter: Setter, element: StructureElement): number {
  setter.elements.push(element);
  return setter.elements.length - 1;
}

/** Remembers a fault once for each text and origin. */
export function addFault(setter: Setter, kind: LayoutFault['kind'], text: string, from: Origin | undefined): void {
  const same = (fault: LayoutFault): boolean =>
    fault.kind === kind && fault.text === text && fault.from?.file === from?.file && fault.from?.pointer === from?.pointer;
  if (setter.faults.some(same)) return;

  setter.faults.push(from === undefined ? { kind, text } : { kind, text, from });
}
