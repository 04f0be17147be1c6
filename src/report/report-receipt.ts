import type { Receipt } from '../model/receipt.ts';
import { paintFor } from './paint.ts';
import { plural } from './plural.ts';
import { sizeText } from './size-text.ts';
import { spellHidden } from './spell-hidden.ts';
import type { Style } from './style.ts';

/** What a build wrote, on one line. A receipt without a package is a draft's; `errors`: so many with which no volume would be built. */
export function reportReceipt(receipt: Receipt, style: Style, errors = 0): string {
  const paint = paintFor(style);
  const { volume, volumes = [], package: written, counts, pageImages } = receipt;
  const files = volumes.length > 0 ? volumes : [volume];
  const pictured = new Set(pageImages.map(({ file }) => file)).size;
  const carriers = volumes.filter(({ attached }) => attached !== undefined);
  const name = spellHidden(receipt.case === '' ? (style.language === 'zh' ? '（没有案号）' : '(no number)') : receipt.case);
  if (style.language === 'zh') {
    const verdict = written === undefined ? '草稿' : '已建';
    const archive = written === undefined ? '' : `，归档包 ${written.file}（${sizeText(written.bytes)}，${written.payloadFiles} 个文件）`;
    const faults = [errors === 0 ? '' : `${errors} 个错误`, counts.warnings === 0 ? '' : `${counts.warnings} 个警告`]
      .filter(Boolean)
      .join('、');
    const found = faults === '' ? '' : `，有 ${faults}`;
    const images = pictured === 0 ? '' : `，${pictured} 份原件有页面印成图像`;
    const inside = carriers.length === 0 ? '' : `，记录和检查结果附在 ${carriers.map(({ file }) => file).join('、')} 里面`;
    return `${paint.good(verdict)} ${name}：案卷 ${files.map(({ file, pages }) => `${file}（${pages} 页）`).join('、')}${inside}${archive}${found}${images}\n`;
  }
  const verdict = written === undefined ? 'draft' : 'built';
  const archive =
    written === undefined ? '' : `, package ${written.file} (${sizeText(written.bytes)}, ${plural(written.payloadFiles, 'file')})`;
  const faults = [
    errors === 0 ? '' : `, ${plural(errors, 'error')}`,
    counts.warnings === 0 ? '' : `, ${plural(counts.warnings, 'warning')}`,
  ].join('');
  const images = pictured === 0 ? '' : `, pages of ${plural(pictured, 'original')} as images`;
  const inside = carriers.length === 0 ? '' : `, records and findings inside ${carriers.map(({ file }) => file).join(', ')}`;
  return `${paint.good(verdict)} ${name}: ${files.length > 1 ? 'volumes' : 'volume'} ${files.map(({ file, pages }) => `${file} (${plural(pages, 'page')})`).join(', ')}${inside}${archive}${faults}${images}\n`;
}
