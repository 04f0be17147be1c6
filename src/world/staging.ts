import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './trouble-of.ts';

/** What is to be named when a set of outputs is complete. */
export interface Commitment {
  /** Final names of earlier runs that go first. */
  readonly retired: readonly string[];
  /** Final names, in the order in which they are given; each stands under the same name in the staging folder. */
  readonly names: readonly string[];
}

const journal = 'commit.json';
const suffix = '.dossier';

/** The hidden folder beside the outputs in which a set of them grows; it is also the lock of that set. */
export function stagingFolder(folder: string, name: string): string {
  const stem = name.replace(/((\.副卷)?(\.第\d+卷)?|\.封皮)\.pdf$|\.(receipt\.json|[^.]+)$/, '');

  return join(folder, `.${stem}${suffix}`);
}

export function isStagingName(name: string): boolean {
  return name.startsWith('.') && name.endsWith(suffix) && name.length > suffix.length + 1;
}

/**
 * Names a complete set. The promise is written down and synced first: whoever finds it later keeps it (`finishCommit`),
 * so that a kill between two renames ends in the new set.
 */
export function commitStaging(staging: string, commitment: Commitment): void {
  const path = join(staging, journal);
  writeFileSync(`${path}.new`, JSON.stringify(commitment), { flush: true });
  renameSync(`${path}.new`, path);
  syncFolder(staging);
  finishCommit(staging);
}

/** Keeps the promise of a staging folder, if it holds one; true where it did. May be repeated. */
export function finishCommit(staging: string): boolean {
  const commitment = readJournal(join(staging, journal));
  if (commitment === undefined) return false;
  const folder = dirname(staging);
  const waiting = commitment.names.filter((name) => existsSync(join(staging, name)));
  const voucher = commitment.names.length > 1 ? waiting.filter((name) => name === commitment.names.at(-1)) : [];
  for (const name of [...voucher, ...commitment.retired]) putAside(join(folder, name), staging);
  for (const name of waiting) {
    keepOld(join(folder, name), staging);
    renameSync(join(staging, name), join(folder, name));
  }
  syncFolder(folder);

  return true;
}

/**
 * Gives what stands at a path a second name in the staging folder: the name itself never stands empty, and giving back the room of a large
 * file waits until all names are given. Where the file system knows no second names, the new file takes the name over at once.
 */
function keepOld(path: string, staging: string): void {
  try {
    linkSync(path, join(staging, `old-${basename(path)}`));
  } catch (error) {
    if (!/^(ENOENT|EEXIST|EPERM|EACCES|ENOSYS|ENOTSUP|EOPNOTSUPP|EMLINK|EXDEV|EISDIR)$/.test(errorCode(error) ?? '')) throw error;
  }
}

/** Moves what stands at a path into the staging folder: giving back the room of a large file takes time, in which the set would stand half named. */
function putAside(path: string, staging: string): void {
  try {
    renameSync(path, join(staging, `old-${basename(path)}`));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** Makes a staging folder that bears its owner's sign from the first moment; false where one stands there. */
export function makeStaging(staging: string, sign: (folder: string) => void): boolean {
  const made = besideStaging(staging);
  removeStaging(made);
  mkdirSync(made, { mode: 0o700 });
  try {
    sign(made);
    renameSync(made, staging);

    return true;
  } catch (error) {
    removeStaging(made);
    const code = errorCode(error) ?? '';
    if (/^(EEXIST|ENOTEMPTY)$/.test(code) || (code === 'EPERM' && existsSync(staging))) return false;
    throw error;
  }
}

/** Takes a staging folder out of the way, so that only one of several finders clears it; `undefined` where another was first. */
export function claimStaging(staging: string): string | undefined {
  const claimed = besideStaging(staging);
  try {
    renameSync(staging, claimed);

    return claimed;
  } catch {
    return undefined;
  }
}

function besideStaging(staging: string): string {
  return join(dirname(staging), `${basename(staging)}-${process.pid}${suffix}`);
}

export function removeStaging(staging: string): void {
  rmSync(staging, { recursive: true, force: true });
}

/** The journal is written whole, synced and then named: one that cannot be read is damaged, and promises nothing; the old set stays. */
function readJournal(path: string): Commitment | undefined {
  try {
    const { retired, names } = Object(JSON.parse(readFileSync(path, 'utf8')));

    return { retired: plainNames(retired), names: plainNames(names) };
  } catch (error) {
    if (error instanceof SyntaxError || /^(ENOENT|EISDIR)$/.test(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** A journal names files of its own folder and nothing else. */
function plainNames(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];

  return value.filter((name) => typeof name === 'string' && name !== '' && name === basename(name) && name !== '..' && name !== '.');
}

/** Some systems cannot sync a folder; there the rename stands for itself. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!/^(EISDIR|EPERM|EACCES|EINVAL|ENOTSUP)$/.test(errorCode(error) ?? '')) throw error;
  }
}
