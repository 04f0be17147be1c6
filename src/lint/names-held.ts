/**
 * Which of some names are a part of a name, or have it as a part: 中型客车 and 中型客车辽BZ0A02. Every part of a name is looked up among the others, so
 * that long lists take time in proportion to their length. Returns places in `others`, in their order.
 */
export function namesHeld(names: readonly string[], others: readonly string[]): (name: string) => readonly number[] {
  const [mine, theirs] = [new Map<string, Set<number>>(), new Map<string, number[]>()];
  for (const name of names) mine.set(name, new Set());
  others.forEach((other, place) => {
    theirs.set(other, [...(theirs.get(other) ?? []), place]);
  });
  const [lengths, theirLengths] = [lengthsOf(mine.keys()), lengthsOf(theirs.keys())];
  for (const [other, places] of theirs) for (const part of partsOf(other, lengths)) for (const place of places) mine.get(part)?.add(place);
  for (const [name, held] of mine)
    for (const part of partsOf(name, theirLengths)) for (const place of theirs.get(part) ?? []) held.add(place);

  return (name) => [...(mine.get(name) ?? [])].sort((one, other) => one - other);
}

function lengthsOf(names: Iterable<string>): readonly number[] {
  return [...new Set([...names].map(({ length }) => length))];
}

function* partsOf(text: string, lengths: readonly number[]): Iterable<string> {
  for (const length of lengths) for (let at = 0; at + length <= text.length; at += 1) yield text.slice(at, at + length);
}
