import type { ScanFault } from '../draw/probe-scan.ts';
import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import { collectPaths } from '../parse/collect-paths.ts';
import { buildFinding } from './build-problems.ts';

/** Why a picture or scan cannot be printed. */
export const pictureReasons: { readonly [fault in ScanFault]: Text } = {
  encrypted: { zh: '有打开密码', en: 'it asks for a password' },
  restricted: {
    zh: '不用密码就能打开，但是加了密，禁止打印、复制或者修改',
    en: 'it opens without a password, but is encrypted and forbids printing, copying or changing',
  },
  broken: { zh: '文件损坏', en: 'it is broken' },
  empty: { zh: '没有一页', en: 'it has no page' },
  stuck: { zh: '画了一分钟还没有画完，可能文件有错', en: 'a minute was not enough to draw it; the file may be faulty' },
  several: {
    zh: '不止一页，不能当照片印；分成几个文件，或者作为原件放进 scans/',
    en: 'it has several pages and is no photograph; make files of its pages, or put it into scans/ as an original',
  },
  large: {
    zh: '太大，印的时候内存放不下；缩小，或者另存为普通的 JPEG（RGB）',
    en: 'it is too large to be undone; make it smaller, or save it as a plain JPEG (RGB)',
  },
  unsupported: { zh: '不是能印的格式；另存为 JPEG、PNG 或者 PDF', en: 'its format cannot be printed; save it as JPEG, PNG or PDF' },
};

/** A picture or scan that cannot be printed: one finding for each place of a record that names the file. `page`: the first at fault, from 1. */
export function pictureFindings(parsed: ParsedCase, path: string, fault: ScanFault, page?: number): readonly Finding[] {
  const { zh, en } = pictureReasons[fault];
  const where: Text = page === undefined ? { zh: path, en: path } : { zh: `${path} 第 ${page} 页`, en: `${path}, page ${page}` };
  const fact: Text = { zh: `${where.zh}：${zh}`, en: `${where.en}: ${en}` };

  return placesOf(parsed, path).map((at) => buildFinding('B-picture', at, fact));
}

/** A file that was there when the case was checked, and is there no more when it is to be printed: told at each place of a record that names it. */
export function goneFindings(parsed: ParsedCase, path: string): readonly Finding[] {
  return placesOf(parsed, path).map((at) => buildFinding('B-gone', at, path));
}

function placesOf(parsed: ParsedCase, path: string): readonly Place[] {
  return parsed.records.flatMap(({ file, data }) =>
    collectPaths(data)
      .filter((named) => named.path === path)
      .map(({ pointer }) => parsed.locate(file, pointer)),
  );
}
