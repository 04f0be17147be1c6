import type { LawChoice } from '../model/regulation.ts';

/** The options of `dossier lint` as they were given. */
export interface LintOptions {
  readonly format: string;
  readonly json?: true;
  readonly asOf?: string;
  /** The agency's register; default: the nearest agency.yaml. */
  readonly agency?: string;
  readonly laws?: LawChoice;
  readonly strict?: true;
  readonly quiet?: true;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** The folder of another regulation. */
  readonly regulation?: string;
  readonly fix?: true;
  readonly dryRun?: true;
  readonly watch?: true;
  /** False: no verdict of before is taken, none kept. */
  readonly cache?: boolean;
}
