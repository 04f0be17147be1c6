import type { MediaItem, ParsedRecord } from '../model/case.ts';
import { isTree, under } from '../model/pointer.ts';
import type { Tree } from '../model/value.ts';

/** What a 音像资料 record may state once for all its items. */
const shared = ['方式', '环节', '制作人', '设备', '地点', '存储'] as const;

/** The items of the 音像资料 records, in the order in which they are written; what an item states itself goes first. */
export function mediaItemsOf(records: readonly ParsedRecord[]): readonly MediaItem[] {
  return records.filter((record) => record.form === '音像资料').flatMap(itemsOf);
}

function itemsOf({ file, data }: ParsedRecord): readonly MediaItem[] {
  const items = data.资料;
  if (items === undefined || typeof items === 'string' || isTree(items)) return [];
  const common = Object.fromEntries(shared.flatMap((key) => (data[key] === undefined || data[key] === '' ? [] : [[key, data[key]]])));

  return items.flatMap((item, index) => (isTree(item) ? [mediaItem(file, under('/资料', index), item, common)] : []));
}

function mediaItem(record: string, pointer: string, item: Tree, common: Tree): MediaItem {
  const path = typeof item.文件 === 'string' ? item.文件 : '';

  return Object.freeze({ path, record, pointer, data: Object.freeze({ ...common, ...item }) });
}
