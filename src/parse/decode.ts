import type { Finding } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import { codePointOf } from './code-point.ts';
import { type Encoding, recogniseEncoding } from './encoding.ts';
import { linesOf } from './lines.ts';
import type { ProblemId } from './problems.ts';
import { plainFact, sourceFinding } from './source-finding.ts';

/** Largest source file that is read: 512 KiB, some two hundred printed pages. Bytes. */
export const largestSource = 512 * 1024;

/** The text of a source file, and what is wrong with its bytes. */
export interface Decoded {
  readonly text: string;
  /** Whether the text is worth reading on. */
  readonly readable: boolean;
  readonly findings: readonly Finding[];
}

/** Characters that no text holds: C0 and C1 controls but tab, line feed, carriage return, next line; noncharacters. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

const problemOf: Readonly<Record<Exclude<Encoding, 'utf-8'>, ProblemId>> = {
  'utf-8-bom': 'S-bom',
  'utf-8-damaged': 'S-utf8',
  gb18030: 'S-gb18030',
  'utf-16le': 'S-utf16',
  'utf-16be': 'S-utf16',
  binary: 'S-binary',
};

/** Decodes UTF-8; GB18030 and UTF-16 are recognised and decoded too, so that what is wrong inside is still found. */
export function decodeSource(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length > largestSource) return refuse(file, 'S-too-large', kibibytes(bytes.length));

  const { encoding, text } = recogniseEncoding(bytes);
  if (encoding === 'binary') return refuse(file, 'S-binary');

  const at = (offset: number, length: number) => linesOf(file, text).placeAt(offset, length, '');
  const findings: Finding[] = [];
  if (encoding === 'utf-8-damaged') findings.push(sourceFinding('S-utf8', at(text.indexOf('\ufffd'), 1)));
  else if (encoding !== 'utf-8') findings.push(sourceFinding(problemOf[encoding], at(0, 0)));
  const found = control.exec(text);
  if (found !== null) findings.push(sourceFinding('S-control', at(found.index, 1), plainFact(codePointOf(found[0]))));

  return { text, readable: true, findings };
}

/** A size as it is told to people. Bytes. */
export function kibibytes(size: number): Text {
  return plainFact(`${Math.ceil(size / 1024)} KiB`);
}

function refuse(file: string, id: ProblemId, fact?: Text): Decoded {
  const at = { file, line: 1, column: 1, length: 0, pointer: '' };

  return { text: '', readable: false, findings: [sourceFinding(id, at, fact)] };
}
