import type { Part } from '../model/templates.ts';
import type { Block } from '../model/volume.ts';
import { apart } from './apart.ts';
import { composeBeside } from './compose-beside.ts';
import { composeEach } from './compose-each.ts';
import { composeFrame } from './compose-frame.ts';
import { composeGrid } from './compose-grid.ts';
import { composePicture } from './compose-picture.ts';
import { composeProse } from './compose-prose.ts';
import { composeScan } from './compose-scan.ts';
import { composeSeal } from './compose-seal.ts';
import { composeSign } from './compose-sign.ts';
import { composeTable } from './compose-table.ts';
import { composeText } from './compose-text.ts';
import { textOf } from './formats/text-of.ts';
import { isPrinted } from './is-printed.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import { wordsOf } from './words-of.ts';

/** The parts of a template, bound. `behind`: they are what follows the signatures of a document. */
export function composeParts(parts: readonly Part[], scope: Scope, { behind = false } = {}): readonly Block[] {
  const signed = parts.findIndex((part) => part.kind === 'sign' || part.kind === 'seal');

  return apart(
    parts.flatMap((part, index) => {
      const set = composePart(part, scope);
      if (isLine(part) && isLine(parts[index + 1])) return holding(set);
      return part.kind === 'text' && (behind || (signed >= 0 && index > signed)) ? tail(set) : set;
    }),
  );
}

/** Looks of lines to write on. */
const lines = new Set(['line', 'lineInText']);

function isLine(part: Part | undefined): boolean {
  return part?.kind === 'text' && lines.has(part.style);
}

/** Characters of a few lines: who is to be met where, and by which telephone. */
const few = 150;

/** A block of lines, such as address, name and telephone, is not torn. */
function holding(blocks: readonly Block[]): readonly Block[] {
  if (wordsOf(blocks).join('').length > few) return blocks;

  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, keepWithNext: true } : block));
}

/** What is printed small behind signatures and seal stays with them. */
function tail(blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'keep', withPrevious: true, blocks }];
}

function composePart(part: Part, scope: Scope): readonly Block[] {
  if (!isPrinted(part, scope)) return [];
  if (part.kind === 'text' && !isOfDay(part, scope)) return [];

  switch (part.kind) {
    case 'text':
      return composeText(part, scope);
    case 'prose':
      return composeProse(part, scope);
    case 'each':
      return composeEach(part, scope);
    case 'grid':
      return composeGrid(part, scope);
    case 'table':
      return composeTable(part, scope);
    case 'frame':
      return composeFrame(part, scope);
    case 'sign':
      return composeSign(part, scope);
    case 'seal':
      return composeSeal(part, scope);
    case 'picture':
      return composePicture(part, scope);
    case 'beside':
      return composeBeside(part, scope);
    case 'scan':
      return composeScan(part, scope);
    case 'space':
      return [{ kind: 'space', height: part.height }];
    case 'rule':
      return [{ kind: 'rule' }];
    case 'break':
      return [{ kind: 'break' }];
  }
}

/** Whether the law that the text speaks of holds for the document: by its own day, else by the day of the decision. */
function isOfDay({ since, until }: { readonly since?: string; readonly until?: string }, scope: Scope): boolean {
  if (since === undefined && until === undefined) return true;
  const day = textOf(resolve('日期 | 印章/日期 | 案件/日期/决定', scope)?.value).slice(0, 10);
  if (day === '') return until === undefined;

  return (since === undefined || day >= since) && (until === undefined || day < until);
}
