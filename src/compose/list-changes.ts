import type { BindingEntry } from '../model/binding.ts';
import type { VolumeChange } from './volume-facts.ts';

/** What happened to the volumes of a case after they were bound first: documents inserted since, with their pages, and bindings anew with their reasons. */
export function listChanges(entries: readonly BindingEntry[]): readonly VolumeChange[] {
  return entries.flatMap((entry, index): readonly VolumeChange[] => {
    const row = { 时间: entry.时间.slice(0, 10), 事项: entry.事项, 经办人: entry.经办人 };
    if (entry.事项 === '重新立卷') return [{ ...row, 内容: entry.理由 ?? '' }];
    if (entry.事项 === '立卷') return [];

    const told = new Set(entries[index - 1]?.卷.flatMap(({ 文件 }) => 文件.map(({ 段 }) => 段)) ?? []);
    const added = entry.卷.flatMap(({ 文件 }) => 文件.filter(({ 段 }) => !told.has(段)));
    return added.map(({ 题名, 起, 止 }) => ({ ...row, 内容: `《${题名}》，第${起 === 止 ? 起 : `${起}至${止}`}页` }));
  });
}
