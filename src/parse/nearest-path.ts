/** How many misspelt names are compared letter by letter; the work stays bounded in a case with thousands of files. */
const mostCompared = 500;

/**
 * The file that a path was probably meant to be: the same but for case or Unicode form, the same name in another
 * folder, the same name with another extension, or a name at most two letters away in the same folder.
 */
export function nearestPath(path: string, known: readonly string[]): string | undefined {
  const folded = fold(path);
  const name = nameOf(folded);
  const stem = stemOf(name);

  return (
    known.find((each) => fold(each) === folded) ??
    known.find((each) => nameOf(fold(each)) === name) ??
    known.find((each) => stemOf(nameOf(fold(each))) === stem) ??
    known
      .filter((each) => folderOf(each) === folderOf(path) && Math.abs(each.length - path.length) <= 2)
      .slice(0, mostCompared)
      .find((each) => isWithinTwo(name, nameOf(fold(each))))
  );
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

/** At most two letters replaced, added or left out, and most letters the same. */
function isWithinTwo(one: string, other: string): boolean {
  return one.length > 4 && distance(one, other) <= 2;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }

  return row[other.length] ?? 0;
}
