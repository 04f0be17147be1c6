import type { Binding } from '../model/templates.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';

/** Whether a part or a row is printed: by its condition, and by hand unless its template says no. */
export function isPrinted({ where, unless, blank }: Condition, scope: Scope): boolean {
  if (scope.byHand) return blank !== false;

  const given = (binding: Binding): boolean => resolve(binding, scope) !== undefined;
  return blank !== 'only' && (where === undefined || given(where)) && (unless === undefined || !given(unless));
}

interface Condition {
  readonly where?: Binding;
  readonly unless?: Binding;
  readonly blank?: false | 'only';
}
