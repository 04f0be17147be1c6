import type { Part, SignPlace } from '../model/templates.ts';
import type { Tree, Value } from '../model/value.ts';
import { aligns, parseColumns, parseRow } from './templates-cell.ts';
import { parseLength } from './templates-length.ts';
import { type Reading, readCondition, readList, readNumber, readText, readTree, readWord } from './templates-reading.ts';

/** The key that names the kind of a part, and the other keys that such a part may have. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  text: ['style', 'align', 'since', 'until'],
  prose: ['as', 'lead', 'first', 'style'],
  each: ['print', 'style'],
  grid: ['columns', 'border', 'whole', 'heads'],
  table: ['columns', 'style', 'caption', 'atLeast', 'printed', 'rowLines'],
  frame: ['lines'],
  sign: ['across', 'optional'],
  seal: ['date', 'image'],
  picture: ['height', 'width'],
  beside: ['across', 'parts'],
  scan: [],
  space: [],
  rule: [],
  break: [],
  use: [],
};

/** The parts of a template: a bare text is running text, a mapping is named by its first key. */
export function parseParts(values: readonly Value[], pointer: string, reading: Reading): readonly Part[] {
  return values.flatMap((value, index) => parsePart(value, `${pointer}/${index}`, reading));
}

function parsePart(value: Value, pointer: string, reading: Reading): readonly Part[] {
  if (typeof value === 'string') return [{ kind: 'text', text: value, style: 'text' }];

  const kind = Object.keys(kinds).find((key) => Object.hasOwn(readTree(value, [], pointer, reading), key));
  if (kind === undefined) {
    reading.fault(pointer, `应当有 ${Object.keys(kinds).join('、')} 之一`);
    return [];
  }
  const tree = readTree(value, [kind, 'where', 'unless', 'blank', ...(kinds[kind] ?? [])], pointer, reading);
  if (kind === 'use') return usePiece(tree, pointer, reading);

  const part = partOf(kind, tree, pointer, reading);
  return part ? [{ ...part, ...readCondition(tree, pointer, reading) }] : [];
}

function usePiece(tree: Tree, pointer: string, reading: Reading): readonly Part[] {
  const name = readText(tree.use, '', pointer, reading);
  const piece = reading.pieces.get(name);
  if (piece === undefined) {
    reading.fault(pointer, `没有 templates/pieces/${name}.yaml`);
    return [];
  }
  return parseParts(readList(piece, pointer, reading), pointer, { ...reading, pieces: new Map() });
}

function partOf(kind: string, tree: Tree, pointer: string, reading: Reading): Part | undefined {
  const text = (key: string, otherwise = ''): string => readText(tree[key], otherwise, `${pointer}/${key}`, reading);
  const number = (key: string, otherwise: number): number => readNumber(tree[key], otherwise, `${pointer}/${key}`, reading);
  const list = (key: string): readonly Value[] => readList(tree[key], `${pointer}/${key}`, reading);
  const length = (key: string, otherwise: string): number => {
    const points = parseLength(text(key, otherwise));
    if (points === undefined) reading.fault(`${pointer}/${key}`, '应当是长度，如 12pt、28mm、四号');
    return points ?? 0;
  };

  switch (kind) {
    case 'text': {
      const align = readWord(tree.align, aligns, `${pointer}/align`, reading);
      const day = (key: 'since' | 'until') => (tree[key] === undefined ? {} : { [key]: readDay(text(key), `${pointer}/${key}`, reading) });
      return { kind, text: text('text'), style: text('style', 'text'), ...(align ? { align } : {}), ...day('since'), ...day('until') };
    }
    case 'prose':
      return { kind, bind: text('prose'), as: text('as'), lead: text('lead'), first: number('first', 0), style: text('style', 'text') };
    case 'each':
      return {
        kind,
        bind: text('each'),
        text: list('print').map((item, index) => readText(item, '', `${pointer}/print/${index}`, reading)),
        style: text('style', 'text'),
      };
    case 'grid':
      return {
        kind,
        columns: list('columns').map((item, index) => readNumber(item, 1, `${pointer}/columns/${index}`, reading)),
        rows: list('grid').map((row, index) => parseRow(row, `${pointer}/grid/${index}`, reading)),
        border: text('border', 'yes') !== 'no',
        whole: text('whole', 'no') === 'yes',
        heads: number('heads', 0),
      };
    case 'table':
      return {
        kind,
        bind: text('table'),
        columns: parseColumns(tree.columns, `${pointer}/columns`, reading),
        style: text('style', 'cell'),
        caption: text('caption'),
        atLeast: number('atLeast', 1),
        printed: list('printed').map((item, index) => readText(item, '', `${pointer}/printed/${index}`, reading)),
        rowLines: number('rowLines', 1.2),
      };
    case 'frame':
      return { kind, parts: parseParts(list('frame'), `${pointer}/frame`, reading), lines: number('lines', 0) };
    case 'sign':
      return {
        kind,
        places: parsePlaces(tree.sign, `${pointer}/sign`, reading),
        across: number('across', 2),
        optional: text('optional', 'no') === 'yes',
      };
    case 'seal':
      return {
        kind,
        organ: text('seal') || '{=印章/机关 | 案件/执法机关/名称}（印章）',
        date: text('date', '日期 | 印章/日期'),
        image: text('image', '印章/图像'),
      };
    case 'picture':
      return { kind, bind: text('picture'), height: length('height', '240pt'), width: length('width', '450pt') };
    case 'beside':
      return { kind, bind: text('beside'), across: number('across', 2), parts: parseParts(list('parts'), `${pointer}/parts`, reading) };
    case 'scan':
      return { kind, bind: text('scan') };
    case 'space':
      return { kind, height: length('space', '12pt') };
    case 'rule':
    case 'break':
      return { kind };
    default:
      return undefined;
  }
}

/** A day as it stands in the law's words, YYYY-MM-DD. */
function readDay(text: string, pointer: string, reading: Reading): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) reading.fault(pointer, '应当是日期，如 2024-01-01');

  return text;
}

/** `{ 印出的称呼: [身份…] }`, or `{ 印出的称呼: { of: [身份…], hands: 2 } }` where more than one signs. */
export function parsePlaces(value: Value | undefined, pointer: string, reading: Reading): readonly SignPlace[] {
  return Object.entries(readTree(value, [], pointer, reading)).map(([label, place]) => {
    const at = `${pointer}/${label}`;
    const { of: roles, hands }: Tree = Array.isArray(place) ? { of: place } : readTree(place, ['of', 'hands'], at, reading);

    return {
      label,
      roles: readList(roles, `${at}/of`, reading).map((role) => readText(role, '', at, reading)),
      hands: readNumber(hands, 1, `${at}/hands`, reading),
    };
  });
}
