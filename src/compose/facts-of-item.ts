import type { MediaItem } from '../model/case.ts';
import { parseMoment } from '../model/moment.ts';
import type { Tree } from '../model/value.ts';
import { textOf } from './formats/text-of.ts';
import type { VolumeFacts } from './volume-facts.ts';

/** What the record says of a media item, with what the file itself says: digest, duration, size, key frames. */
export function factsOfItem(item: MediaItem, facts: VolumeFacts): Tree {
  const known = facts.media.get(item.path);
  const measured: readonly (readonly [string, string | number | undefined])[] = [
    ['文件', item.path],
    ['sha256', facts.digests.get(item.path)],
    ['时长', known?.duration],
    ['格式', known?.format],
    ['宽', known?.width],
    ['高', known?.height],
    ['字节', facts.sizes?.get(item.path)],
    ['图', known?.kind === 'jpeg' || known?.kind === 'png' ? item.path : undefined],
  ];
  const frames = facts.frames?.get(item.path) ?? [];

  return {
    ...item.data,
    ...Object.fromEntries(measured.flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))),
    ...(frames.length === 0 ? {} : { 关键帧: frames.map(({ path, seconds }) => frameOf(path, seconds, textOf(item.data.起))) }),
  };
}

/** A frame as the sheet prints it; its time on the clock too, where the record tells to the second when the recording began. */
function frameOf(path: string, seconds: number, begun: string): Tree {
  const within = clockText(seconds);
  const start = /:\d\d:\d\d/.test(begun) ? parseMoment(begun) : undefined;
  const clock = start === undefined ? '' : `（${clockText(start.first / 1000 + beijing + seconds)}）`;

  return { 文件: path, 题名: `由录像截取的画面，第${within}`, 时刻: `${within}${clock}` };
}

/** Seconds east of Greenwich. */
const beijing = 8 * 3600;

/** Seconds → 08:41:05, within a day. */
function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];

  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
