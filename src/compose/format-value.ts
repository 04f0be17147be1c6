import type { Value } from '../model/value.ts';
import { formats } from './formats/index.ts';
import { plain } from './formats/plain.ts';
import type { Scope } from './scope.ts';

/** The printed text of a value; `as` names the formatter, `plain` where it is empty. */
export function formatValue(value: Value, as: string, scope: Scope): string {
  const format = formats.get(as) ?? plain;

  return format(value, { caseData: scope.caseData, byPage: scope.byPage, titles: scope.titles });
}
