import { steps } from '../model/pointer.ts';
import { describeFault } from '../schema/describe-fault.ts';
import type { Fault } from '../schema/faults.ts';
import type { Fact, Spot } from './fact.ts';

/** The facts of a schema's faults: what is missing in one mapping is one fact. */
export function factsOf(
  faults: readonly Fault[],
  spot: (pointer: string) => Spot,
  doubtful: (spot: Spot) => boolean,
  absence: boolean,
): readonly Fact[] {
  const certain = faults.filter((fault) => !doubtful(spot(fault.pointer)));
  const missing = certain.filter(({ kind }) => kind === 'missing');
  // a media item stands within its record, which may state for all of them what each of them lacks
  const item = spot('');
  const parents = [...new Set(missing.map(({ pointer }) => parentOf(pointer)))];
  return [
    ...parents.map((parent) => {
      const keys = missing.filter(({ pointer }) => parentOf(pointer) === parent).map(({ pointer }) => pointer);
      const absent = absence && isAbsence(keys[0] ?? parent);
      return {
        fact: missingText(keys),
        at: spot(keys[0] ?? parent),
        absence: absent,
        ...(parent === '' && item.pointer !== '' ? { about: [`lack ${item.file} ${keys.join(' ')}`] } : {}),
        ...(absent && parent === '/文书' ? { lacks: keys.map((key) => steps(key).at(-1) ?? '') } : {}),
      };
    }),
    ...certain
      .filter(({ kind }) => kind !== 'missing')
      .map((fault) => ({ fact: describeFault(fault), at: spot(fault.pointer), absence: absence && isAbsence(fault.pointer) })),
  ];
}

function missingText(pointers: readonly string[]) {
  const names = pointers.map((pointer) => steps(pointer).at(-1) ?? '');
  return { zh: `缺少${names.map((name) => `“${name}”`).join('、')}`, en: `missing: ${names.join(', ')}` };
}

/** In the case view: about which records there are. */
function isAbsence(pointer: string): boolean {
  return pointer.startsWith('/文书') && steps(pointer).length <= 2;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
