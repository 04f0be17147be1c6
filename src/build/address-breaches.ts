import type { BindingBreach } from '../compose/held-against.ts';
import type { BindingEntry } from '../model/binding.ts';
import { namePages } from '../model/name-pages.ts';
import type { LaidVolume } from './lay-out-shares.ts';

/** The first of the bound documents whose pages do not bear the addresses that they were given, for all of them: the rules of numbering have changed. */
export function addressBreaches(bound: BindingEntry, volumes: readonly LaidVolume[]): readonly BindingBreach[] {
  const addresses = new Map(volumes.flatMap(({ placed }) => placed.addresses.map((address) => [address.section, address] as const)));

  const breaches = bound.卷.flatMap(({ 文件 }) =>
    文件.flatMap(({ 段, 题名, 起, 止 }): readonly BindingBreach[] => {
      const now = addresses.get(段);
      if (now?.first === 起 && now.last === 止) return [];

      return [{ kind: 'address', id: 段, title: 题名, was: pages(起, 止), now: now === undefined ? '' : pages(now.first, now.last) }];
    }),
  );
  return breaches.slice(0, 1).map((first) => ({ ...first, count: breaches.length }));
}

function pages(first: string, last: string): string {
  return namePages(first, last).zh;
}
