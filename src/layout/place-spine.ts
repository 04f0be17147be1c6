import type { PageItem } from '../model/page.ts';
import { label } from './furniture.ts';
import { addElement, addFault, type Setter } from './setter.ts';

/** One field of a spine. */
export interface SpineField {
  /** Printed across at its top; may be empty. */
  readonly head: string;
  readonly text: string;
  /** Of the height. */
  readonly share: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Type sizes of a spine, points, large to small. */
const sizes = [16, 14, 12, 10.5, 9, 7.5, 6.5] as const;

/** Room left at the ends of a field, points. */
const rim = 5;

/**
 * The fields of a spine from top to bottom with lines between them, their characters one below the other; a number or a Latin word lies across where it
 * fits. Of the sizes the largest that fits; two columns, right to left, where one is too long; what still does not fit is a fault.
 */
export function placeSpine(setter: Setter, fields: readonly SpineField[], box: Box, parent: number): readonly PageItem[] {
  let y = box.y;
  return fields.flatMap(({ head, text, share }, index): readonly PageItem[] => {
    const field = { ...box, y, height: box.height * share };
    y += field.height;
    const rule: readonly PageItem[] =
      index === 0 ? [] : [{ kind: 'line', x1: box.x, y1: field.y, x2: box.x + box.width, y2: field.y, width: 0.4 }];
    const rest = head === '' ? field : { ...field, y: field.y + headRoom, height: field.height - headRoom };
    return [...rule, ...placeHead(setter, head, field, parent), ...(text === '' ? [] : placeField(setter, text, rest, parent))];
  });
}

/** Points that a head takes. */
const headRoom = 12;

function placeHead(setter: Setter, head: string, box: Box, parent: number): readonly PageItem[] {
  if (head === '') return [];

  const size = Math.min(7.5, (box.width - 3) / [...head].length);
  const element = addElement(setter, { kind: 'P', parent });
  const at = { x: box.x + box.width / 2, y: box.y + 3 + size * 0.88, anchor: 'centre', font: 'song', size } as const;
  return label(setter, head, at).map((item) => ({ ...item, element }));
}

function placeField(setter: Setter, text: string, box: Box, parent: number): readonly PageItem[] {
  const element = addElement(setter, { kind: 'P', parent });
  const marks = marksOf(text);
  const room = box.height - 2 * rim;
  const choices = [1, 2].flatMap((columns) => sizes.map((size) => ({ columns, size })));
  const fits = choices.find(
    ({ columns, size }) => Math.ceil(marks.length / columns) * size * pitch <= room && columns * size * 1.2 <= box.width,
  );
  if (fits === undefined) addFault(setter, 'fit', text, undefined);
  const { columns, size } = fits ?? { columns: 1, size: sizes[sizes.length - 1] ?? 6.5 };
  const rows = fits === undefined ? Math.floor(room / (size * pitch)) : Math.ceil(marks.length / columns);
  const top = box.y + rim + (room - Math.min(rows, marks.length) * size * pitch) / 2;

  return marks.slice(0, rows * columns).flatMap((mark, index): readonly PageItem[] => {
    const column = Math.floor(index / rows);
    const x = box.x + (box.width * (2 * (columns - column) - 1)) / (2 * columns);
    const baseline = top + (index % rows) * size * pitch + size * (pitch - 1) * 0.5 + size * 0.88;
    const scale = Math.min(1, (box.width / columns - 2) / (widthOf(setter, mark) * size || 1));
    const [right, up] = behind.has(mark) ? [0.6 * size, 0.6 * size] : [0, 0];
    return label(setter, mark, { x: x + right, y: baseline - up, anchor: 'centre', font: 'song', size: size * scale }).map((item) => ({
      ...item,
      element,
    }));
  });
}

/** Line pitch as a multiple of the size. */
const pitch = 1.12;

/** Characters as they stand upright; a word of letters or digits of up to four characters lies across, longer ones character by character. */
function marksOf(text: string): readonly string[] {
  return [...text.replace(/\s+/g, '').matchAll(/[A-Za-z0-9]+|./gu)].flatMap(([word]) =>
    /^[A-Za-z0-9]{1,4}$/.test(word) ? [word] : [...word].map((character) => upright[character] ?? character),
  );
}

/** Brackets and dashes as they stand in a column (GB/T 15834: vertical forms). */
const upright: Readonly<Record<string, string>> = {
  '（': '︵',
  '）': '︶',
  '〔': '︹',
  '〕': '︺',
  '《': '︽',
  '》': '︾',
  '〈': '︿',
  '〉': '﹀',
  '「': '﹁',
  '」': '﹂',
  '【': '︻',
  '】': '︼',
  '—': '︱',
  '-': '︱',
  '“': '﹃',
  '”': '﹄',
  '‘': '﹁',
  '’': '﹂',
};

/** Marks that stand below their character at the right (GB/T 15834, 5.2). */
const behind: ReadonlySet<string> = new Set('。？！，、；：');

function widthOf({ cut }: Setter, text: string): number {
  const cutOf = cut('song');

  return [...text].reduce((sum, character) => sum + (cutOf(character.codePointAt(0) ?? 0)?.width ?? 0), 0);
}
