import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PackagePlan } from '../model/package-plan.ts';
import { MachineTrouble } from '../model/trouble.ts';
import type { ArchiveSink, Outputs, Sink } from '../model/world.ts';
import { openArchiveSink } from './archive-sink.ts';
import { lookAt } from './list-folder.ts';
import { type OutFile, openOutFile } from './out-file.ts';
import { resolvePath } from './resolve-path.ts';
import { commitStaging, removeStaging, stagingFolder } from './staging.ts';
import { sweep, takeStaging } from './take-staging.ts';
import { troubleOf } from './trouble-of.ts';

interface Stage {
  readonly folder: string;
  readonly names: string[];
  giveBack(): void;
}

/**
 * Begins a set of outputs in a folder, which is made where it is missing. Files that share a name up to their ending are one set
 * with one lock; they grow in a hidden folder beside their place. Throws `MachineTrouble`.
 */
export async function openOutputs(given: string): Promise<Outputs> {
  const folder = await prepare(given);
  const stages = new Map<string, Stage>();
  const files: OutFile[] = [];
  const stops: (() => void)[] = [];
  const retired: string[] = [];
  const begin = (name: string) => guarded(given, () => stageOf(name));

  return {
    async openFile(name) {
      return fileSink(await openIn(await begin(name), name));
    },
    async openArchive(name: string, plan: Pick<PackagePlan, 'root' | 'algorithms'>): Promise<ArchiveSink> {
      const sink = await openArchiveSink(await openIn(await begin(name), name), plan);
      stops.push(sink.stop);

      return { add: sink.add, close: sink.close };
    },
    retire(name) {
      retired.push(basename(name));
    },
    async commit() {
      await guarded(given, () => {
        for (const { folder: staging, names } of stages.values())
          commitStaging(staging, { retired: retired.filter((name) => stagingFolder(folder, name) === staging), names });
      });
      await end();
    },
    discard: end,
  };

  function stageOf(name: string): Stage {
    const staging = stagingFolder(folder, name);
    const known = stages.get(staging);
    if (known !== undefined) return known;
    const stage: Stage = { folder: staging, names: [], giveBack: takeStaging(staging) };
    stages.set(staging, stage);

    return stage;
  }

  async function openIn(stage: Stage, name: string): Promise<OutFile> {
    if (lookAt(join(folder, basename(name)))?.type === 'directory') {
      throw new MachineTrouble({
        zh: `${join(given, name)}：这里应当是文件，却是文件夹；请移走它`,
        en: `${join(given, name)}: a folder stands where a file should be; move it away`,
      });
    }
    const file = await openOutFile(join(stage.folder, basename(name)));
    stage.names.push(basename(name));
    files.push(file);

    return file;
  }

  async function end(): Promise<void> {
    for (const stop of stops.splice(0)) stop();
    await Promise.all(files.splice(0).map((file) => file.abandon()));
    await guarded(given, () => {
      for (const { folder: staging, giveBack } of stages.values()) {
        giveBack();
        removeStaging(staging);
      }
      stages.clear();
    });
  }
}

function fileSink(file: OutFile): Sink {
  const hash = createHash('sha256');

  return {
    path: file.path,
    async write(chunk) {
      const writing = file.write(chunk);
      hash.update(chunk);
      await writing;
    },
    async close() {
      await file.close();

      return { size: file.size(), digests: { sha256: hash.digest('hex') } };
    },
  };
}

/** Makes a folder and those above it; Node's own `recursive` goes on for ever where a parent takes no folders, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

async function prepare(folder: string): Promise<string> {
  try {
    await makeFolder(resolvePath(folder));
    const real = await realpath(folder);
    sweep(real);

    return real;
  } catch (error) {
    throw troubleOf(error, folder);
  }
}

async function guarded<T>(path: string, work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    throw troubleOf(error, path);
  }
}
