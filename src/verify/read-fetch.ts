import type { Finding } from '../model/finding.ts';
import { leaves, pathFaults } from '../model/path-faults.ts';
import type { Bag } from './bag.ts';
import { decodePath } from './decode-path.ts';
import { decodeText, linesOf } from './decode-text.ts';
import { found } from './found.ts';
import type { Declaration } from './read-declaration.ts';
import type { Manifest } from './read-manifests.ts';

const limit = 512 * 1024 * 1024;
const name = 'fetch.txt';

/** What fetch.txt leaves out of the package (RFC 8493 section 2.2.3). Nothing is ever fetched. */
export async function checkFetch(
  bag: Bag,
  { encoding, strict }: Declaration,
  manifests: readonly Manifest[],
): Promise<{ readonly absent: ReadonlySet<string>; readonly findings: readonly Finding[] }> {
  const file = bag.files.get(name);
  if (file === undefined) return { absent: new Set(), findings: [] };
  const read = await bag.package.read(file.index, limit);
  if (read.fault !== undefined) return { absent: new Set(), findings: [found('V-unreadable', { file: name }, read.fault.fact)] };
  const text = decodeText(read.bytes, encoding);
  if (text === undefined) return { absent: new Set(), findings: [found('V-encoding', { file: name }, encoding)] };

  const absent = new Set<string>();
  const findings: Finding[] = [];
  for (const [index, source] of linesOf(text).entries()) {
    if (source.trim() === '') continue;
    const at = { file: name, line: index + 1, source: source.slice(0, 500) };
    const [, written = ''] = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(source) ?? [];
    if (written === '') {
      findings.push(found('V-fetch-line', at));
      continue;
    }
    const path = decodePath(written.replace(/^(\.\/+)+/, ''), strict, (candidate) => bag.files.has(candidate));
    if (pathFaults(path).some(leaves)) {
      findings.push(found('V-path-leaves', at, path));
      continue;
    }
    if (!manifests.some(({ of, lines }) => of === 'payload' && lines.has(path))) {
      findings.push(found('V-fetch-unlisted', at, path));
      continue;
    }
    if (bag.files.has(path)) continue;
    absent.add(path);
    findings.push(found('V-unfetched', { file: path }, '', [{ note: { zh: '列在这里', en: 'named here' }, at: found('V-fetch', at).at }]));
  }

  return { absent, findings: findings.length === 0 ? [found('V-fetch', { file: name })] : findings };
}
