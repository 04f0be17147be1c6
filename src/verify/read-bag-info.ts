import type { Finding } from '../model/finding.ts';
import type { Bag } from './bag.ts';
import { decodeText, linesOf } from './decode-text.ts';
import { found } from './found.ts';
import type { Declaration } from './read-declaration.ts';

const limit = 16 * 1024 * 1024;
const once = ['bagging-date', 'bag-size', 'bag-group-identifier', 'bag-count'];

interface Element {
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

/** Checks bag-info.txt (RFC 8493 section 2.2.2; package-info.txt up to 0.95) and holds its Payload-Oxum against the payload. */
export async function checkBagInfo(bag: Bag, { encoding, strict, version }: Declaration): Promise<readonly Finding[]> {
  const isEarly = /^0\.9[345]$/.test(version);
  const file = bag.files.get('bag-info.txt') ?? (isEarly ? bag.files.get('package-info.txt') : undefined);
  if (file === undefined) return [];
  const read = await bag.package.read(file.index, limit);
  if (read.fault !== undefined) return [found('V-unreadable', { file: file.path }, read.fault.fact)];
  const text = decodeText(read.bytes, encoding);
  if (text === undefined) return [found('V-encoding', { file: file.path }, encoding)];
  const { elements, findings } = parse(file.path, linesOf(text), strict);

  return [...findings, ...repeated(file.path, elements), ...oxum(file.path, elements, bag)];
}

function parse(
  file: string,
  lines: readonly string[],
  strict: boolean,
): { readonly elements: readonly Element[]; readonly findings: readonly Finding[] } {
  const elements: Element[] = [];
  const findings: Finding[] = [];
  for (const [index, source] of lines.entries()) {
    const at = { file, line: index + 1, source };
    const last = elements.at(-1);
    if (source.trim() === '') continue;
    if (/^[ \t]/.test(source)) {
      if (last === undefined) findings.push(found('V-info-line', at));
      else elements[elements.length - 1] = { ...last, value: `${last.value} ${source.trim()}` };

      continue;
    }
    const [, label = '', value = ''] = /^([^:]+):(.*)$/.exec(source) ?? [];
    if (label === '') {
      findings.push(found('V-info-line', at));
      continue;
    }
    const isPlain = label === label.trim() && /^([ \t]\S|$)/.test(value);
    if (!isPlain) findings.push(found(strict && label !== label.trim() ? 'V-info-line' : 'V-info-form', at));
    elements.push({ label: label.trim().toLowerCase(), value: value.trim(), line: index + 1 });
  }

  return { elements, findings };
}

function repeated(file: string, elements: readonly Element[]): readonly Finding[] {
  const isSecond = ({ label }: Element, index: number): boolean => elements.findIndex((element) => element.label === label) < index;

  return elements
    .filter((element, index) => once.includes(element.label) && isSecond(element, index))
    .map(({ label, line }) => found('V-info-twice', { file, line }, label));
}

function oxum(file: string, elements: readonly Element[], { payload }: Bag): readonly Finding[] {
  const stated = elements.filter(({ label }) => label === 'payload-oxum');
  const [first] = stated;
  if (first === undefined) return [];
  const at = { file, line: first.line };
  if (stated.length > 1 || !/^\d+\.\d+$/.test(first.value)) return [found('V-oxum-form', at, stated.map(({ value }) => value).join(', '))];
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  const actual = `${bytes}.${payload.length}`;

  return actual === first.value.replace(/^0+(?=\d)/, '')
    ? []
    : [found('V-oxum', at, { zh: `载明 ${first.value}，实为 ${actual}`, en: `stated ${first.value}, found ${actual}` })];
}
