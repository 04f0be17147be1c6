import type { Finding } from '../model/finding.ts';
import { leaves, pathFaults } from '../model/path-faults.ts';
import type { Bag, BagFile } from './bag.ts';
import { decodePath } from './decode-path.ts';
import { decodeText, linesOf } from './decode-text.ts';
import { digestLength } from './digest-length.ts';
import { found, type Where } from './found.ts';
import type { Declaration } from './read-declaration.ts';

/** One manifest, for payload or for tag files. */
export interface Manifest {
  readonly file: string;
  readonly of: 'payload' | 'tags';
  /** As in the name of the file, lower case. */
  readonly algorithm: string;
  /** By path in the bag. */
  readonly lines: ReadonlyMap<string, ManifestLine>;
}

interface ManifestLine {
  /** Lower case; empty where the manifest holds none that could be right. */
  readonly digest: string;
  readonly line: number;
}

const limit = 512 * 1024 * 1024;

/** Reads all manifests of a bag (RFC 8493 sections 2.1.3, 2.2.1). */
export async function readManifests(
  bag: Bag,
  declaration: Declaration,
): Promise<{ readonly manifests: readonly Manifest[]; readonly findings: readonly Finding[] }> {
  const manifests: Manifest[] = [];
  const findings: Finding[] = [];
  for (const file of bag.tagFiles) {
    const [, tag, algorithm] = /^(tag)?manifest-([^/]+)\.txt$/i.exec(file.path) ?? [];
    if (algorithm === undefined) continue;
    const text = await readText(bag, file, declaration.encoding, findings);
    if (text === undefined) continue;
    const of = tag === undefined ? 'payload' : 'tags';
    manifests.push(parseManifest({ file: file.path, of, algorithm: algorithm.toLowerCase() }, text, bag, declaration.strict, findings));
  }

  return { manifests, findings };
}

async function readText(bag: Bag, file: BagFile, encoding: string, findings: Finding[]): Promise<string | undefined> {
  if (file.size > limit) findings.push(found('V-too-large', { file: file.path }, String(file.size)));
  if (file.size > limit) return undefined;
  const read = await bag.package.read(file.index, limit);
  const text = read.fault === undefined ? decodeText(read.bytes, encoding) : undefined;
  if (read.fault !== undefined) findings.push(found('V-unreadable', { file: file.path }, read.fault.fact));
  else if (text === undefined) findings.push(found('V-encoding', { file: file.path }, encoding));

  return text;
}

function parseManifest(head: Omit<Manifest, 'lines'>, text: string, bag: Bag, strict: boolean, findings: Finding[]): Manifest {
  const lines = new Map<string, ManifestLine>();
  for (const [index, source] of linesOf(text).entries()) {
    if (source.trim() === '') continue;
    const at: Where = { file: head.file, line: index + 1, source: source.slice(0, 500) };
    const [, digest = '', star, written = ''] = /^\s*(\S+)[ \t]+(\*?)(.+)$/.exec(source) ?? [];
    if (written === '') {
      findings.push(found('V-manifest-line', at));
      continue;
    }
    const path = decodePath(written.replace(/^(\.\/+)+/, ''), strict, (candidate) => bag.files.has(candidate));
    const line: ManifestLine = { digest: isDigest(head.algorithm, digest) ? digest.toLowerCase() : '', line: index + 1 };
    if (line.digest === '') findings.push(found('V-manifest-digest', at, digest.slice(0, 140)));
    findings.push(...lineFindings(head, path, line, at, lines.get(path), strict));
    if (star === '*' || written.startsWith('./')) findings.push(found('V-path-form', at, written));
    if (!lines.has(path) && !pathFaults(path).some(leaves)) lines.set(path, line);
  }

  return { ...head, lines };
}

function lineFindings(
  { of }: Omit<Manifest, 'lines'>,
  path: string,
  line: ManifestLine,
  at: Where,
  earlier: ManifestLine | undefined,
  strict: boolean,
): readonly Finding[] {
  if (pathFaults(path).some(leaves)) return [found('V-path-leaves', at, path)];
  const findings: Finding[] = [];
  if (!inScope(of, path)) findings.push(found('V-manifest-scope', at, path));
  if (earlier !== undefined) findings.push(twice(path, line, earlier, at, strict));

  return findings;
}

function isDigest(algorithm: string, written: string): boolean {
  const length = digestLength(algorithm);

  return /^[0-9a-f]+$/i.test(written) && (length === undefined || written.length === length);
}

function inScope(of: Manifest['of'], path: string): boolean {
  if (of === 'payload') return path.startsWith('data/');

  return !path.startsWith('data/') && !/^tagmanifest-[^/]+\.txt$/i.test(path);
}

/** RFC 8493 forbids a second line for a file; its drafts left one with the same digest open. */
function twice(path: string, line: ManifestLine, earlier: ManifestLine, at: Where, strict: boolean): Finding {
  if (line.digest !== earlier.digest) return found('V-listed-differently', at, path);

  return found(strict ? 'V-listed-twice' : 'V-listed-again', at, path);
}
