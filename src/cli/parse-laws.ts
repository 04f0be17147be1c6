import type { LawChoice } from '../model/regulation.ts';

/** Reads `none`, `all`, or names with commas. */
export function parseLaws(value: string): LawChoice {
  const names = value
    .split(/[,，、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.includes('all')) return 'all';
  return names.length === 0 || (names.length === 1 && names[0] === 'none') ? 'none' : names;
}
