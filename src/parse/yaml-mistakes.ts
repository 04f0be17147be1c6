import type { Document } from 'yaml';
import type { Mistake } from './mistake.ts';

/** What is wrong with the writing of a document, in our own words; one mistake, one entry. */
export function nameMistakes(_text: string, document: Document.Parsed, _next: number | undefined): readonly Mistake[] {
  return document.errors.map((error) => ({ id: 'S-syntax', offset: error.pos[0], length: error.pos[1] - error.pos[0], pointer: '' }));
}
