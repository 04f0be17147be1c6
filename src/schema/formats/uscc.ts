import type { Format } from './format.ts';

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 统一社会信用代码, GB 32100-2015: 18 characters; the organisation's own code (GB 11714) and the whole carry check characters. */
export const uscc: Format = {
  name: 'uscc',
  title: { zh: '统一社会信用代码', en: 'unified social credit code' },
  fault(text) {
    if ([...text].length !== 18)
      return {
        zh: `统一社会信用代码是 18 位，这里是 ${[...text].length} 个字符`,
        en: `the code has 18 characters; these are ${[...text].length}`,
      };
    if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text))
      return {
        zh: '代码里有不该有的字符（只用数字和大写字母，没有 I、O、S、V、Z）',
        en: 'a character that does not occur in codes (figures and capitals without I, O, S, V, Z)',
      };
    if (checkOfWhole(text) !== text[17] || checkOfOrganisation(text.slice(8, 16)) !== text[16])
      return {
        zh: '统一社会信用代码校验位不对，多半是抄错了一位',
        en: 'its check character is wrong; one character is probably miscopied',
      };
    return undefined;
  },
};

function checkOfWhole(text: string): string | undefined {
  let weight = 1;
  let sum = 0;
  for (const character of text.slice(0, 17)) {
    sum += weight * characters.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return characters[(31 - (sum % 31)) % 31];
}

function checkOfOrganisation(text: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number.parseInt(text[index] ?? '0', 36), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
