import type { ParsedCase } from '../model/case.ts';
import type { Tree } from '../model/value.ts';
import type { Document } from './document.ts';
import { eightDigits } from './formats/eight-digits.ts';
import { partyName } from './formats/party-name.ts';
import { textOf } from './formats/text-of.ts';
import type { VolumeFacts } from './volume-facts.ts';

/** What the volume knows of itself; the sheets bind it as 卷/…. */
export function describeVolume(parsed: ParsedCase, documents: readonly Document[], facts: VolumeFacts): Tree {
  const photos = documents.filter((each) => each.template.form === 'photos').flatMap((each) => each.items);
  const recordings = documents.filter((each) => each.template.form === 'recordings').flatMap((each) => each.items);
  const dates = documents.map((each) => eightDigits(each.time)).filter((date) => /^\d{8}$/.test(date));
  const missing = documents.filter((each) => each.original === '' && (each.form?.signers.party.length ?? 0) > 0 && each.items.length === 0);
  const count = (level: string): string =>
    String(facts.findings.filter((finding) => finding.level === level && finding.waived === undefined).length);

  return {
    题名: titleOf(parsed.data),
    件数: String(documents.length),
    照片: String(photos.length),
    录音录像: String(recordings.length),
    扫描件: String(documents.filter((each) => each.original !== '').length),
    起: dates.sort()[0] ?? '',
    止: [...dates].sort().at(-1) ?? '',
    错误: count('error'),
    警告: count('warning'),
    草稿: facts.draft ? '是' : '',
    缺原件: missing.map((each) => each.title),
    说明: (facts.waivers ?? []).map(({ requirement, reason, by, at }) => ({ 要求: requirement, 理由: reason, 说明人: by, 时间: at })),
    文件: documents.map((each, index) => ({
      文号: each.number,
      责任者: mainNames(each.responsible),
      题名: each.title,
      日期: eightDigits(each.time),
      段: each.id,
      页码: index === documents.length - 1 ? 'span' : 'first',
      备注: remarkOf(each),
    })),
    无: '无',
    工具: facts.tool,
  };
}

/** 案卷题名: the party, the cause, and 案. */
function titleOf(data: Tree): string {
  const cause = textOf(data.案由);
  const party = partyName(data.当事人 ?? '');
  const begun = cause.startsWith(party) ? cause : `${party}${cause}`;

  return begun.endsWith('案') || begun === '' ? begun : `${begun}案`;
}

/** Contents name the main ones of many who made a document: three, and 等. */
function mainNames(responsible: string): string {
  const names = responsible.split('、');

  return names.length > 3 ? `${names.slice(0, 3).join('、')}等` : responsible;
}

function remarkOf({ original, items }: Document): string {
  if (original !== '') return '原件扫描';

  return items.length > 0 ? `${items.length}件` : '';
}
