import type { ListedFile } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import { codePointOf } from './code-point.ts';
import type { ProblemId } from './problems.ts';
import { plainFact, sourceFinding } from './source-finding.ts';

const encoder = new TextEncoder();
/** Device names of Windows, with any extension (Microsoft: Naming Files, Paths, and Namespaces). */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;
/** Controls, line separators, changes of direction, zero-width characters and other formats. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}]/u;

/** What is wrong with the names of files and folders, each name judged once. Paths and names, never contents. */
export function nameFindings(files: readonly ListedFile[]): readonly Finding[] {
  const paths = new Set(files.map((file) => file.path));
  const isTold = (path: string): boolean => path !== path.normalize('NFC') && paths.has(path.normalize('NFC'));

  return [...files.filter((file) => !isTold(file.path)).flatMap((file) => ofName(file.path)), ...twinsIn(files)];
}

/** The finding about a file of the folder; it marks no line. */
export function fileFinding(id: ProblemId, path: string, fact: Text = plainFact('')): Finding {
  return sourceFinding(id, { file: path, line: 1, column: 1, length: 0, pointer: '' }, fact);
}

function ofName(path: string): readonly Finding[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const id = faultOf(name);

  return id === undefined ? [] : [fileFinding(id, path, factOf(id, name))];
}

function faultOf(name: string): ProblemId | undefined {
  if (/\p{Cs}/u.test(name)) return 'S-name-bytes';
  if (invisible.test(name)) return 'S-name-invisible';
  if (/[\\:*?"<>|]/.test(name)) return 'S-name-character';
  if (/[. ]$|^ /.test(name)) return 'S-name-end';
  if (device.test(name)) return 'S-name-device';
  if (encoder.encode(name).length > 255) return 'S-name-long';

  return name === name.normalize('NFC') ? undefined : 'S-name-nfc';
}

function factOf(id: ProblemId, name: string): Text {
  if (id === 'S-name-long') {
    const bytes = encoder.encode(name).length;
    return { zh: `${bytes} 字节`, en: `${bytes} bytes` };
  }
  const found = (id === 'S-name-invisible' ? invisible : /[\\:*?"<>|]/).exec(name)?.[0] ?? '';
  if (id === 'S-name-invisible') return plainFact(codePointOf(found));

  return plainFact(id === 'S-name-character' ? found : '');
}

/** Names that are one on a file system that ignores case or Unicode form; folders that are twins are told once. */
function twinsIn(files: readonly ListedFile[]): readonly Finding[] {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { path } of files) {
    const cut = path.lastIndexOf('/') + 1;
    const folded = path.slice(0, cut) + path.slice(cut).normalize('NFC').toUpperCase().toLowerCase();
    const twin = seen.get(folded);
    if (twin === undefined) seen.set(folded, path);
    else findings.push(fileFinding('S-name-twin', path, plainFact(twin)));
  }

  return findings;
}
