import { expect, test } from 'vitest';
import { judgeJpx } from '../../src/draw/judge-jpx.ts';
import { walkOperators } from '../../src/draw/walk-operators.ts';
import { bytesOf } from '../../src/glance/file-bytes.ts';

test.each([
  'q 1 0 0 1 .5 -3 cm /F1 12 Tf (a (b) \\) foo) Tj [(x) -20 <0f0F>] TJ Q',
  'BT /Span << /ActualText (foo) >> BDC T* EMC ET % foo',
  'q BI /W 2 /H 1 /BPC 8 /CS /G /F /AHx ID foo bar> EI Q (a) \' 1 2 (b) "',
  `${'q '.repeat(28)}${'Q '.repeat(28)}`,
  '/foo gs /Pattern cs /P1 scn b* true false null --3 5-3 . -',
  `(${'\\050'.repeat(32_767)}) Tj 2147483647 0.0000001 -3${'0'.repeat(38)}.0 w <0a 0B\n> Tj`,
])('what every viewer knows is left alone: %s', (content) => {
  expect(walkOperators(content)).toBe(true);
});

test.each([
  'foo',
  '0 g 1 rgBT',
  'q Q BX ps EX',
  '(a) Tjq',
  'q '.repeat(29),
  'BI /W 1 /H 1 ID foo Q',
  '<0aZ1> Tj',
  `(${'a'.repeat(32_768)}) Tj`,
  `/${'a'.repeat(128)} gs`,
  `1${'0'.repeat(39)}.0 w`,
  '0 0 0 1k',
  '1e5 w',
  '1.5.3 w',
  '0 g ;',
  '{ 1 } w',
  '1 >> w',
  '0 g )',
  '0 g >',
  '[1 0 0 rg] 0 d',
  '[<< 1] >> 0 d',
  '0 g [[ 1 ]',
  `${'['.repeat(101)}${']'.repeat(101)} 0 d`,
])('what PDF/A forbids is seen: %s', (content) => {
  expect(walkOperators(content)).toBe(false);
});

const box = (type: string, ...contents: readonly (number | Uint8Array)[]): Uint8Array => {
  const body = Buffer.concat(contents.map((part) => (typeof part === 'number' ? Buffer.from([part]) : part)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const picture = (channels: number, bits: number) => box('ihdr', 0, 0, 0, 9, 0, 0, 0, 9, 0, channels, bits, 7, 0, 0);
const colour = (space: number, approximation = 0, method = 1) => box('colr', method, 0, approximation, 0, 0, 0, space);

test.each([
  ['grey', [picture(1, 7), colour(17)], undefined],
  ['colours', [picture(3, 7), colour(16)], undefined],
  ['colours told twice, one of them best', [picture(3, 7), colour(16, 1), colour(18)], undefined],
  ['colours told twice', [picture(3, 7), colour(16), colour(18)], 'feature'],
  ['colours told in a way that there is not', [picture(3, 7), colour(16, 0, 5)], 'feature'],
  ['no colours', [picture(3, 7)], 'feature'],
  ['two channels', [picture(2, 7), colour(16)], 'feature'],
  ['channels of several depths', [picture(3, 255), colour(16)], 'feature'],
  ['inks', [picture(4, 7), colour(12)], 'ink'],
] as const)('JPEG 2000 with %s', (_, boxes, reason) => {
  const file = Buffer.concat([box('jP  ', 13, 10, 0x87, 10), box('ftyp', 1), box('jp2h', ...boxes), box('jp2c', 0xff, 0x4f)]);
  expect(judgeJpx(bytesOf(file))).toBe(reason);
});
