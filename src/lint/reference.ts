import type { Value } from '../model/value.ts';

/** A path of an article into a case, taken apart; src/lint/checks/README.md describes it. */
export interface Reference {
  /** Empty: what is being asked. Otherwise 案件, 音像, a form or a group. */
  readonly head: string;
  readonly filters: readonly {
    readonly path: readonly Step[];
    readonly equals: { readonly key: readonly Step[] } | { readonly word: string };
  }[];
  readonly steps: readonly Step[];
  /** The key without which it yields nothing; none where its first step is another. */
  readonly begins: string | undefined;
  /** It yields the same whatever is being asked. */
  readonly settled: boolean;
}

/**
 * A key or the place of an element; or every element and key, or those that say a word at a key, `*[身份=「记录人」]`, or at one in which one of
 * some words stands, `*[步骤~「出示|表明」]`.
 */
export type Step = string | { readonly saying?: { readonly key: string; holds(value: Value | undefined): boolean } };

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
  const steps = split(path);
  const [first] = steps;
  return {
    head,
    filters,
    steps,
    begins: typeof first === 'string' && !steps.some((step) => typeof step === 'string' && step.startsWith('@')) ? first : undefined,
    settled: head !== '' && filters.every(({ equals }) => 'word' in equals),
  };
}

function split(path: string): readonly Step[] {
  return path
    .split('/')
    .filter((step) => step !== '')
    .map(stepOf);
}

/** A step as it is written. */
export function stepOf(text: string): Step {
  if (!text.startsWith('*')) return text;
  const [, key, how, word = ''] = /^\*\[([^=~\]]*)([=~])「(.*)」\]$/.exec(text) ?? [];
  if (key === undefined) return {};
  const words = word.split('|');
  const isIn = (value: Value | undefined) => typeof value === 'string' && words.some((each) => value.includes(each));
  return { saying: { key, holds: how === '=' ? (value) => value === word : isIn } };
}

function sideOf(right: string): { readonly key: readonly Step[] } | { readonly word: string } {
  const quoted = /^「(.*)」$/.exec(right);
  return quoted === null ? { key: right.split('/').map(stepOf) } : { word: quoted[1] ?? '' };
}
