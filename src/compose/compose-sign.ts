import type { SignPart, SignPlace } from '../model/templates.ts';
import type { Block, Cell, GridRow, Run } from '../model/volume.ts';
import { dayToWrite } from './day-to-write.ts';
import { emsOf } from './ems-of.ts';
import { asList } from './formats/as-list.ts';
import { lineToWrite } from './line-to-write.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { signedBy, withImage } from './signed-by.ts';
import { styleOf } from './style-of.ts';

/** Places for signatures side by side, never alone on a page; one alone has the whole width. A place that nobody signed is left to be signed. */
export function composeSign(part: SignPart, scope: Scope): readonly Block[] {
  const places = placesOf(part, scope);
  if (places.length === 0) return [];
  const across = Math.min(part.across, places.length);
  const room = Math.floor(characters / across);
  const cells = places.map((place, index) => {
    if ((index + 1) % across === 0) return placeOf(place, room, scope);
    const cell = placeOf(place, room - gutter, scope);
    return { ...cell, blocks: cell.blocks.map(clear) };
  });
  const rows: GridRow[] = [];
  for (let first = 0; first < cells.length; first += across) {
    const row: Cell[] = cells.slice(first, first + across);
    while (row.length < across) row.push({ blocks: [] });
    rows.push({ cells: row, whole: true });
  }

  return [
    {
      kind: 'keep',
      withPrevious: true,
      signed: true,
      blocks: [{ kind: 'grid', columns: new Array<number>(across).fill(1), border: false, rows }],
    },
  ];
}

/** The places of a record that is signed: an optional one only where somebody signed there. */
function placesOf({ places, optional }: SignPart, scope: Scope): readonly SignPlace[] {
  const unsigned = asList(scope.record.data.签名).length === 0;
  return optional && !unsigned ? places.filter(({ roles }) => signedBy(roles, scope).length > 0) : places;
}

/** Characters of a signature that stand on a line of the type area. */
const characters = 36;

/** Ems between two places: what is told of one (refused, why, before whom) is not read on into the other. */
const gutter = 0.5;

function clear(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, insetRight: gutter } : block;
}

/** `room`: characters that stand on a line of the place; where label and name together are longer, the name stands below. Several names stand on a line each with their moments where all have room for both. */
function placeOf(place: SignPlace, room: number, scope: Scope): Cell {
  const style = styleOf('sign', scope);
  const signed = signedBy(place.roles, scope).filter((run) => run.from);
  const label: Run = { text: `${place.label}：` };
  if (signed.length === 0) return openPlace(place, room, scope);

  const [only] = signed;
  if (only && signed.length === 1)
    return {
      blocks: paragraphs([label, ...withImage(momentBelow(belowLabel(only, place.label.length + 1, room)), scope)], style),
      valign: 'top',
    };

  const onOneLine = signed.every((run) => emsOf(run.text) <= room && withImage(run, scope).length === 1);
  const list = signed.flatMap((run) => withImage({ ...run, text: `\n${onOneLine ? run.text : `\u3000${momentBelow(run).text}`}` }, scope));
  return { blocks: paragraphs([label, ...list], style), valign: 'top' };
}

/** Points of a line that is written on by hand: 8 mm. */
const lineByHand = 22.7;

/** Ems of room for a name; a day to be written behind it has room for a year of four figures and, where that is too long, for two. */
const nameByHand = 6;
const day = `\u3000\u3000${dayToWrite}`;

/** Ems between two hands on a line. */
const gap = 2;

/**
 * A place that is still to be signed, by each of several hands on a room of its own with its day, two on a line where more than two sign and
 * it has the room; by one behind the label, where a name fits there, and the day below.
 */
function openPlace({ label, hands }: SignPlace, room: number, scope: Scope): Cell {
  const look = styleOf('sign', scope);
  const style = { ...look, leading: Math.max(look.leading ?? 0, lineByHand / look.size) };
  const onLine = Math.floor((room + gap) / (nameByHand + emsOf(day) + gap));
  const beside = hands > 2 && onLine > 1 ? 2 : 1;
  const behind = onLine > 0 ? day : dayToWrite;
  const rooms = Array.from({ length: hands }, (_, index): readonly Run[] => [
    { text: index % beside === 0 ? '\n' : '\u3000'.repeat(gap) },
    lineToWrite(nameByHand),
    { text: behind },
  ]);
  const alone = hands === 1 && label.length + 1 + nameByHand <= room;

  return {
    blocks: paragraphs([{ text: `${label}：` }, ...(alone ? [{ text: `\n${day}` }] : rooms.flat())], style),
    valign: 'top',
  };
}

/** A name (with how it was signed) that stands on one line, but not behind its label, begins below it. */
function belowLabel(run: Run, label: number, room: number): Run {
  const [name = ''] = run.text.split('\u3000');
  const length = [...name].length;
  return label + length > room && length < room ? { ...run, text: `\n\u3000${run.text}` } : run;
}

function momentBelow(run: Run): Run {
  return { ...run, text: run.text.replace(/\u3000(?=[^\u3000]*$)/u, '\n\u3000\u3000') };
}
