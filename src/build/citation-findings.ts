import type { CitedPages } from '../lint/pages-cited.ts';
import type { BindingEntry, BoundVolume } from '../model/binding.ts';
import { lastNumber } from '../model/bound-pages.ts';
import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import { isOpenError } from '../model/is-open-error.ts';
import { nameOfShare } from '../model/name-of-share.ts';
import { namePages } from '../model/name-pages.ts';
import type { Text } from '../model/text.ts';
import { buildFinding } from './build-problems.ts';
import { addressesOf, citationsOf, citedVolumes, hasPage } from './citations-of.ts';

/** Volumes as they are bound, or would be. */
type Bound = Pick<BindingEntry, '卷' | '规则'>;

/** Citations of pages that the bound volumes do not have. Nothing where the case is not bound. */
export function citationFindings(parsed: ParsedCase, bound: Bound | undefined = parsed.binding?.entries.at(-1)): readonly Finding[] {
  if (bound === undefined) return [];

  return citationsOf(parsed, bound).flatMap((citation) => {
    const volumes = citedVolumes(citation, bound);
    const missing = citation.pages.flatMap((pages) => missingOf(pages, citation.item, volumes));
    if (missing.length === 0) return [];

    const { file, pointer, said } = citation;
    const [pages] = missing;
    const { zh, en } = pages === undefined ? { zh: '', en: '' } : namePages(pages.first, pages.last, { gap: ' ' });
    const there = extentOf(citation.item, volumes, bound);
    const fact = { zh: `写的是“${said}”，没有${zh}：${there.zh}`, en: `“${said}”: there is no ${en}; ${there.en}` };
    return [buildFinding('B-cited-page', parsed.locate(file, pointer, said), fact)];
  });
}

/** What whoever prints or binds a case is told of what the check found: the errors for which it does not wait, and citations of pages that are not there. */
export function isWorthTelling(finding: Finding): boolean {
  return isOpenError(finding) || isCitationFinding(finding);
}

export function isCitationFinding({ id, waived }: Finding): boolean {
  return id === 'B-cited-page' && waived === undefined;
}

/** The ends of a stretch that no volume has: the pages themselves where both are missing. */
function missingOf(pages: CitedPages, item: string, volumes: readonly BoundVolume[]): readonly CitedPages[] {
  const readings = volumes.map((volume) => {
    const { first, last } = addressesOf(pages, item, volume);
    return [...new Set([first, last])].filter((page) => !hasPage(page, volume));
  });
  if (readings.some((lacking) => lacking.length === 0)) return [];

  const [lacking = [pages.first, pages.last]] = readings.sort((a, b) => a.length - b.length);
  const [first = pages.first] = lacking;
  return [{ first, last: lacking.at(-1) ?? first }];
}

/** How far the pages of volumes go. */
function extentOf(item: string, volumes: readonly BoundVolume[], bound: Bound): Text {
  if (volumes.length === 0) return { zh: '没有这一卷', en: 'there is no such volume' };
  if (item !== '') {
    const pages = volumes.flatMap(({ 文件 }) => 文件.filter(({ 件号 }) => 件号 === item).map(({ 页数 }) => 页数));
    if (pages.length === 0) return { zh: `案卷里没有第 ${item} 件`, en: `there is no document ${item}` };
    return { zh: `这一件有 ${pages.join('、')} 页`, en: `that document has ${pages.join(', ')} of them` };
  }
  if (bound.规则.编法 === 'document')
    return { zh: '各件文书都从 1 编页，写第几件第几页', en: 'each document is numbered from 1, cite document and page' };

  const each = volumes.map((volume) => {
    const of = bound.卷.filter(({ 卷别 }) => 卷别 === volume.卷别).length;
    return { name: nameOfShare({ kind: volume.卷别, number: volume.卷次, of }), last: lastNumber(volume) };
  });
  return {
    zh: each.map(({ name, last }) => `${name}编到第 ${last} 页`).join('，'),
    en: each.map(({ name, last }) => `${name === '' ? 'pages' : `those of ${name}`} run to ${last}`).join(', '),
  };
}
