/** Where two texts of one length differ, in UTF-16 units; none where their lengths do. */
export function lettersOff(one: string, other: string): readonly number[] | undefined {
  if (one.length !== other.length) return undefined;
  const off: number[] = [];
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) off.push(at);
  return off;
}

/** The same letters, two of them in each other's place. `next`: two that stand beside each other. */
export function turned(one: string, other: string, next?: 'next'): boolean {
  const off = lettersOff(one, other);
  const [first = 0, second = 0] = off ?? [];
  if (off?.length !== 2 || (next === 'next' && second !== first + 1)) return false;
  return one[first] === other[second] && one[second] === other[first];
}
