/** Things under keys, one thing under several, looked up without going through all of them. */
export interface Shelves<T> {
  put(keys: readonly string[], thing: T): void;
  /** Of those under any of these keys that are fit, the one that was put there first. */
  first(keys: readonly string[], isFit: (thing: T) => boolean): T | undefined;
}

export function makeShelves<T>(): Shelves<T> {
  const shelves = new Map<string, { readonly turn: number; readonly thing: T }[]>();
  let turns = 0;

  return {
    put(keys, thing) {
      const placed = { turn: turns, thing };
      turns += 1;
      for (const key of new Set(keys)) {
        const shelf = shelves.get(key);
        if (shelf === undefined) shelves.set(key, [placed]);
        else shelf.push(placed);
      }
    },
    first(keys, isFit) {
      const fit = keys.flatMap((key) => shelves.get(key)?.find(({ thing }) => isFit(thing)) ?? []);

      return fit.reduce<(typeof fit)[number] | undefined>(
        (best, each) => (best === undefined || each.turn < best.turn ? each : best),
        undefined,
      )?.thing;
    },
  };
}
