/** Characters of a line, the blank before one that goes on not counted. */
const widest = 78;

/**
 * The text of bag-info.txt (RFC 8493 section 2.2.2). Line breaks and runs of blanks in a value become one blank;
 * a long line is folded at a blank, so that unfolding gives the value back. Elements without a value are left out.
 */
export function formatBagInfo(elements: readonly (readonly [label: string, value: string])[]): string {
  return elements
    .map(([label, value]) => [label.replace(/[:\s]+/g, '-'), value.replace(/[\s\p{Cc}]+/gu, ' ').trim()] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${fold(`${label}: ${value}`)}\n`)
    .join('');
}

function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    const mayFold = current !== '' && !current.endsWith(':');
    if (longer.length > widest && mayFold) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }

  return [...lines, current].join('\n ');
}
