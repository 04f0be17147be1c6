import { isTree } from '../model/pointer.ts';
import type { Tree, Value } from '../model/value.ts';
import { asList } from './formats/as-list.ts';
import { plain } from './formats/plain.ts';
import type { Printed } from './printed.ts';

/** Keys that are printed by being what they are: the form's title, the scan in its place, how large a photo is printed. */
const silent = [['文书'], ['原件'], ['资料', '*', '版面']];

/**
 * What of a record does not stand in print yet, as a mapping of the same shape. A value counts as printed where a run came
 * from it or from what encloses it, or where the same key with the same words was printed from elsewhere (a fact stated twice).
 */
export function leftOver(data: Tree, file: string, printed: readonly Printed[], caseData: Tree): Tree {
  const own = printed.filter((each) => each.file === file).map((each) => each.pointer.split('/').slice(1));
  const others = [
    ...printed.filter((each) => !inList(each.pointer.split('/'))),
    ...Object.entries(caseData).map(([key, value]) => ({ pointer: `/${key}`, text: typeof value === 'string' ? value : '' })),
  ];

  const covered = (steps: readonly string[], text: string): boolean =>
    [...silent, ...own].some((pointer) => within(shownBy(steps), pointer)) ||
    (!inList(steps) && others.some((each) => steps.includes(lastStep(each.pointer)) && each.text.trim() === text));

  return pruneTree(data, [], covered);
}

function within(steps: readonly string[], pointer: readonly string[]): boolean {
  return pointer.length <= steps.length && pointer.every((step, index) => step === '*' || step === steps[index]);
}

/** The width of an image stands in print by the image itself. */
function shownBy(steps: readonly string[]): readonly string[] {
  return steps.at(-1) === '图像宽' ? [...steps.slice(0, -1), '图像'] : steps;
}

function inList(steps: readonly string[]): boolean {
  return steps.some((step) => /^(\d+|\*)$/.test(step));
}

function lastStep(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

type Covered = (steps: readonly string[], text: string) => boolean;

function prune(value: Value, steps: readonly string[], covered: Covered): Value | undefined {
  if (typeof value === 'string') return value.trim() === '' || covered(steps, plain(value)) ? undefined : value;

  const items = asList(value);
  if (items.length > 0) {
    const left = items.flatMap((item, index) => prune(item, [...steps, String(index)], covered) ?? []);
    return left.length === 0 ? undefined : left;
  }
  const tree = isTree(value) ? pruneTree(value, steps, covered) : {};
  return Object.keys(tree).length === 0 ? undefined : tree;
}

function pruneTree(tree: Tree, steps: readonly string[], covered: Covered): Tree {
  const left: Record<string, Value> = {};
  for (const [key, value] of Object.entries(tree)) {
    const kept = prune(value, [...steps, key], covered);
    if (kept !== undefined) left[key] = kept;
  }
  return left;
}
