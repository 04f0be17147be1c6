import type { Tree } from '../../model/value.ts';
import { asList } from './as-list.ts';
import { asTree } from './as-tree.ts';
import { textOf } from './text-of.ts';

/** The 执法证号 that case.yaml gives for a name; empty where it gives none. */
export function certificateOf(caseData: Tree, name: string): string {
  const people = [...asList(caseData.执法人员), ...asList(caseData.机关人员)].map(asTree);

  return textOf(people.find((person) => textOf(person.姓名) === name)?.执法证号);
}
