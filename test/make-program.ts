import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const lock = 'node_modules/.making-program';

/** Before all tests: builds the program where its sources are newer than it, as `npm test` has done already; one test run at a time. */
export default async function makeProgram(): Promise<void> {
  if (isMade()) return;

  while (!takeLock()) await setTimeout(200);
  try {
    if (!isMade()) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  } finally {
    rmSync(lock, { force: true });
  }
}

function isMade(): boolean {
  const made = statSync('dist/identity.cjs', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['src', 'schemas', 'templates', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  return ['package-lock.json', ...sources].every((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < made);
}

/** A lock whose owner has died is nobody's. */
function takeLock(): boolean {
  mkdirSync('node_modules', { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    // a lock is empty for the moment in which it is written
    if (!isAlive(ownerOf(lock)) && age > 1000) rmSync(lock, { force: true });
    return false;
  }
}

function ownerOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
