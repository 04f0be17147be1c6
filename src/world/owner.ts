import { readFileSync, readlinkSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './trouble-of.ts';

/** Who works in a staging folder. */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  /** When the process began, as the system counts; empty where it does not tell. */
  readonly began: string;
}

const file = 'owner.json';
/** Milliseconds between two signs of life, and after how many without one a run elsewhere counts as dead. */
const beat = 20_000;
const silence = 120_000;

/** Signs a staging folder as ours. */
export function signStaging(staging: string): void {
  const owner: Owner = { host: thisHost(), pid: process.pid, began: beganAt(process.pid) };
  writeFileSync(join(staging, file), JSON.stringify(owner));
}

/** Gives signs of life in a staging folder of ours; the answer ends them. */
export function keepAlive(staging: string): () => void {
  const timer = setInterval(() => touch(join(staging, file)), beat);
  timer.unref();

  return () => clearInterval(timer);
}

/** The living owner of a staging folder; `undefined` where the run that made it is dead. */
export function livingOwner(staging: string): Owner | undefined {
  const path = join(staging, file);
  const owner = readOwner(path);
  if (owner === undefined) return isSilent(staging) ? undefined : { host: '?', pid: 0, began: '' };
  if (owner.host !== thisHost()) return isSilent(path) ? undefined : owner;

  return isAlive(owner.pid) && beganAt(owner.pid) === owner.began ? owner : undefined;
}

function readOwner(path: string): Owner | undefined {
  try {
    const { host, pid, began } = JSON.parse(readFileSync(path, 'utf8'));

    return { host: String(host), pid: Number(pid), began: String(began) };
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function isSilent(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs > silence;
  } catch {
    return true;
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The folder went with the end of the run; nothing is left to sign.
  }
}

/** A machine since its last start, and the space in which its process numbers hold. */
function thisHost(): string {
  return [
    hostname(),
    quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    quietly(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' ');
}

/** Process numbers come round again; the moment of the start tells two bearers of one number apart. */
function beganAt(pid: number): string {
  return quietly(
    () =>
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? '',
  );
}

function quietly(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
