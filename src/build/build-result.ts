import type { Finding } from '../model/finding.ts';
import type { PackagePlan } from '../model/package-plan.ts';
import type { Receipt } from '../model/receipt.ts';

/** What came of a build: outputs and their receipt, a plan, or a refusal with its reasons. */
export type BuildResult =
  | { readonly kind: 'built'; readonly receipt: Receipt; readonly findings: readonly Finding[] }
  /** `unprinted`: what only printing could find, such as an original that cannot be opened: its pages are not in the draft. */
  | { readonly kind: 'draft'; readonly receipt: Receipt; readonly findings: readonly Finding[]; readonly unprinted: readonly Finding[] }
  | { readonly kind: 'planned'; readonly plan: PackagePlan; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused'; readonly case: string; readonly folder: string; readonly findings: readonly Finding[] };
