import { isTree } from '../model/pointer.ts';
import type { Example } from '../model/regulation.ts';
import type { Tree, Value } from '../model/value.ts';
import { textOf, treesOf } from './regulation-values.ts';

/** A base with the changes of an example. Throws `Error` where a path leads nowhere: the example is wrong. */
export function patchBase(base: Tree, { set, drop, add }: Pick<Example, 'set' | 'drop' | 'add'>): Tree {
  const roots = rootsOf(base);
  let patched: Value = base;
  for (const [path, value] of Object.entries(set)) for (const steps of stepsOf(path, roots)) patched = setAt(patched, steps, value);
  const dropped = drop.flatMap((path) => stepsOf(path, roots).map((steps) => ({ path, steps })));
  for (const { path, steps } of dropped) patched = setAt(patched, steps, gone, path);
  const swept = sweep(patched);
  const whole = isTree(swept) ? swept : {};
  return {
    ...whole,
    文书: [...treesOf(whole.文书), ...add.filter((each) => each.文书 !== undefined)],
    文件: [...treesOf(whole.文件), ...add.filter((each) => each.文书 === undefined)],
  };
}

interface Root {
  readonly name: string;
  readonly steps: readonly string[];
}

const gone = '\u0000gone';

/** Records by form in the base's order, and files by path. */
function rootsOf(base: Tree): readonly Root[] {
  return [
    { name: '案件', steps: ['案件'] },
    { name: '台账', steps: ['台账'] },
    { name: '机关', steps: ['机关'] },
    ...treesOf(base.文书).map((record, index) => ({ name: textOf(record.文书), steps: ['文书', String(index)] })),
    ...treesOf(base.文件).map((file, index) => ({ name: `文件:${textOf(file.path)}`, steps: ['文件', String(index)] })),
  ];
}

function stepsOf(path: string, roots: readonly Root[]): readonly (readonly string[])[] {
  if (path.startsWith('文件:')) {
    const root = roots.find(({ name }) => path === name || path.startsWith(`${name}/`));
    if (root === undefined) throw new Error(`no such file in the base: ${path}`);
    return [[...root.steps, ...split(path.slice(root.name.length))]];
  }
  const [head = '', ...rest] = path.split('/');
  const [form = '', which = '1'] = head.split('#');
  const named = roots.filter(({ name }) => name === form);
  const chosen = which === '*' ? named : named.slice(Number(which) - 1, Number(which));
  if (chosen.length === 0) throw new Error(`no such record in the base: ${path}`);
  return chosen.map(({ steps }) => [...steps, ...rest]);
}

function split(rest: string): readonly string[] {
  return rest.split('/').filter((step) => step !== '');
}

function setAt(value: Value | undefined, steps: readonly string[], to: Value, required?: string): Value {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (required !== undefined && value === undefined) throw new Error(`nothing to drop in the base: ${required}`);
    return to;
  }
  if (Array.isArray(value)) {
    const list = [...value];
    list[Number(step)] = setAt(list[Number(step)], rest, to, required);
    return list;
  }
  const map = isTree(value) ? value : {};
  if (value === undefined && /^\d+$/.test(step)) return [setAt(undefined, rest, to, required)];
  return { ...map, [step]: setAt(Object.hasOwn(map, step) ? map[step] : undefined, rest, to, required) };
}

/** Without what was dropped. */
function sweep(value: Value): Value {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.filter((each) => each !== gone).map(sweep);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]: [string, Value]) => each !== gone)
      .map(([key, each]: [string, Value]) => [key, sweep(each)]),
  );
}
