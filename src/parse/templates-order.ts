import type { OrderTemplate } from '../model/order-template.ts';
import type { Value } from '../model/value.ts';
import { type Reading, readList, readText, readTree } from './templates-reading.ts';

/** order.yaml: the profiles of document order, which of them is in use (empty where the profile of volumes says it), and what stands behind what. */
export function parseOrder(value: Value | undefined, reading: Reading): OrderTemplate {
  const tree = readTree(value, ['profile', 'profiles', 'behind'], '', reading);
  const profiles = Object.entries(readTree(tree.profiles, [], '/profiles', reading)).map(
    ([name, list]) =>
      [name, readList(list, `/profiles/${name}`, reading).map((item) => readText(item, '', `/profiles/${name}`, reading))] as const,
  );
  const profile = readText(tree.profile, '', '/profile', reading);
  if (profile !== '' && !profiles.some(([name]) => name === profile)) reading.fault('/profile', `没有叫 ${profile} 的顺序`);

  return {
    profile,
    profiles: Object.fromEntries(profiles),
    behind: readList(tree.behind, '/behind', reading).map((item, index) => {
      const rule = readTree(item, ['form', 'names', 'numbers'], `/behind/${index}`, reading);
      return {
        form: readText(rule.form, '', `/behind/${index}/form`, reading),
        names: readText(rule.names, '', `/behind/${index}/names`, reading),
        numbers: readText(rule.numbers, '', `/behind/${index}/numbers`, reading),
      };
    }),
  };
}
