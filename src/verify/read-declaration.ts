import type { Finding } from '../model/finding.ts';
import type { Bag } from './bag.ts';
import { decodeText, isEncoding, linesOf } from './decode-text.ts';
import { found } from './found.ts';

/** What bagit.txt declares. */
export interface Declaration {
  /** Such as `1.0`; empty where it cannot be read. */
  readonly version: string;
  /** The rules of RFC 8493 hold; otherwise those of its drafts. */
  readonly strict: boolean;
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

const known = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'];
const limit = 4096;
const name = 'bagit.txt';

/** Reads bagit.txt (RFC 8493 section 2.1.1; draft-kunze-bagit-14 for the versions before 1.0). */
export async function readDeclaration(bag: Bag): Promise<Declaration> {
  const file = bag.files.get(name);
  const unread: Declaration = { version: '', strict: true, encoding: 'UTF-8', findings: [] };
  if (file === undefined) return { ...unread, findings: [found('V-no-declaration', { file: name })] };
  const read = await bag.package.read(file.index, limit);
  if (read.fault !== undefined) return { ...unread, findings: [found('V-unreadable', { file: name }, read.fault.fact)] };
  if (read.bytes[0] === 0xef && read.bytes[1] === 0xbb && read.bytes[2] === 0xbf)
    return { ...unread, findings: [found('V-declaration-bom', { file: name })] };
  const text = decodeText(read.bytes, 'utf-8');
  if (text === undefined || file.size > limit) return { ...unread, findings: [found('V-declaration', { file: name })] };

  return parseDeclaration(linesOf(text));
}

function parseDeclaration(lines: readonly string[]): Declaration {
  const [first = '', second = ''] = lines;
  const version = /^BagIt-Version\s*:\s*(\d+\.\d+)\s*$/.exec(first)?.[1] ?? '';
  const encoding = /^Tag-File-Character-Encoding\s*:\s*(\S+)\s*$/.exec(second)?.[1] ?? '';
  const strict = !version.startsWith('0.');
  const findings: Finding[] = [];
  if (version === '') findings.push(wrong(1, first));
  else if (!known.includes(version)) findings.push(found('V-version', { file: name, source: first }, version));
  else if (first !== `BagIt-Version: ${version}`) findings.push(loose(strict, 1, first));
  if (encoding === '') findings.push(wrong(2, second));
  else if (!isEncoding(encoding)) findings.push(found('V-encoding', { file: name, line: 2, source: second }, encoding));
  else if (second !== `Tag-File-Character-Encoding: ${encoding}`) findings.push(loose(strict, 2, second));
  const rest = lines.slice(2);
  if (rest.length > 0) findings.push(rest.every((line) => line.trim() === '') ? loose(false, 3, '') : wrong(3, rest[0] ?? ''));

  return { version, strict, encoding: isEncoding(encoding) ? encoding : 'UTF-8', findings };
}

function wrong(line: number, source: string): Finding {
  return found('V-declaration', { file: name, line, source }, source.trim());
}

/** Blanks in other places than after the colon were borne before version 1.0. */
function loose(strict: boolean, line: number, source: string): Finding {
  return strict ? wrong(line, source) : found('V-declaration-form', { file: name, line, source });
}
