import type { Algorithm } from '../model/digest.ts';
import type { LawChoice } from '../model/regulation.ts';
import type { OwnRegulation } from './open-regulation.ts';

export interface BuildOptions {
  /** Output folder; made where it is missing. */
  readonly out: string;
  /** Print with 草稿 across every page, and no package; errors do not matter. */
  readonly draft: boolean;
  /** Write nothing; hand back the plan. */
  readonly dryRun: boolean;
  readonly algorithms: readonly Algorithm[];
  /** The machine is cleared for state secrets (制度第二十六条). */
  readonly allowClassified: boolean;
  /** The records and the findings report go inside the volume (PDF/A-3). */
  readonly attach?: boolean;
  readonly asOf?: string;
  /** The statutes that are asked beside the regulation; default: all. */
  readonly laws?: LawChoice;
  /** Path of a configuration that holds for every case; default: see `findConfig`. */
  readonly config?: string;
  /** Name of the receiver whose limits the volumes keep; default: what the configuration says. */
  readonly receiver?: string;
  /** A regulation outside of the program; cases that name it, or none, are built under it. */
  readonly regulation?: OwnRegulation;
  readonly progress?: Progress;
}

/** Told while a build goes on; `done` of `total` in units of the step. */
export type Progress = (step: 'media' | 'volume' | 'package', done: number, total: number) => void;
