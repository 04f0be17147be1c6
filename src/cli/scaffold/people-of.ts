import type { Tree, Value } from '../../model/value.ts';

/** The people of a case whom a new record may name. */
export interface People {
  /** Name of the party: a person's, or an organisation's. */
  readonly party: string;
  /** The party is a person, who can be asked and can sign. */
  readonly person: boolean;
  readonly officers: readonly string[];
}

/** Reads them from case.yaml; blank where they are not filled in. */
export function peopleOf(data: Tree): People {
  const party = treeAt(data, '当事人');
  const name = textAt(treeAt(party, '个人'), '姓名');
  const officers = data.执法人员;
  const names = Array.isArray(officers) ? officers.map((officer: Value) => (isTree(officer) ? textAt(officer, '姓名') : '')) : [];
  return { party: name || textAt(treeAt(party, '单位'), '名称'), person: name !== '', officers: names.filter((each) => each !== '') };
}

function treeAt(tree: Tree, key: string): Tree {
  const value = tree[key];
  return value !== undefined && isTree(value) ? value : {};
}

function textAt(tree: Tree, key: string): string {
  const value = tree[key];
  return typeof value === 'string' ? value : '';
}

function isTree(value: Value): value is Tree {
  return typeof value === 'object' && !Array.isArray(value);
}
