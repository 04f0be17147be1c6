/** Documents in stretches of at most so much room each, never cut in two: one that needs more has a stretch of its own. `most` 0: one stretch. */
export function splitDocuments<Item>(
  documents: readonly Item[],
  room: (document: Item) => number,
  most: number,
): readonly (readonly Item[])[] {
  const stretches: Item[][] = [];
  let used = 0;
  for (const document of documents) {
    const need = room(document);
    const open = stretches.at(-1);
    if (open === undefined || (most > 0 && used + need > most)) {
      stretches.push([document]);
      used = need;
    } else {
      open.push(document);
      used += need;
    }
  }
  return stretches;
}
