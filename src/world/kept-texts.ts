import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { KeptTexts } from '../model/world.ts';

const day = 86_400_000;
/** Texts that nobody asked for in so many days are thrown away. */
const oldest = 30 * day;
/** So many texts are kept. */
const most = 20_000;
/** UTF-8 bytes of a text that is kept. */
const largest = 256 * 1024;
const sealLength = 64;

/**
 * Texts under names in the user's own cache folder, readable by that user alone. A name is 64 hexadecimal digits. Nothing here throws: what
 * cannot be kept is not kept, and what is not whole is not there. Each text is a file, written beside its place and renamed, so that two
 * programs may write at once.
 */
export function keptTexts(environment: Readonly<Record<string, string | undefined>>): KeptTexts {
  let folder: string | undefined | false = false;
  const place = (): string | undefined => {
    if (folder === false) folder = environment.DOSSIER_CACHE === 'off' ? undefined : openFolder(folderOf(environment));
    return folder;
  };

  return {
    recall(name) {
      const root = place();
      return root === undefined ? undefined : readSealed(root, name);
    },
    keep(name, text) {
      const root = place();
      if (root === undefined || Buffer.byteLength(text) > largest) return;
      attempt(() => writeSealed(root, name, text));
      attempt(() => sweepOnceADay(root));
    },
  };
}

function folderOf({ XDG_CACHE_HOME, LOCALAPPDATA }: Readonly<Record<string, string | undefined>>): string {
  if (XDG_CACHE_HOME?.startsWith('/')) return join(XDG_CACHE_HOME, 'dossier', 'lint');
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'dossier', 'lint');

  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'dossier', 'lint');
}

/** The folder, made where it is missing; `undefined` where it cannot be used, or is not the user's own. */
function openFolder(folder: string): string | undefined {
  try {
    makeFolder(folder);
    const found = lstatSync(folder);
    const own = process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);

    return found.isDirectory() && own ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Makes a folder and those above it; Node's own `recursive` goes on for ever where a parent takes no folders, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function fileOf(root: string, name: string): string {
  return join(root, name.slice(0, 2), name.slice(2));
}

/** A link, a pipe or a device in its place is not opened, or not waited for. */
const asFile = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The text of a file whose first line is its seal; one that is asked for stays. */
function readSealed(root: string, name: string): string | undefined {
  const file = fileOf(root, name);
  let handle: number | undefined;
  try {
    handle = openSync(file, asFile);
    const found = fstatSync(handle);
    const { size, mtimeMs } = found;
    if (!found.isFile() || size > largest + sealLength + 1) return undefined;
    const content = readFileSync(handle, 'utf8');
    const text = content.slice(sealLength + 1);
    if (content.slice(0, sealLength + 1) !== `${sealOf(name, text)}\n`) return undefined;
    const now = Date.now();
    if (now - mtimeMs > day) utimesSync(file, now / 1000, now / 1000);

    return text;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function writeSealed(root: string, name: string, text: string): void {
  const file = fileOf(root, name);
  const beside = join(root, name.slice(0, 2), `.${process.pid}-${name.slice(2)}`);
  const write = () => writeFileSync(beside, `${sealOf(name, text)}\n${text}`, { mode: 0o600 });
  try {
    write();
  } catch {
    makeFolder(join(root, name.slice(0, 2)));
    write();
  }
  renameSync(beside, file);
}

/** Throws away what is old, what a killed program left, and the oldest of what is too much. */
function sweepOnceADay(root: string): void {
  const mark = join(root, 'swept');
  const now = Date.now();
  const last = lstatSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (now - last < day) return;
  writeFileSync(mark, '', { mode: 0o600 });

  const files = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(root, name)).map((file) => join(root, name, file)))
    .flatMap((file) => {
      const found = lstatSync(file, { throwIfNoEntry: false });
      return found === undefined ? [] : [{ file, time: found.mtimeMs }];
    })
    .sort((one, other) => other.time - one.time);
  for (const [index, { file, time }] of files.entries())
    if (index >= most || now - time > oldest) attempt(() => rmSync(file, { force: true }));
}

/** SHA-256 of a text, its name and the version of Node: another one may know other characters. */
function sealOf(name: string, text: string): string {
  return createHash('sha256').update(`${process.version}\n${name}\n`).update(text).digest('hex');
}

/** A cache that fails is a cache that is empty: the answer is worked out anew. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    return;
  }
}
