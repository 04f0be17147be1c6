import type { MediaItem } from '../model/case.ts';
import { textOf } from './formats/text-of.ts';

/** When a photo was taken, a recording began or data were collected, as written; empty where nothing is. */
export function timeOfItem({ data }: MediaItem): string {
  return textOf(data.拍摄时间) || textOf(data.起) || textOf(data.提取时间);
}
