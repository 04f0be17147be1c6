import type { TextStyle } from '../model/templates.ts';
import type { Scope } from './scope.ts';

const fallback: TextStyle = { font: 'fang', size: 12 };

/** A look by its name; small FangSong where the theme names no such look. */
export function styleOf(name: string, scope: Scope): TextStyle {
  return scope.styles[name] ?? scope.styles.text ?? fallback;
}
