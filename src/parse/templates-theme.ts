import { isTree } from '../model/pointer.ts';
import type { TextStyle } from '../model/templates.ts';
import type { Theme } from '../model/theme.ts';
import type { Value } from '../model/value.ts';
import type { FontRole, PageNumberPlace } from '../model/volume.ts';
import { aligns } from './templates-cell.ts';
import { parseLength } from './templates-length.ts';
import { type Reading, readList, readNumber, readText, readTree, readWord } from './templates-reading.ts';

const roles: readonly FontRole[] = ['song', 'fang', 'kai', 'hei', 'title'];
const papers: Readonly<Record<string, readonly [string, string]>> = { A4: ['210mm', '297mm'], A3: ['297mm', '420mm'] };

const places: readonly PageNumberPlace[] = ['top-outer', 'bottom-outer', 'bottom-right', 'bottom-centre'];

/** What theme.yaml says. */
export interface ThemeFile {
  readonly theme: Theme;
  /** Looks by name. */
  readonly styles: { readonly [name: string]: TextStyle };
  /** Where it states another place than the profile of volumes. */
  readonly place?: PageNumberPlace;
}

/** theme.yaml: paper, margins, faces, sizes, and the looks by name. Lengths become points. */
export function parseTheme(value: Value | undefined, reading: Reading): ThemeFile {
  const tree = readTree(
    value,
    ['extends', 'paper', 'margins', 'duplex', 'faces', 'body', 'cellPadding', 'lineWidth', 'pageNumber', 'styles'],
    '',
    reading,
  );
  const margins = readTree(tree.margins, ['top', 'bottom', 'inner', 'outer'], '/margins', reading);
  const body = readTree(tree.body, ['font', 'size', 'leading'], '/body', reading);
  const number = readTree(tree.pageNumber, ['font', 'size', 'distance', 'place'], '/pageNumber', reading);
  const faces = readTree(tree.faces, [...roles, 'rare'], '/faces', reading);
  const [width = '', height = ''] = papers[readText(tree.paper, 'A4', '/paper', reading)] ?? [];
  const length = (text: Value | undefined, otherwise: string, pointer: string): number => lengthAt(text, otherwise, pointer, reading);
  const named = (role: FontRole | 'rare'): readonly string[] =>
    readList(faces[role], `/faces/${role}`, reading).map((item) => readText(item, '', `/faces/${role}`, reading));
  const rare = named('rare');
  const face = (role: FontRole): readonly string[] => [...named(role), ...rare];

  const theme: Theme = {
    paper: { width: length(width, '210mm', '/paper'), height: length(height, '297mm', '/paper') },
    margins: {
      top: length(margins.top, '37mm', '/margins/top'),
      bottom: length(margins.bottom, '35mm', '/margins/bottom'),
      inner: length(margins.inner, '28mm', '/margins/inner'),
      outer: length(margins.outer, '26mm', '/margins/outer'),
    },
    duplex: readText(tree.duplex, 'no', '/duplex', reading) === 'yes',
    faces: { song: face('song'), fang: face('fang'), kai: face('kai'), hei: face('hei'), title: face('title') },
    body: {
      font: readWord(body.font, roles, '/body/font', reading) ?? 'fang',
      size: length(body.size, '三号', '/body/size'),
      leading: readNumber(body.leading, 1.75, '/body/leading', reading),
    },
    cellPadding: length(tree.cellPadding, '4pt', '/cellPadding'),
    lineWidth: length(tree.lineWidth, '0.75pt', '/lineWidth'),
    pageNumber: {
      font: readWord(number.font, roles, '/pageNumber/font', reading) ?? 'song',
      size: length(number.size, '四号', '/pageNumber/size'),
      distance: length(number.distance, '12mm', '/pageNumber/distance'),
    },
  };
  const styles = Object.entries(readTree(tree.styles, [], '/styles', reading)).map(
    ([name, style]) => [name, parseStyle(style, `/styles/${name}`, reading)] as const,
  );
  const place = readWord(number.place, places, '/pageNumber/place', reading);
  return { theme, styles: Object.fromEntries(styles), ...(place === undefined ? {} : { place }) };
}

function parseStyle(value: Value, pointer: string, reading: Reading): TextStyle {
  const tree = readTree(value, ['font', 'size', 'leading', 'align', 'indent', 'before', 'after'], pointer, reading);
  const align = readWord(tree.align, aligns, `${pointer}/align`, reading);
  const number = (key: string) => (tree[key] === undefined ? {} : { [key]: readNumber(tree[key], 0, `${pointer}/${key}`, reading) });
  const length = (key: string) => (tree[key] === undefined ? {} : { [key]: lengthAt(tree[key], '0', `${pointer}/${key}`, reading) });

  return {
    font: readWord(tree.font, roles, `${pointer}/font`, reading) ?? 'fang',
    size: lengthAt(tree.size, '小四', `${pointer}/size`, reading),
    ...(align ? { align } : {}),
    ...number('leading'),
    ...number('indent'),
    ...length('before'),
    ...length('after'),
  };
}

function lengthAt(value: Value | undefined, otherwise: string, pointer: string, reading: Reading): number {
  const points = parseLength(readText(value, otherwise, pointer, reading));
  if (points === undefined) reading.fault(pointer, '应当是长度，如 12pt、28mm、四号');

  return points ?? parseLength(otherwise) ?? 0;
}

/** A theme over the one that it extends: mappings are merged key by key; lists, such as the faces of a role, stand before those below; anything else replaces. */
export function layTheme(base: Value | undefined, own: Value | undefined): Value | undefined {
  if (own === undefined) return base;
  if (Array.isArray(base) && Array.isArray(own)) return [...own, ...base];
  if (!isTree(base) || !isTree(own)) return own;

  const merged: Record<string, Value> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const laid = layTheme(base[key], value);
    if (laid !== undefined) merged[key] = laid;
  }
  return merged;
}
