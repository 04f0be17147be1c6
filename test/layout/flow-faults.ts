import type { PlacedVolume, StructureElement, TextItem } from '../../src/model/page.ts';
import type { FormTemplate, Part } from '../../src/model/templates.ts';

/** What is wrong with how a form runs over the pages of a section, page by page. */
export function flowFaults(placed: PlacedVolume, template: FormTemplate, section: string): readonly string[] {
  const pages = placed.pages.filter((page) => page.section === section);
  const tails = tailsOf(template.parts);
  const heading = headingsOf(template.parts);
  const feet = template.foot.map(({ label }) => `${label}：`);

  return pages.flatMap((page, index) => {
    const texts = page.items.filter((item): item is TextItem => item.kind === 'text' && item.element !== undefined);
    const bodies = texts.filter((item) => !feet.some((foot) => paragraph(placed, item).startsWith(foot)) || !isLow(item, page.height));
    const top = highest(bodies);
    const bottom = lowest(bodies);
    if (top === undefined || bottom === undefined) return [`page ${index + 1} is blank`];

    const framed = page.items.some((item) => item.kind === 'line' && item.y1 < top.y - top.size * 2);
    const first = framed ? '' : paragraph(placed, top);
    const goesOn = pages[index + 1]?.items.some((item) => item.kind === 'text' && item.element === bottom.element) ?? true;
    const last = goesOn || bottom.text.trim() === '' ? '' : paragraph(placed, bottom);
    const heads = texts.filter((item) => item.y < top.y + top.size).map((item) => paragraph(placed, item));
    return [
      ...(index > 0 && heads.some((head) => head.startsWith('签名：') && head !== '签名：年月日')
        ? [`page ${index + 1} has a signature without its opinion`]
        : []),
      ...lonely(placed, texts).map((label) => `page ${index + 1} has a label that is broken badly: “${label}”`),
      ...(index > 0 && tails.some((tail) => first.startsWith(tail)) ? [`page ${index + 1} has nothing above “${first}”`] : []),
      ...(index > 0 && isStruckOutAbove(placed, bodies, tails) ? [`page ${index + 1} has blanks alone above its signatures`] : []),
      ...(/[：，]$/u.test(last) || heading.has(last) ? [`page ${index + 1} ends with “${last}”`] : []),
      ...headless(placed, texts, page.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join('')).map(
        (head) => `page ${index + 1} has rows without the head “${head}”`,
      ),
    ];
  });
}

/** What stands above the signatures of a page is nothing but labels and blanks that are struck out. */
function isStruckOutAbove(placed: PlacedVolume, texts: readonly TextItem[], tails: readonly string[]): boolean {
  const signed = texts.filter((item) => tails.some((tail) => paragraph(placed, item).startsWith(tail))).map(({ y }) => y);
  const above = texts.filter((item) => item.y < Math.min(...signed) - item.size / 2);
  return (
    signed.length > 0 &&
    above.some(({ text }) => text.trim() === '/') &&
    above.every((item) => isLabel(placed, item) || ['', '/'].includes(item.text.trim()))
  );
}

function isLabel(placed: PlacedVolume, item: TextItem): boolean {
  return placed.elements[placed.elements[item.element ?? -1]?.parent ?? -1]?.kind === 'TH';
}

/** Labels of rows whose last line is one character, other than those that stand upright in a narrow column. */
function lonely(placed: PlacedVolume, texts: readonly TextItem[]): readonly string[] {
  const lines = new Map<number, Map<number, string>>();
  for (const item of texts) {
    const label = placed.elements[item.element ?? -1]?.parent ?? -1;
    if (placed.elements[label]?.kind !== 'TH' || placed.elements[label]?.scope !== 'Row') continue;
    const said = lines.get(item.element ?? -1) ?? new Map<number, string>();
    lines.set(item.element ?? -1, said.set(item.y, (said.get(item.y) ?? '') + item.text.trim()));
  }
  return [...lines.values()].flatMap((said) => {
    const words = [...said].sort(([one], [other]) => one - other).map(([, line]) => line);
    return words.length > 1 && words.at(-1)?.length === 1 && words.some((line) => line.length > 1) ? [words.join('|')] : [];
  });
}

/** Words with which what stands behind the body of a form begins: signatures, seal, and what follows them, other than sheets of their own. */
function tailsOf(parts: readonly Part[]): readonly string[] {
  const begin = parts.findIndex((part) => part.kind === 'sign' || part.kind === 'seal');
  if (begin < 0) return [];
  const apart = parts.findIndex((part, index) => index > begin && part.kind === 'break');

  return parts.slice(begin, apart < 0 ? parts.length : apart).flatMap((part) => {
    if (part.kind === 'sign') return part.places.map(({ label }) => `${label}：`);
    const fixed = part.kind === 'text' ? part.text.replace(/\{.*$/u, '') : '';
    return fixed === '' ? [] : [fixed];
  });
}

/** Words that head what stands below them. */
function headingsOf(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) => {
      if (part.kind === 'frame') return [...headingsOf(part.parts)];
      return part.kind === 'text' && part.style === 'label' ? [part.text] : [];
    }),
  );
}

/** Heads of tables whose rows are among the texts, and that do not stand on the page. */
function headless(placed: PlacedVolume, texts: readonly TextItem[], words: string): readonly string[] {
  const tables = new Set(texts.flatMap((item) => ancestor(placed, item.element ?? 0, 'Table') ?? []));
  return [...tables].flatMap((table) =>
    headsOf(placed, table).filter(
      (head) => !words.includes(head) && texts.some((item) => ancestor(placed, item.element ?? 0, 'Table') === table),
    ),
  );
}

const heads = new WeakMap<PlacedVolume, Map<number, readonly string[]>>();

function headsOf(placed: PlacedVolume, table: number): readonly string[] {
  const known = heads.get(placed) ?? new Map<number, readonly string[]>();
  heads.set(placed, known);
  const found =
    known.get(table) ??
    placed.elements.flatMap((element, index) => {
      if (element.kind !== 'TH' || element.scope !== 'Column' || ancestor(placed, index, 'Table') !== table) return [];
      return placed.elements.flatMap((inner, at) => (inner.parent === index ? [wordsOf(placed).get(at) ?? ''] : []));
    });
  known.set(table, found);
  return found;
}

function ancestor(placed: PlacedVolume, element: number, kind: StructureElement['kind']): number | undefined {
  for (let at = element; at >= 0; at = placed.elements[at]?.parent ?? -1) if (placed.elements[at]?.kind === kind) return at;
  return undefined;
}

function paragraph(placed: PlacedVolume, item: TextItem): string {
  return wordsOf(placed).get(item.element ?? -1) ?? '';
}

const words = new WeakMap<PlacedVolume, ReadonlyMap<number, string>>();

/** What each element of the structure says, white space left out: the text that a reader of the structure hears, in its order. */
export function wordsOf(placed: PlacedVolume): ReadonlyMap<number, string> {
  const known = words.get(placed);
  if (known) return known;

  const said = new Map<number, string>();
  for (const item of placed.pages.flatMap((page) => page.items)) {
    if (item.kind === 'text' && item.element !== undefined)
      said.set(item.element, (said.get(item.element) ?? '') + item.text.replace(/\s/g, ''));
  }
  words.set(placed, said);
  return said;
}

function isLow(item: TextItem, height: number): boolean {
  return item.y > height * 0.85;
}

function highest(texts: readonly TextItem[]): TextItem | undefined {
  return [...texts].sort((one, other) => one.y - other.y || one.x - other.x)[0];
}

function lowest(texts: readonly TextItem[]): TextItem | undefined {
  return [...texts].sort((one, other) => other.y - one.y || other.x - one.x)[0];
}
