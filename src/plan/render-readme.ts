import type { PackagePlan } from '../model/package-plan.ts';
import { fillTemplate } from './fill-template.ts';

export interface ReadmeInput {
  /** Text of templates/package/README.txt. */
  readonly template: string;
  readonly plan: Pick<PackagePlan, 'root' | 'algorithms'>;
  readonly number: string;
  /** Names of the volumes. */
  readonly volumes: readonly string[];
  /** Name of the outer covers; empty where there are none. */
  readonly outerCover: string;
  readonly report: string;
}

/** The note in the package that says how it is proved with tools that are not ours. */
export function renderReadme({ template, plan, number, volumes, outerCover, report }: ReadmeInput): string {
  const others = plan.algorithms.filter((name) => name !== 'sha256').map((name) => ({ name }));

  return fillTemplate(
    template,
    { root: plan.root, number, volumes: volumes.map((volume) => ({ volume })), outerCover, report, others },
    true,
  );
}
