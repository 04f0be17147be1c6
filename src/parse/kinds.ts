import type { Kind } from '../model/kind.ts';
import type { Tree } from '../model/value.ts';
import { treeOf } from './regulation-source.ts';
import { mapOf, textOf, textsOf, treesOf } from './regulation-values.ts';
import { parseYaml } from './yaml-source.ts';

/** The kinds of case that a file of the shape of schemas/meta/kinds.schema.yaml names, in its order. */
export function parseKinds(path: string, bytes: Uint8Array): readonly Kind[] {
  return treesOf(treeOf(parseYaml(path, bytes).value).kinds).map(kindOf);
}

function kindOf(kind: Tree): Kind {
  const facts = mapOf(kind.case);
  const says = mapOf(kind.says);
  return {
    id: textOf(kind.id),
    name: textOf(kind.name),
    says: { zh: textOf(says.zh), en: textOf(says.en) },
    type: textOf(facts.类型),
    procedure: textOf(facts.程序),
    person: kind.party === '个人',
    records: Object.entries(mapOf(kind.records)).map(([state, forms]) => ({ state, forms: textsOf(forms) })),
  };
}
