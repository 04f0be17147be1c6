const years = '(19|20)\\d{2}';
const day = new RegExp(`^(${years})(?:年|[-./])(\\d{1,2})(?:月|[-./])(\\d{1,2})日?(?:[ T]?(\\d{1,2})[:时点](\\d{1,2})分?)?$`);
const documentYear = new RegExp(`[[［【（({﹝]\\s*(${years})\\s*[\\]］】）)}﹞](?=第?\\d+)`);
/** What may stand in a plain text of YAML wherever it stands. */
const harmless = /^[\p{Script=Han}A-Za-z0-9〔〕（）() ._:-]+$/u;

/**
 * A value as it was probably meant: letters and figures of ordinary width, dates as 2026-03-02 and moments as 2026-03-02 09:05, the year of
 * a document number between 〔 and 〕. `undefined` where nothing changes, or where the result could mean something else to YAML.
 */
export function plainValue(value: string): string | undefined {
  const plain = asDay(narrow(value)) ?? asDocumentNumber(value) ?? narrow(value);

  return plain !== value && harmless.test(plain) && !/:(\s|$)/.test(plain) && plain.trim() === plain ? plain : undefined;
}

/** Full-width forms of ASCII, and the ideographic space, in their ordinary width. */
function narrow(value: string): string {
  return value
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .trim();
}

function asDay(value: string): string | undefined {
  const [, year, , month = '', date = '', hour, minute = ''] = day.exec(value) ?? [];
  if (year === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;

  return hour === undefined ? written : `${written} ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

function asDocumentNumber(value: string): string | undefined {
  if (!/[号號]$/.test(value) || !documentYear.test(value)) return undefined;

  return value
    .replace(documentYear, '〔$1〕')
    .replace(/[\uff10-\uff19\uff21-\uff3a]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
