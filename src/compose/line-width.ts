import type { Theme } from '../model/theme.ts';

/** Points that words take less than a line has, on an average: they are broken before it is full. */
const unfilled = 21.5;

/** Points of a line between the margins of a page, about. */
export function lineWidth({ paper, margins }: Pick<Theme, 'paper' | 'margins'>): number {
  return paper.width - margins.inner - margins.outer - unfilled;
}

/** Points of a box from margin to margin, by those of a line: its sides are not broken. */
export function boxWidth(line: number): number {
  return line + unfilled;
}
