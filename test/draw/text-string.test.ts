import { expect, test } from 'vitest';
import { textString } from '../../src/draw/text-string.ts';

test.each([
  ['ASCII stands as it is', 'Photo 1', '(Photo 1)'],
  ['brackets, backslashes and line ends are escaped', 'a(b)\\c\n', '(a\\(b\\)\\\\c\\n)'],
  ['anything else is UTF-16 with its mark', '照', '(\xfe\xff\x71\x67)'],
  ['a byte of a character that looks like a bracket is escaped too', '〨', '(\xfe\xff0\\()'],
  ['a rare character takes two units', '𠀀', '(\xfe\xff\xd8\x40\xdc\x00)'],
])('%s', (_, text, written) => {
  expect(textString(text)).toBe(written);
});
