import type { ParsedCase } from '../model/case.ts';
import { nameOfShare } from '../model/name-of-share.ts';
import type { VolumeMeta } from '../model/volume.ts';
import type { VolumeShare } from '../model/volume-share.ts';
import type { Document } from './document.ts';
import { asTree } from './formats/as-tree.ts';
import { momentParts } from './formats/moment-parts.ts';
import { partyName } from './formats/party-name.ts';
import { textOf } from './formats/text-of.ts';
import type { VolumeFacts } from './volume-facts.ts';

/** Metadata of the volume. Its date is the day on which the case was archived or ended, never the clock. */
export function metaOf({ data }: ParsedCase, documents: readonly Document[], facts: VolumeFacts, share: VolumeShare): VolumeMeta {
  const dates = asTree(data.日期);
  const archive = asTree(data.归档);
  const latest = documents
    .map((each) => each.time)
    .filter((time) => momentParts(time))
    .sort()
    .at(-1);
  const day = [archive.归档时间, archive.立卷时间, dates.终结, dates.决定, latest, dates.立案, dates.启动]
    .map(textOf)
    .find((text) => momentParts(text));

  return {
    title: [textOf(data.案号), textOf(data.案由), nameOfShare(share)].filter((text) => text !== '').join(' '),
    author: textOf(asTree(data.执法机关).名称),
    subject: textOf(data.案由),
    keywords: [textOf(data.案号), textOf(data.类型), partyName(data.当事人 ?? '')].filter((text) => text !== ''),
    producer: facts.tool,
    created: isoOf(day ?? '1980-01-01'),
    language: 'zh-CN',
  };
}

/** ISO 8601 in Asia/Shanghai. */
function isoOf(text: string): string {
  const parts = momentParts(text);
  const two = (number: number | undefined): string => String(number ?? 0).padStart(2, '0');

  return `${parts?.year}-${two(parts?.month)}-${two(parts?.day)}T${two(parts?.hour)}:${two(parts?.minute)}:00+08:00`;
}
