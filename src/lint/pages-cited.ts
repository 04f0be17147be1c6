import { numberInWords } from './number-in-words.ts';

/** Pages from one to another as a text cites them: 12, 12-1; the same where it cites one page. `3-5` may be a page inserted behind page 3, or pages 3 to 5. */
export interface CitedPages {
  readonly first: string;
  readonly last: string;
}

/** A place of a text that cites pages of the case's own volumes. */
export interface PageCitation {
  /** As it is written, from what is cited to the last page. */
  readonly said: string;
  /** 正卷, 副卷; empty where it is not said. */
  readonly kind: '' | '正卷' | '副卷';
  /** Number of the volume; 0 where it is not said. */
  readonly volume: number;
  /** 本卷: the volume in which the text itself stands. */
  readonly own: boolean;
  /** Number of the document by which its pages are counted; empty where it is not said. */
  readonly item: string;
  readonly pages: readonly CitedPages[];
}

/** Bounded, so that a page of blanks costs no more than a line of them. */
const gap = String.raw`\s{0,4}`;
const figure = String.raw`(?:\d{1,4}(?:-\d{1,3})?|[零〇一二两三四五六七八九十百]{1,7})`;
const join = `${gap}(?:至|到|[-—–~～]+)${gap}`;
const entry = String.raw`${figure}(?:${gap}页)?(?:${join}(?:第|[Pp]\.?)?${gap}${figure})?`;
const and = `${gap}(?:[、和及与]|以及)${gap}`;
const comma = `${gap}[，,]${gap}`;
const numbered = `第${gap}${entry}(?:(?:${and}|${comma})${figure}(?:${join}${figure})?)*${gap}页`;
const lettered = String.raw`[Pp]${gap}\.?${gap}${entry}(?:${gap}页)?`;
const group = `(?:${numbered}|${lettered})`;
/** What ends a page that is listed behind a comma: 合同见案卷第12页，第3页写明 goes on with a page of the contract. */
const ended = String.raw`(?=\s|[，,。.；;、：:！？!?）)\]】〕”"」和及与]|以及|等|$)`;
const list = `${group}(?:${and}${group}|${comma}${group}${ended})*`;
const counted = String.raw`第${gap}([\d零〇一二两三四五六七八九十]{1,3})${gap}[卷册]`;
const item = String.raw`第${gap}(\d{1,3}(?:-\d{1,3})?)${gap}件[的中]?${gap}`;
const volume = `(案卷|卷宗|正卷|副卷|本卷|卷内|卷)(?:材料)?[的中里内]?${gap}[（(：:]?${gap}(?:${counted}[）)的中内]?)?|${counted}`;
const cited = new RegExp(`(?:${volume})${gap}[（(：:]?${gap}(?:${item})?(${list})`, 'g');
const withoutOrdinal = new RegExp(`(案卷|卷宗|正卷|副卷|卷)()()()${gap}(${entry}${gap}页)`, 'g');
const span = new RegExp(`(${figure})(?:${gap}页)?(?:${join}(?:第|[Pp]\\.?)?${gap}(${figure}))?`, 'g');

/** What may stand before the words for the case's own volumes. 公安机关移送的案卷, 另案卷宗 and 证据卷 are others. */
const before =
  /(?:^|[\s，。；、：！？,;:!?（(【[“"「》—]|[见阅查在于入附存载照按与和及同或从由自以即为是本]|(?<!证)据|本案的?|我局|案卷(?:材料)?|卷宗)$/u;
/** So many letters before a citation tell whose volume it is: the number of a case is the longest of them. */
const reach = 60;
const looked = /[见阅查]\s*$/u;

/**
 * The places at which a text cites pages of the volumes of its own case: 见案卷第12页, 正卷第3至5页, 卷宗第12-1页, 本卷P12. Pages of anything else (of a
 * record, of a contract, of a book in 《》, of another case) are not meant. `number`: of the case; 案卷 behind it is its own.
 */
export function pagesCited(text: string, number = ''): readonly PageCitation[] {
  if (!text.includes('卷')) return [];
  const plain = plainly(text);
  const bare = [...plain.matchAll(withoutOrdinal)].filter(({ index }) => looked.test(plain.slice(Math.max(0, index - reach), index)));

  return [...plain.matchAll(cited), ...bare]
    .filter(({ 1: what, index }) => isOwn(plain.slice(Math.max(0, index - reach), index), number, what === undefined))
    .sort((a, b) => a.index - b.index)
    .map(({ 0: said, 1: what = '', 2: of = '', 3: alone = '', 4: document = '', 5: pages = '', index }) => ({
      said: text.slice(index, index + said.length),
      kind: what === '正卷' || what === '副卷' ? what : '',
      volume: numberInWords(of || alone),
      own: what === '本卷',
      item: document,
      pages: [...pages.matchAll(span)].map(([, first = '', last = first]) => ({ first: figures(first), last: figures(last) })),
    }));
}

/** `counted`: nothing but 第2卷 is said, which behind a title is the second volume of that book. */
function isOwn(said: string, number: string, counted: boolean): boolean {
  return (before.test(said) && !(counted && said.endsWith('》'))) || (number !== '' && said.trimEnd().endsWith(number));
}

/** 十二 as 12; what is in figures as it is. */
function figures(written: string): string {
  return /^\d/.test(written) ? written : String(numberInWords(written));
}

/** The text letter by letter, figures and hyphens of full width as plain ones, what stands between 《 and 》 hidden. */
function plainly(text: string): string {
  return text
    .replace(/[０-９]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xff10 + 0x30))
    .replace(/[－‐‑−]/gu, '-')
    .replace(/《[^《》]*》/gu, (title) => `《${'□'.repeat(title.length - 2)}》`);
}
