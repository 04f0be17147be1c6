import type { Theme } from '../model/theme.ts';

/** Points of a line between the margins of a page. */
export function lineWidth({ paper, margins }: Pick<Theme, 'paper' | 'margins'>): number {
  return paper.width - margins.inner - margins.outer;
}
