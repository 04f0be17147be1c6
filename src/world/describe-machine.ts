import { statfs } from 'node:fs/promises';
import { arch, release, totalmem, type } from 'node:os';
import { execa } from 'execa';
import type { MachineFacts } from '../model/world.ts';
import { troubleOf } from './trouble-of.ts';

/** Programs that the product can do without, and how each is asked for its version. */
const programs: readonly (readonly [name: string, option: string])[] = [
  ['ffmpeg', '-version'],
  ['qpdf', '--version'],
  ['pdftotext', '-v'],
];

/** Node, system, room on the disk of a folder, optional programs. Throws `MachineTrouble` where the folder cannot be asked. */
export async function describeMachine(folder: string): Promise<MachineFacts> {
  const [disk, found] = await Promise.all([roomAt(folder), Promise.all(programs.map(versionOf))]);
  return {
    node: process.versions.node,
    system: `${type()} ${release()} ${arch()}`,
    freeBytes: disk,
    memory: totalmem(),
    programs: Object.fromEntries(programs.map(([name], index) => [name, found[index]])),
  };
}

async function roomAt(folder: string): Promise<number> {
  try {
    const facts = await statfs(folder);
    return facts.bavail * facts.bsize;
  } catch (error) {
    throw troubleOf(error, folder);
  }
}

async function versionOf([name, option]: readonly [name: string, option: string]): Promise<string | undefined> {
  const result = await execa(name, [option], { reject: false, all: true, timeout: 5000, stdin: 'ignore' });
  if (result.failed) return undefined;

  return result.all.split('\n')[0]?.trim() ?? '';
}
