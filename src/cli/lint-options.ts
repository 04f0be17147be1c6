/** The options of `dossier lint` as they were given. */
export interface LintOptions {
  readonly format: string;
  readonly json?: true;
  readonly asOf?: string;
  readonly strict?: true;
  readonly quiet?: true;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
}
