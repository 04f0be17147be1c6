import { simplify } from './simplify.ts';

/**
 * The known word that a word was probably meant to be: the same in simplified characters, a synonym, or at most a third of its characters away.
 * `synonyms` maps known words to others.
 */
export function didYouMean(
  word: string,
  known: readonly string[],
  synonyms: Readonly<Record<string, readonly string[]>> = {},
): string | undefined {
  const plain = simplify(word);
  if (plain !== word && known.includes(plain)) return plain;
  const meant = known.find((candidate) => synonyms[candidate]?.includes(plain));
  if (meant !== undefined) return meant;

  const characters = [...plain];
  const limit = Math.max(1, Math.floor(characters.length / 3));
  const apart = [...new Set(known)];
  const near = apart
    .map((candidate) => ({ candidate, letters: [...candidate] }))
    .filter(({ letters }) => Math.abs(letters.length - characters.length) <= limit)
    .map(({ candidate, letters }) => ({ candidate, distance: distance(characters, letters), most: letters.length }))
    .filter((each) => each.distance <= limit && each.distance < each.most);
  return near.sort((one, other) => one.distance - other.distance)[0]?.candidate ?? containing(plain, apart);
}

function containing(word: string, known: readonly string[]): string | undefined {
  if ([...word].length < 2) return undefined;
  const found = known.filter((candidate) => [...candidate].length >= 2 && (candidate.includes(word) || word.includes(candidate)));
  return found.length === 1 ? found[0] : undefined;
}

/** Edit distance with neighbours swapped counted once. */
function distance(one: readonly string[], other: readonly string[]): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          at(rows, i - 1, j) + 1,
          (row[j - 1] ?? 0) + 1,
          at(rows, i - 1, j - 1) + (same ? 0 : 1),
          swapped ? at(rows, i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(row);
  }
  return at(rows, one.length, other.length);
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
