/** In which order documents stand. */
export interface OrderTemplate {
  /** The profile in use. */
  readonly profile: string;
  /** Names of forms, of groups, or of stages, in order; `*` is whatever is named nowhere else. */
  readonly profiles: { readonly [name: string]: readonly string[] };
  /** Forms that stand right behind the document that they name. */
  readonly behind: readonly BehindRule[];
}

export interface BehindRule {
  readonly form: string;
  /** Bindings (docs/adapting.md) to the names and numbers of the documents it belongs to. */
  readonly names: string;
  readonly numbers: string;
}
