import { Chalk } from 'chalk';
import type { Level } from '../model/finding.ts';
import type { Style } from './style.ts';

/** Colours by meaning; without colours every function returns its text. */
export interface Paint {
  level(level: Level, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  place(text: string): string;
  good(text: string): string;
}

export function paintFor(style: Pick<Style, 'colours'>): Paint {
  const chalk = new Chalk({ level: style.colours ? 1 : 0 });
  const levels = { error: chalk.red.bold, warning: chalk.yellow.bold, note: chalk.blue.bold };
  return {
    level: (level, text) => levels[level](text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    place: (text) => chalk.cyan(text),
    good: (text) => chalk.green(text),
  };
}
