import type { ExitStatus } from '../model/exit.ts';
import type { Language } from '../model/text.ts';
import type { World } from '../model/world.ts';

/** What every command gets: the machine, the language of its messages, and where its verdict goes. */
export interface Session {
  readonly world: World;
  readonly language: Language;
  /** Sets the exit status; the highest one given counts. */
  readonly finish: (status: ExitStatus) => void;
}
