import type { TakenFile } from '../build/intake-files.ts';
import type { ParsedCase } from '../model/case.ts';
import { momentText, parseMoment } from '../model/moment.ts';
import type { World } from '../model/world.ts';
import { freeName } from './free-name.ts';
import { scaffoldMedia } from './scaffold/scaffold-media.ts';
import { writeTexts } from './write-texts.ts';

export interface RecordOptions {
  readonly device?: string;
  readonly ground?: string;
  readonly returned?: string;
  readonly store?: string;
  readonly keeper?: string;
  readonly data?: true;
}

/** Drafts a 音像资料 record for recordings that no record describes yet; its path in the case, or `undefined` where there is none to draft. */
export async function writeMediaRecord(
  world: World,
  folder: string,
  parsed: ParsedCase,
  taken: readonly TakenFile[],
  options: RecordOptions,
): Promise<string | undefined> {
  const described = new Set(parsed.media.map(({ path }) => path));
  const paths = taken.map(({ path }) => path);
  const open = taken.filter(({ path }, index) => path.startsWith('media/') && !described.has(path) && paths.indexOf(path) === index);
  const [first] = open;
  if (first === undefined) return undefined;

  const moment = timeOf(first.at);
  const storage = {
    ...(options.store === undefined ? {} : { 位置: options.store, 存入时间: moment }),
    ...(options.keeper === undefined ? {} : { 保管人: options.keeper }),
    ...(options.ground === undefined ? {} : { 不能及时移交的原因: options.ground }),
    ...(options.returned === undefined ? {} : { 返回单位时间: options.returned }),
  };
  const records = world.join(folder, 'records');
  const name = await freeName(world, records, `音像-${moment.slice(0, 10)}`);
  await writeTexts(world, records, { [name]: scaffoldMedia(open, { device: options.device, storage, data: options.data === true }) });

  return `records/${name}`;
}

function timeOf(text: string): string {
  const moment = parseMoment(text);

  return moment === undefined ? text : momentText(moment);
}
