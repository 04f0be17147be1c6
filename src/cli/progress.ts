import { displayWidth } from '../report/display-width.ts';
import { shorten } from '../report/shorten.ts';
import type { Session } from './session.ts';

/** Milliseconds before a bar appears, and between two drawings of it. */
const patience = 1000;
const pace = 100;
const width = 24;

const steps = {
  zh: { media: '音像', volume: '案卷', package: '归档包' },
  en: { media: 'media', volume: 'volume', package: 'package' },
} as const;

type Step = keyof (typeof steps)['zh'];

export interface Progress {
  readonly show: (step: Step, done: number, total: number) => void;
  /** Wipes the bar off the terminal. */
  readonly clear: () => void;
}

/** A progress bar for what takes longer than a second; silent where nobody watches. */
export function startProgress({ world, language }: Session, label: string, quiet: boolean): Progress {
  if (quiet || !world.terminal.interactive) return { show: () => undefined, clear: () => undefined };

  const start = world.now().getTime();
  let drawn = 0;
  let shown = 0;
  const wipe = (): string => `\r${' '.repeat(shown)}\r`;
  return {
    show: (step, done, total) => {
      const now = world.now().getTime();
      if (now - start < patience || (now - drawn < pace && done < total)) return;
      drawn = now;
      const part = total > 0 ? Math.min(done / total, 1) : 0;
      const bar = '#'.repeat(Math.round(part * width)).padEnd(width, '.');
      const line = shorten(
        `[${bar}] ${String(Math.floor(part * 100)).padStart(3)}% ${steps[language][step]} ${label}`,
        world.terminal.columns - 1,
      );
      world.tell(wipe() + line);
      shown = displayWidth(line);
    },
    clear: () => {
      if (shown > 0) world.tell(wipe());
      shown = 0;
    },
  };
}
