import type { Binding } from '../model/templates.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';

/** Whether a part or a row is printed: by its condition, and by hand unless its template says no. */
export function isPrinted({ where, unless, blank }: Condition, scope: Scope): boolean {
  if (scope.byHand) return blank !== false;

  return (where === undefined || resolve(where, scope) !== undefined) && (unless === undefined || resolve(unless, scope) === undefined);
}

interface Condition {
  readonly where?: Binding;
  readonly unless?: Binding;
  readonly blank?: false;
}
