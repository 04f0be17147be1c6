import type { Scope } from './scope.ts';
import { styleOf } from './style-of.ts';

/** Points that a line in a field takes. */
export function lineHeight(scope: Scope): number {
  const style = styleOf('value', scope);

  return style.size * (style.leading ?? 1.5);
}
