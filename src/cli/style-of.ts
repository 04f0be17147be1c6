import type { Style } from '../report/style.ts';
import type { Session } from './session.ts';

/** How a command's texts for people look on this terminal: between 40 and 120 columns wide. */
export function styleOf({ world, language }: Session): Style {
  return { language, columns: Math.min(Math.max(world.terminal.columns, 40), 120), colours: world.terminal.colours };
}
