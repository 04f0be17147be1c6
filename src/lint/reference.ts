/** A path of an article into a case, taken apart; src/lint/checks/README.md describes it. */
export interface Reference {
  /** Empty: what is being asked. Otherwise 案件, 音像, a form or a group. */
  readonly head: string;
  readonly filters: readonly { readonly path: readonly string[]; readonly equals: { readonly key: string } | { readonly word: string } }[];
  readonly steps: readonly string[];
  /** It yields the same whatever is being asked. */
  readonly settled: boolean;
}

const known = new Map<string, Reference>();

/** Takes a path apart, such as `送达回证[文号=@form]/送达时间`. */
export function parseReference(text: string): Reference {
  const found = known.get(text);
  if (found !== undefined) return found;
  const reference = takeApart(text);
  known.set(text, reference);
  return reference;
}

function takeApart(text: string): Reference {
  const [, head = '', brackets = '', path = ''] = /^([^/[\]]*)((?:\[[^\]]*\])*)(.*)$/.exec(text) ?? [];
  const filters = [...brackets.matchAll(/\[([^\]=]*)=([^\]]*)\]/g)].map(([, left = '', right = '']) => ({
    path: split(left),
    equals: sideOf(right),
  }));
  return { head, filters, steps: split(path), settled: head !== '' && filters.every(({ equals }) => 'word' in equals) };
}

function split(path: string): readonly string[] {
  return path.split('/').filter((step) => step !== '');
}

function sideOf(right: string): { readonly key: string } | { readonly word: string } {
  const quoted = /^「(.*)」$/.exec(right);
  return quoted === null ? { key: right } : { word: quoted[1] ?? '' };
}
