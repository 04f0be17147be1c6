import type { FileFix } from '../model/fix.ts';
import { paintFor } from './paint.ts';
import { pathOf } from './path-of.ts';
import { safeText } from './safe-text.ts';
import type { Style } from './style.ts';

/** Lines shown around a change. */
const around = 3;

/** The changes of a file as a unified diff. Mending never adds a line or takes one, so that lines pair up by their numbers. ID numbers are masked. */
export function reportDiff(folder: string, { file, before, after, encoding }: FileFix, style: Style): string {
  const paint = paintFor(style);
  const path = safeText(pathOf(folder, file));
  const [old, now] = [linesOf(before), linesOf(after)];
  const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
  const hunks = hunksOf(changed, old.length).flatMap(([from, to]) => {
    const head = `@@ -${from + 1},${to - from} +${from + 1},${to - from} @@`;
    return [
      paint.place(head),
      ...pairs(old, now, from, to).map((line) =>
        line.startsWith('-') ? paint.level('error', line) : line.startsWith('+') ? paint.good(line) : line,
      ),
    ];
  });
  const note = encoding === undefined ? [] : [`# ${encoding} → utf-8`];

  return [...note, paint.strong(`--- ${path}`), paint.strong(`+++ ${path}`), ...hunks].map((line) => `${line}\n`).join('');
}

function linesOf(text: string): readonly string[] {
  return text.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
}

/** Stretches of lines with their surroundings; those that touch are one. */
function hunksOf(changed: readonly number[], count: number): readonly (readonly [from: number, to: number])[] {
  const hunks: [number, number][] = [];
  for (const index of changed) {
    const [from, to] = [Math.max(index - around, 0), Math.min(index + around + 1, count)];
    const last = hunks.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else hunks.push([from, to]);
  }

  return hunks;
}

function pairs(old: readonly string[], now: readonly string[], from: number, to: number): readonly string[] {
  const lines: string[] = [];
  let added: string[] = [];
  for (let index = from; index < to; index += 1) {
    const [one = '', other = ''] = [old[index], now[index]];
    if (one === other) {
      lines.push(...added, ` ${safeText(one)}`);
      added = [];
    } else {
      lines.push(`-${safeText(one)}`);
      added.push(`+${safeText(other)}`);
    }
  }

  return [...lines, ...added];
}
