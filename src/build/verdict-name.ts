import type { World } from '../model/world.ts';
import type { LintCaseOptions } from './lint-case.ts';
import type { CaseFiles } from './read-case.ts';

/** Changes where kept verdicts are written in another way. */
const format = 3;

/**
 * The name under which the verdict on a case is kept: the SHA-256 of everything that it follows from but the clock and the digests of media
 * (they are asked each time): the program and its rules, the options, the name, kind and size of every file of the case and what its first and last bytes say, the bytes of its
 * records, its ledger and its waivers, and the agency's register. `undefined` where the program runs from its sources, which may change.
 */
export async function verdictName(world: World, files: CaseFiles, options: LintCaseOptions): Promise<string | undefined> {
  const program = (await world.shippedModule('identity')) as { readonly identity: string } | undefined;
  if (program === undefined) return undefined;

  const { regulation, laws = 'all', asOf, quick = false } = options;
  const { agency, contents } = files;
  const head = JSON.stringify([
    format,
    program.identity,
    regulation === undefined ? null : [regulation.id, regulation.rules.regulation.digest],
    laws,
    asOf ?? null,
    quick,
    agency === undefined ? null : [agency.file, agency.bytes.length],
    files.files.map(({ path, type, size, kind, fault }) => [path, type, size, kind, fault ?? null, contents.get(path)?.length]),
  ]);
  const texts = files.files.flatMap(({ path }) => contents.get(path) ?? []);

  return world.digestBytes(joined([new TextEncoder().encode(head), ...texts, ...(agency === undefined ? [] : [agency.bytes])]), ['sha256'])
    .sha256;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }

  return whole;
}
