import type { PDFDict } from '@cantoo/pdf-lib';
import { toUnicode } from './character-map.ts';
import { compositeFont } from './composite-font.ts';
import { nameIn } from './entries.ts';
import { encodingNamed } from './font-encodings.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { ShownFont } from './shown-font.ts';
import { drawnFont, simpleFont } from './simple-font.ts';

/** Why a text keeps a page from standing in a PDF/A-2a: nobody can say which characters it is, or, which is worse, it does not agree with its font. */
export type TextFault = 'text' | 'glyph';

/** Tells of a text in a font, as the bytes of its codes, what is wrong with it. `hidden`: it is shown in no colour (mode 3 of text). */
export type ShownText = (text: Uint8Array, hidden: boolean) => TextFault | undefined;

/**
 * Opens a font to judge what is shown in it by ISO 19005-2, 6.2.11: its encoding and maps by 6.2.11.3 and 6.2.11.6, each glyph once by
 * 6.2.11.4.1 (it is in the program), 6.2.11.5 (it is as wide as the file says), 6.2.11.8 (it is not the one for those that there are not)
 * and 6.2.11.7 (which character it is). What is shown in a font that cannot be read is wrong. Never throws.
 */
export function judgeFont(pdf: OpenPdf, font: PDFDict): ShownText {
  try {
    const opened = openFont(pdf, font);
    return opened === undefined ? () => 'glyph' : judgeOnce(opened, toUnicode(pdf, font), encodingTellsCharacters(pdf, font));
  } catch {
    return () => 'glyph';
  }
}

/** Widths may differ by so many thousandths (6.2.11.5). */
const tolerance = 1;

function judgeOnce(font: ShownFont, texts: ReadonlyMap<number, string> | undefined, named: boolean): ShownText {
  const known = new Map<number, TextFault | undefined>();
  const judge = (code: number, hidden: boolean): TextFault | undefined => {
    const glyph = font.glyph(code);
    if (glyph === undefined) return 'glyph';
    if (!hidden && !(typeof glyph.width === 'number' && Math.abs(glyph.width - glyph.told) <= tolerance)) return 'glyph';

    return isCharacter(texts?.get(code), named && texts === undefined) ? undefined : 'text';
  };

  return (text, hidden) => {
    let fault: TextFault | undefined;
    try {
      for (const code of font.codes(text)) {
        if (code === undefined) return 'glyph';
        const key = code * 2 + Number(hidden);
        if (!known.has(key)) known.set(key, judge(code, hidden));
        const found = known.get(key);
        if (found === 'glyph') return found;
        fault ??= found;
      }
    } catch {
      return 'glyph';
    }
    return fault;
  };
}

/** Not nothing, no mark of byte order (6.2.11.7.2), and none for private use, which would need an actual text beside it (6.2.11.7.3). */
function isCharacter(text: string | undefined, named: boolean): boolean {
  if (text === undefined || text === '') return named;

  return !/[\0\uFEFF\uFFFE\uE000-\uF8FF\u{F0000}-\u{10FFFF}]/u.test(text);
}

/** A simple font whose encoding consists of known names needs no map (6.2.11.7.2). */
function encodingTellsCharacters({ lib }: OpenPdf, font: PDFDict): boolean {
  const encoding = font.lookup(lib.PDFName.of('Encoding'));

  return encoding instanceof lib.PDFName && encodingNamed(encoding.asString().slice(1)) !== undefined;
}

/** Opens a font by its kind. */
function openFont(pdf: OpenPdf, font: PDFDict): ShownFont | undefined {
  const kind = nameIn(pdf, font, 'Subtype');
  if (kind === 'Type3') return drawnFont(pdf, font);

  return kind === 'Type0' ? compositeFont(pdf, font) : simpleFont(pdf, font);
}
