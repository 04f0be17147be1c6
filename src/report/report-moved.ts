import type { MovedCitation, MovedPages, PagesThere } from '../model/moved-citation.ts';
import { namePages } from '../model/name-pages.ts';
import { paintFor } from './paint.ts';
import { pathOf } from './path-of.ts';
import { plural } from './plural.ts';
import { spellHidden } from './spell-hidden.ts';
import type { Style } from './style.ts';
import { wrapText } from './wrap-text.ts';

/** The citations that are no longer true once a case is bound anew, each with its place, where its documents stood and where they stand; what to do with them. */
export function reportMoved(folder: string, moved: readonly MovedCitation[], planned: boolean, style: Style): readonly string[] {
  if (moved.length === 0) return [];
  const zh = style.language === 'zh';
  const count = moved.length;
  const head = zh
    ? `记录里有 ${count} 处引用的页号${planned ? '会变' : '变了'}：`
    : `${plural(count, 'citation')} of pages in the records ${planned ? 'would no longer be' : 'are no longer'} true:`;
  const last = zh
    ? planned
      ? '先照新的页号改好记录，再去掉 --dry-run 立卷。'
      : '照新的页号改好记录，再重新立卷一次，把改过的记下来。'
    : planned
      ? 'Correct the records to the new pages, then bind without --dry-run.'
      : 'Correct the records to the new pages, then bind anew once more to record what was corrected.';

  return [
    ...wrapText(head, style.columns),
    ...moved.flatMap((each) => citationLines(folder, each, style)),
    ...wrapText(last, style.columns),
  ];
}

function citationLines(folder: string, { at, said, rewritten, pages }: MovedCitation, style: Style): readonly string[] {
  const paint = paintFor(style);
  const zh = style.language === 'zh';
  const place = spellHidden(`${pathOf(folder, at.file)}:${at.line}:${at.column}`);
  const note = zh
    ? '这份记录立卷以后改过，核对是不是已经照新的页号写了'
    : 'this record was changed since it was bound: it may name the new pages already';
  const told = [`“${spellHidden(said)}”`, ...pages.map((each) => movedText(each, zh)), ...(rewritten ? [note] : [])];

  return [
    ...wrapText(place, style.columns - 2).map((line) => `  ${paint.place(line)}`),
    ...told.flatMap((text) => wrapText(text, style.columns - 4)).map((line) => `    ${line}`),
  ];
}

function movedText({ title, was, now }: MovedPages, zh: boolean): string {
  const called = spellHidden(title);
  const there = now === undefined ? undefined : named(now, zh);
  if (zh) return `《${called}》原在${named(was, zh)}，现在${there === undefined ? '不在案卷里了' : `在${there}`}`;

  return `“${called}”: ${named(was, zh)} before, ${there === undefined ? 'no longer there' : `${there} now`}`;
}

function named({ first, last, volume }: PagesThere, zh: boolean): string {
  const { zh: chinese, en } = namePages(first, last, { gap: ' ', volume });

  return zh ? chinese : en;
}
