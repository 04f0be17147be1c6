import type { Finding } from '../model/finding.ts';
import type { PackagePlan } from '../model/package-plan.ts';
import type { Receipt } from '../model/receipt.ts';

/** What came of a build: outputs and their receipt, a plan, or a refusal with its reasons. */
export type BuildResult =
  /**
   * `printing`: those of the findings that only printing could make, such as a value that does not fit its place, and the errors of the agency's
   * register, for which no case waits.
   */
  | { readonly kind: 'built'; readonly receipt: Receipt; readonly findings: readonly Finding[]; readonly printing: readonly Finding[] }
  /** An original that cannot be opened is among them: its pages are not in the draft. */
  | { readonly kind: 'draft'; readonly receipt: Receipt; readonly findings: readonly Finding[]; readonly printing: readonly Finding[] }
  | { readonly kind: 'planned'; readonly plan: PackagePlan; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused'; readonly case: string; readonly folder: string; readonly findings: readonly Finding[] };
