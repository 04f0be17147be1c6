import type { LateGround } from '../model/ledger.ts';
import type { Progress } from './build-options.ts';

export interface IntakeOptions {
  /** Who takes in: an officer of the case or one of the agency's people. */
  readonly by: string;
  /** Device from which the files come. */
  readonly device?: string;
  /** When recording ended, as the officer says; goes before what a file says. */
  readonly ended?: string;
  readonly ground?: LateGround;
  readonly returned?: string;
  /** Pictures are scans of papers. */
  readonly scan: boolean;
  /** The files are electronic data: any kind, and no recording whose 24 hours run. */
  readonly data?: boolean;
  /** Path in the case of the file that the new one replaces, and why. */
  readonly replaces?: { readonly path: string; readonly reason: string };
  /** Key frames are taken from films, where this machine can. */
  readonly frames?: boolean;
  readonly progress?: Progress;
}
