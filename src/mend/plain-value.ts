import { narrow } from '../model/narrow.ts';
import { timeAsMeant } from '../model/time-as-meant.ts';

const years = '(19|20)\\d{2}';
const documentYear = new RegExp(`[[［【（({﹝]\\s*(${years})\\s*[\\]］】）)}﹞](?=第?\\d+)`);
/** What may stand in a plain text of YAML wherever it stands. */
const harmless = /^[\p{Script=Han}A-Za-z0-9〔〕（）() ._:-]+$/u;

/**
 * A value as it was probably meant: letters and figures of ordinary width, dates as 2026-03-02 and moments as 2026-03-02 09:05, the year of
 * a document number between 〔 and 〕, figures without commas between thousands. `undefined` where nothing changes, or where the result could mean something else to YAML.
 */
export function plainValue(value: string): string | undefined {
  const plain = timeAsMeant(value) ?? asDocumentNumber(value) ?? withoutGroups(narrow(value));

  return plain !== value && harmless.test(plain) && !/:(\s|$)/.test(plain) && plain.trim() === plain ? plain : undefined;
}

/** 2,000 and 1,234,567.50: commas that stand between thousands and nowhere else. */
function withoutGroups(value: string): string {
  return /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(value) ? value.replaceAll(',', '') : value;
}

function asDocumentNumber(value: string): string | undefined {
  if (!/[号號]$/.test(value) || !documentYear.test(value)) return undefined;

  return value
    .replace(documentYear, '〔$1〕')
    .replace(/[\uff10-\uff19\uff21-\uff3a]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
