import { under } from '../model/pointer.ts';
import type { Binding } from '../model/templates.ts';
import type { Tree, Value } from '../model/value.ts';
import type { Origin } from '../model/volume.ts';
import { asList } from './formats/as-list.ts';
import { asTree } from './formats/as-tree.ts';
import { textOf } from './formats/text-of.ts';
import type { Scope } from './scope.ts';

/** A value with the place that it came from; no place for what the volume knows of itself. */
export interface Bound {
  readonly value: Value;
  readonly from?: Origin;
}

/** The value of a binding: the first of its alternatives that is not blank. */
export function resolve(binding: Binding, scope: Scope): Bound | undefined {
  for (const alternative of binding.split('|')) {
    const bound = resolveOne(alternative.trim(), scope);
    if (bound && !isBlank(bound.value)) return bound;
  }
  return undefined;
}

function resolveOne(binding: string, scope: Scope): Bound | undefined {
  if (binding === '') return undefined;
  if (binding === '#') return scope.item && { value: String(scope.item.number) };

  const [path = '', field] = binding.split('->').map((part) => part.trim());
  const bound = at(path, scope);
  if (field === undefined || !bound) return bound;

  return named(textOf(bound.value), field, scope.caseData);
}

function at(path: string, scope: Scope): Bound | undefined {
  const steps = path.split('/').filter((step) => step !== '');
  if (steps[0] === '案件') return walk(scope.caseData, steps.slice(1), 'case.yaml', '');
  if (steps[0] === '卷') return walk(scope.volume, steps.slice(1), '', '');
  if (scope.item && !path.startsWith('/')) return walk(scope.item.data, steps, scope.record.file, scope.item.pointer);

  return walk(scope.record.data, steps, scope.record.file, scope.record.pointer);
}

function walk(root: Value, steps: readonly string[], file: string, pointer: string): Bound | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return file === '' ? { value: root } : { value: root, from: { file, pointer } };
  if (step === '*') return walkEvery(asList(root), rest, file, pointer);

  const next = Array.isArray(root) ? asList(root)[Number(step)] : asTree(root)[step];
  return next === undefined ? undefined : walk(next, rest, file, under(pointer, step));
}

function walkEvery(items: readonly Value[], rest: readonly string[], file: string, pointer: string): Bound {
  const values = items.flatMap((item) => {
    const found = walk(item, rest, '', '');
    return found ? [found.value] : [];
  });
  const value = values.flatMap((found) => (Array.isArray(found) ? asList(found) : [found]));

  return file === ''
    ? { value }
    : { value, from: { file, pointer: [under(pointer, '*'), ...rest].reduce((path, step) => under(path, step)) } };
}

/** The person, officer, organisation or vehicle of that name in case.yaml. */
function named(name: string, field: string, caseData: Tree): Bound | undefined {
  if (name === '') return undefined;
  for (const [pointer, tree] of everyone(caseData)) {
    if (![tree.姓名, tree.名称, tree.车牌号].some((candidate) => textOf(candidate) === name)) continue;
    const value = tree[field];
    if (value !== undefined) return { value, from: { file: 'case.yaml', pointer: under(pointer, field) } };
  }
  return undefined;
}

function everyone(caseData: Tree): readonly (readonly [pointer: string, tree: Tree])[] {
  const parties = [
    ['/当事人', caseData.当事人] as const,
    ...asList(caseData.共同当事人).map((party, index) => [`/共同当事人/${index}`, party] as const),
  ];
  return [
    ...parties.flatMap(([pointer, party]) => ['个人', '单位'].map((kind) => [`${pointer}/${kind}`, asTree(asTree(party)[kind])] as const)),
    ...['人员', '执法人员', '机关人员', '车辆'].flatMap((list) =>
      asList(caseData[list]).map((item, index) => [`/${list}/${index}`, asTree(item)] as const),
    ),
  ];
}

/** Blank: nothing but white space, all the way down. */
function isBlank(value: Value): boolean {
  if (typeof value === 'string') return value.trim() === '';

  return Object.values(value).every((inner: Value) => isBlank(inner));
}
