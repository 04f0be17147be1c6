/** A seeded source of numbers below `limit` (mulberry32), so that a failure can be met again. */
export function random(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Chinese running text with all the marks, Latin words and numbers that break lines badly. */
export function mixedText(next: (limit: number) => number, length: number): string {
  let text = '';
  while (text.length < length) text += words[next(words.length)] ?? '';
  return text;
}

const words = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
  ...'，。、；：？！，。、，。',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '〔2026〕',
  '——',
  '……',
  '·',
  '～',
  '％',
  '℃',
  '￥',
  '№',
  '。”',
  '）。',
  '：“',
  '》（',
  '2026年3月5日',
  '35.5公里',
  '1,200元',
  '辽BD12345',
  'GPS',
  'https://example.org/a/b',
  'ISO 9001',
  ' ',
  '□',
  '☑',
  'Ⅲ',
  '(一)',
  '50%',
];
