import type { TakenFile } from '../build/intake-files.ts';
import { openCase } from '../build/open-case.ts';
import { momentText, parseMoment } from '../model/moment.ts';
import type { World } from '../model/world.ts';
import { freeName } from './free-name.ts';
import { scaffoldMedia } from './scaffold/scaffold-media.ts';

export interface RecordOptions {
  readonly device?: string;
  readonly ground?: string;
  readonly returned?: string;
  readonly store?: string;
  readonly keeper?: string;
  readonly data?: true;
}

/**
 * Drafts a 音像资料 record for recordings that no record describes yet; its path in the case, or `undefined` where there is none to draft. Which
 * those are is looked up under the lock of the record's name, so that two runs at once do not describe the same recording twice.
 */
export async function writeMediaRecord(
  world: World,
  folder: string,
  taken: readonly TakenFile[],
  options: RecordOptions,
): Promise<string | undefined> {
  const paths = taken.map(({ path }) => path);
  const recordings = taken.filter(({ path }, index) => path.startsWith('media/') && paths.indexOf(path) === index);
  const [first] = await undescribed(world, folder, recordings);
  if (first === undefined) return undefined;

  const moment = timeOf(first.at);
  const storage = {
    ...(options.store === undefined ? {} : { 位置: options.store, 存入时间: moment }),
    ...(options.keeper === undefined ? {} : { 保管人: options.keeper }),
    ...(options.ground === undefined ? {} : { 不能及时移交的原因: options.ground }),
    ...(options.returned === undefined ? {} : { 返回单位时间: options.returned }),
  };
  const records = world.join(folder, 'records');
  for (;;) {
    const name = await freeName(world, records, `音像-${moment.slice(0, 10)}`);
    const outputs = await world.openOutputs(records);
    try {
      const sink = await outputs.openFile(name);
      if ((await world.look(world.join(records, name))) !== undefined) continue;
      const open = await undescribed(world, folder, recordings);
      if (open.length === 0) return undefined;

      const text = scaffoldMedia(open, { device: options.device, storage, data: options.data === true });
      await sink.write(new TextEncoder().encode(text));
      await sink.close();
      await outputs.commit();
      return `records/${name}`;
    } finally {
      await outputs.discard();
    }
  }
}

/** Those of them that no record of the case describes. */
async function undescribed(world: World, folder: string, recordings: readonly TakenFile[]): Promise<readonly TakenFile[]> {
  if (recordings.length === 0) return [];
  const { value } = await openCase(world, folder);
  const described = new Set(value.media.map(({ path }) => path));

  return recordings.filter(({ path }) => !described.has(path));
}

function timeOf(text: string): string {
  const moment = parseMoment(text);

  return moment === undefined ? text : momentText(moment);
}
