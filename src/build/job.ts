import type { SoundCase } from '../model/case.ts';
import type { BuildOptions } from './build-options.ts';
import type { LintedCase } from './lint-case.ts';
import type { LoadedConfig } from './loaded-config.ts';

/** One case on its way to its outputs. */
export interface Job {
  readonly sound: SoundCase;
  /** Name of the outputs without their ending, and of the bag. */
  readonly name: string;
  /** Program and version. */
  readonly tool: string;
  readonly linted: LintedCase;
  /** What the bureau has set for itself. */
  readonly own: LoadedConfig;
  readonly options: BuildOptions;
}
