import type { Edit } from '../model/fix.ts';

/** A text with its edits made; of two that overlap, the first. Whatever lies between them stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of [...edits].sort((one, other) => one.start - other.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + replacement;
    at = end;
  }

  return result + text.slice(at);
}
