import type { ParagraphBlock } from '../model/volume.ts';
import { emsOf } from './ems-of.ts';

/** Ems of words that stand on a line with 续. */
const most = 24;

/** A paragraph that tells how the words that head it, or that it is, stand where their box goes on to another page; the same where they are too long for a line. */
export function headAgain(paragraph: ParagraphBlock, head: string): ParagraphBlock {
  const { before: _, after: __, ...look } = paragraph;
  const [first] = paragraph.runs;
  const text = head.replace(/(?=：?$)/u, '（续）');
  if (first === undefined || emsOf(text) > most) return paragraph;

  return { ...paragraph, goesOn: { ...look, runs: [{ ...first, text }], keepWithNext: true } };
}
