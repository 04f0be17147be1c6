import type { FormTemplate } from '../model/templates.ts';
import type { Tree } from '../model/value.ts';
import type { Block } from '../model/volume.ts';
import { annexRows } from './annex-rows.ts';
import { composeParts } from './compose-parts.ts';
import { leftOver } from './left-over.ts';
import { paragraphs } from './paragraphs.ts';
import { type Printed, printedIn } from './printed.ts';
import type { Scope } from './scope.ts';
import { styleOf } from './style-of.ts';
import { wordsOf } from './words-of.ts';

/**
 * What a record says beyond what its form has room for (制度第七、九、十、十五条 ask for more than the ministry's forms print),
 * first as the annex template has it, then whatever is still left, key by key; its running text stands at the foot. `elsewhere`: pointers that other pages print. Nothing that an officer wrote is lost.
 */
export function composeAnnex(
  printed: readonly Block[],
  annex: FormTemplate | undefined,
  scope: Scope,
  elsewhere: readonly string[] = [],
): readonly Block[] {
  const { file } = scope.record;
  const stands = [...printedIn(printed), ...elsewhere.map((pointer) => ({ file, pointer, text: '' }))];
  const first = leftOver(scope.record.data, file, stands, scope.caseData);
  if (Object.keys(first).length === 0) return [];

  const inner: Scope = { ...scope, record: { ...scope.record, data: first } };
  const parts = annex?.parts ?? [];
  const known = composeParts(
    parts.filter((part) => part.kind !== 'text'),
    inner,
  );
  const foot = composeParts(
    parts.filter((part) => part.kind === 'text'),
    inner,
  );
  const rest = leftOver(first, scope.record.file, printedIn([...known, ...foot]), {});
  const grids: readonly Block[] = [...known, ...annexRows(asPrinted(rest, file, stands), scope)];
  const heading = grids.length === 0 || !annex?.title ? [] : paragraphs([{ text: annex.title }], styleOf('annex', scope));

  const head = heading.map((block) => ({ ...block, keepWithNext: true }));
  return wordsOf(grids).join('').length <= few ? withPrevious([...head, ...grids, ...foot]) : [...head, ...grids, ...withPrevious(foot)];
}

/** Characters of an annex that takes a few lines: it stays whole. A longer one goes on over pages in any case. */
const few = 160;

/** Keys in the order in which the form prints what it has of them; one that it does not print stays behind the one before it in the record. */
function asPrinted(left: Tree, file: string, printed: readonly Printed[]): Tree {
  const order = [...new Set(printed.flatMap((each) => (each.file === file ? [each.pointer.split('/')[1] ?? ''] : [])))];
  let place = -1;
  const placed = Object.entries(left).map((entry) => {
    place = order.includes(entry[0]) ? order.indexOf(entry[0]) : place;
    return { entry, place };
  });

  return Object.fromEntries(placed.sort((one, other) => one.place - other.place).map(({ entry }) => entry));
}

/** A leaf with a few lines alone would not tell whose they are. */
function withPrevious(blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'keep', withPrevious: true, blocks }];
}
