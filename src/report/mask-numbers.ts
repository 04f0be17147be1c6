const identity = /(?<![\p{Nd}A-Za-z])(\p{Nd}{6})([ -]?)(\p{Nd}{8})([ -]?)(\p{Nd}{3}[\p{Nd}XxＸｘ])(?![\p{Nd}A-Za-z])/gu;
const longNumber = /(?<![\p{Nd}A-Za-z])(\p{Nd}{6})(\p{Nd}{5,10})(\p{Nd}{3}[\p{Nd}XxＸｘ])(?![\p{Nd}A-Za-z])/gu;

/**
 * Hides the middle of every number that may be an ID number, a mistyped one or an account: 210299********1014.
 * The text keeps its length, so that positions in it hold.
 */
export function maskNumbers(text: string): string {
  return text
    .replace(
      identity,
      (_, area: string, one: string, birth: string, two: string, end: string) => area + one + '*'.repeat(birth.length) + two + end,
    )
    .replace(longNumber, (_, head: string, middle: string, end: string) => head + '*'.repeat(middle.length) + end);
}
