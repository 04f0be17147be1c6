import type { FileKind, MediaItem, ParsedCase } from '../model/case.ts';
import { isOfTheRegister } from '../model/of-the-register.ts';
import type { Tree } from '../model/value.ts';
import type { VolumeShare } from '../model/volume-share.ts';
import { isCalledACase } from './called-a-case.ts';
import type { Document } from './document.ts';
import { asTree } from './formats/as-tree.ts';
import { eightDigits } from './formats/eight-digits.ts';
import { partyName } from './formats/party-name.ts';
import { textOf } from './formats/text-of.ts';
import type { VolumeFacts } from './volume-facts.ts';

/** What the volume knows of itself; the sheets bind it as 卷/…. `documents` are those of the share, in order. */
export function describeVolume(
  parsed: ParsedCase,
  documents: readonly Document[],
  facts: VolumeFacts,
  share: VolumeShare,
  titles: ReadonlyMap<string, string>,
): Tree {
  const photos = documents.filter((each) => each.template.form === 'photos').flatMap((each) => each.items);
  const recordings = documents.filter((each) => each.template.form === 'recordings').flatMap((each) => each.items);
  const data = documents.filter((each) => each.template.form === 'electronic-data').flatMap((each) => each.items);
  const kinds = [...recordings, ...data].map((item) => kindOf(item, parsed));
  const ofKind = (kind: string): string => String(kinds.filter((each) => each === kind).length);
  const dates = documents
    .map((each) => eightDigits(each.time))
    .filter((date) => /^\d{8}$/.test(date))
    .sort();
  const missing = documents.filter((each) => each.original === '' && (each.form?.signers.party.length ?? 0) > 0 && each.items.length === 0);
  const found = facts.findings.filter((finding) => finding.waived === undefined && !isOfTheRegister(finding, parsed));
  const count = (level: string): string => String(found.filter((finding) => finding.level === level).length);

  const numbered = share.of > 1 ? `第${share.number}卷　共${share.of}卷` : '';

  return {
    题名: titleOf(parsed.data),
    卷别: share.kind,
    卷次: numbered,
    卷名: [share.kind, numbered].filter((part) => part !== '').join('　'),
    件数: String(documents.length),
    页数: String(facts.pages ?? ''),
    照片: String(photos.length),
    录音录像: String(recordings.length),
    录音: ofKind('录音'),
    录像: ofKind('录像'),
    电子数据: ofKind('电子数据'),
    扫描件: String(documents.filter((each) => each.original !== '').length),
    起: dates[0] ?? '',
    止: dates.at(-1) ?? '',
    自: dashed(dates[0]),
    至: dashed(dates.at(-1)),
    办理: { [handlingOf(parsed.data)]: '是' },
    错误: count('error'),
    警告: count('warning'),
    草稿: facts.draft ? '是' : '',
    缺原件: missing.map((each) => each.title),
    说明: (facts.waivers ?? []).map(({ requirement, article, files, reason, by, at }) => ({
      要求: article === undefined ? requirement : `${article}（${requirement}）`,
      文书: titlesOf(files, documents, parsed, titles),
      理由: reason,
      说明人: by,
      时间: at,
    })),
    变动: (facts.changes ?? []).map(({ row }) => row),
    文件: documents.map((each, index) => ({
      件号: share.documents[index]?.item ?? '',
      文号: each.number,
      责任者: mainNames(each.responsible),
      题名: each.title,
      日期: eightDigits(each.time),
      段: each.id,
      页码: index === documents.length - 1 ? 'span' : 'first',
      页数: 'count',
      密级: textOf(asTree(parsed.data.归档).密级),
      备注: remarkOf(each, share.documents[index]?.inserted === true),
    })),
    无: '无',
    工具: facts.tool,
  };
}

/** What documents the records of some files are, as the contents call them; their forms where they stand in another volume. */
function titlesOf(
  files: readonly string[],
  documents: readonly Document[],
  parsed: ParsedCase,
  printed: ReadonlyMap<string, string>,
): readonly string[] {
  const titles = files.flatMap((file) => {
    const here = documents.filter((each) => each.record.file === file).map((each) => each.title);
    return here.length > 0 ? here : parsed.records.filter((record) => record.file === file).map(({ form }) => printed.get(form) ?? form);
  });
  return [...new Set(titles)];
}

/** 20260302 → 2026-03-02. */
function dashed(date = ''): string {
  return date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}

/** How the case began: it was opened, a procedure without opening began, or it was not taken up. */
function handlingOf({ 结果, 日期 }: Tree): string {
  if (textOf(结果) === '不予立案') return '不予立案';

  return textOf(asTree(日期).立案) === '' ? '启动' : '立案';
}

/** 案卷题名: the party, the cause, and 案. */
function titleOf(data: Tree): string {
  const cause = textOf(data.案由);
  const party = partyName(data.当事人 ?? '');
  const begun = cause.startsWith(party) ? cause : `${party}${cause}`;

  return isCalledACase(begun) || begun === '' ? begun : `${begun}案`;
}

/** Contents name the main ones of many who made a document: three, and 等. */
function mainNames(responsible: string): string {
  const names = responsible.split('、');

  return names.length > 3 ? `${names.slice(0, 3).join('、')}等` : responsible;
}

function remarkOf({ original, items }: Document, inserted: boolean): string {
  const kind = original !== '' ? '原件扫描' : items.length > 0 ? `${items.length}件` : '';

  return [kind, inserted ? '补入' : ''].filter((text) => text !== '').join('，');
}

const sounds: readonly (FileKind | undefined)[] = ['mp3', 'm4a', 'wav', 'ogg', 'flac', 'amr'];
const films: readonly (FileKind | undefined)[] = ['mp4', 'mov', 'webm', 'avi', 'mpegts'];

/** By what the record says it is, else by what the file is. */
function kindOf(item: MediaItem, { files }: ParsedCase): '录音' | '录像' | '电子数据' {
  const way = textOf(item.data.方式);
  if (way === '录音' || way === '电子数据') return way;
  const kind = files.find(({ path }) => path === item.path)?.kind;
  if (sounds.includes(kind)) return '录音';

  return way !== '' || kind === undefined || films.includes(kind) ? '录像' : '电子数据';
}
