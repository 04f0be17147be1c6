/**
 * The words that a pattern looks for, as a person reads them: `先.{0,16}复议|复议前置` → 先…复议, 复议前置. Nothing where one of them is more than words and gaps.
 */
export function readablePattern(pattern: string): readonly string[] {
  const words = pattern.split('|').map((each) => each.replace(/\\s[*+?]?|[\^$]/g, '').replace(/\.(\{\d*,?\d*\}|[*+?])?\??/g, '…'));

  return words.every((each) => /^[\p{Script=Han}\p{Nd}…《》〔〕（）“”、：]+$/u.test(each) && each !== '…') ? words : [];
}
