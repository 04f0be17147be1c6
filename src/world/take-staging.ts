import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MachineTrouble } from '../model/trouble.ts';
import { keepAlive, livingOwner, signStaging } from './owner.ts';
import { claimStaging, finishCommit, isStagingName, makeStaging, removeStaging } from './staging.ts';
import { errorCode } from './trouble-of.ts';

const swept = new Set<string>();

/**
 * Takes the staging folder of a set of outputs for this run; the answer gives it back.
 * What a dead run left there is finished or cleared. Throws `MachineTrouble` where another run is at work on the same set.
 */
export function takeStaging(staging: string): () => void {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (makeStaging(staging, signStaging)) return keepAlive(staging);
    const owner = livingOwner(staging);
    if (owner !== undefined) {
      throw new MachineTrouble({
        zh: `${staging}：另一个 dossier 正在写这一套输出（进程 ${owner.pid}），请等它结束再试`,
        en: `${staging}: another run, process ${owner.pid}, is writing these outputs; wait for it to end`,
      });
    }
    clear(staging);
  }

  throw new MachineTrouble({
    zh: `${staging}：无法清理上次中断留下的文件`,
    en: `${staging}: what an interrupted run left cannot be cleared`,
  });
}

/** Finishes or clears, once in a process, what dead runs left in an output folder. */
export function sweep(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of readdirSync(folder)) {
    if (!isStagingName(name)) continue;
    const staging = join(folder, name);
    if (livingOwner(staging) === undefined) clear(staging);
  }
}

function clear(staging: string): void {
  const claimed = claimStaging(staging);
  if (claimed === undefined) return;
  try {
    finishCommit(claimed);
    removeStaging(claimed);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
