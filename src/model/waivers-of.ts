import type { Answer, Finding } from './finding.ts';

/** A requirement that the case answers with a reason. */
export interface Waived extends Answer {
  readonly requirement: string;
}

/** The reasons that findings are answered with, each once, in the order of the findings. */
export function waiversOf(findings: readonly Finding[]): readonly Waived[] {
  const all = findings.flatMap(({ id, waived }) => (waived === undefined ? [] : [{ requirement: id, ...waived }]));
  const keys = all.map((each) => JSON.stringify(each));

  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
