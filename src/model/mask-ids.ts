const identity = /(?<![\p{Nd}A-Za-z])(\p{Nd}{6})([ -]?)(\p{Nd}{8})([ -]?)(\p{Nd}{3}[\p{Nd}XxＸｘ])(?![\p{Nd}A-Za-z])/gu;
const longNumber = /(?<![\p{Nd}A-Za-z])(\p{Nd}{6})(\p{Nd}{5,10})(\p{Nd}{3}[\p{Nd}XxＸｘ])(?![\p{Nd}A-Za-z])/gu;

/**
 * Stars out the middle of every number that may be somebody's ID, a mistyped one or an account (15 to 20 digits, full-width ones
 * and an ID written in groups included): 210299********1014. Digests stay; lengths stay, so that marks under a line stay right.
 */
export function maskIds(text: string): string {
  return text
    .replace(
      identity,
      (_, area: string, one: string, birth: string, two: string, end: string) => area + one + '*'.repeat(birth.length) + two + end,
    )
    .replace(longNumber, (_, head: string, middle: string, end: string) => head + '*'.repeat(middle.length) + end);
}
