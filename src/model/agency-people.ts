import { child } from './pointer.ts';
import type { Tree } from './value.ts';

/** Names of the officers of a case and of the agency's other people, as case.yaml lists them. */
export function agencyPeople(data: Tree): readonly string[] {
  const names = [data.执法人员, data.机关人员].flatMap((list) => (Array.isArray(list) ? list.map((person) => child(person, '姓名')) : []));

  return names.flatMap((name) => (typeof name === 'string' && name !== '' ? [name] : []));
}
