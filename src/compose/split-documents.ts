/**
 * Documents in stretches of at most so much room each, never cut in two: one that needs more has a stretch of its own. `most` 0: one stretch.
 * There are as few stretches as can be, and of those ways the one whose fullest stretch is the emptiest: none is left with a page or two.
 * `room`: of a document, a whole number.
 */
export function splitDocuments<Item>(
  documents: readonly Item[],
  room: (document: Item) => number,
  most: number,
): readonly (readonly Item[])[] {
  if (most <= 0) return documents.length === 0 ? [] : [documents];

  const fullest = filled(documents, room, most);
  let [low, high] = [0, Math.floor(most)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (filled(documents, room, middle).length > fullest.length) low = middle;
    else high = middle;
  }
  return filled(documents, room, high).length > fullest.length ? fullest : filled(documents, room, high);
}

/** Stretches each filled before the next is begun. */
function filled<Item>(documents: readonly Item[], room: (document: Item) => number, most: number): readonly (readonly Item[])[] {
  const stretches: Item[][] = [];
  let used = 0;
  for (const document of documents) {
    const need = room(document);
    const open = stretches.at(-1);
    if (open === undefined || used + need > most) {
      stretches.push([document]);
      used = need;
    } else {
      open.push(document);
      used += need;
    }
  }
  return stretches;
}
