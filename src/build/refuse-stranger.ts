import { agencyPeople } from '../model/agency-people.ts';
import type { ParsedCase } from '../model/case.ts';
import { UsageError } from '../model/trouble.ts';

/** Throws where the name is none of the case's people. */
export function refuseStranger(parsed: ParsedCase, by: string): void {
  const people = agencyPeople(parsed.data);
  if (people.includes(by)) return;
  if (people.length === 0)
    throw new UsageError({
      zh: `经办人“${by}”不是本案的人：case.yaml 里还没有 执法人员，请先写上`,
      en: `${by} is none of the people of the case: list 执法人员 in case.yaml first`,
    });

  throw new UsageError({
    zh: `经办人“${by}”不是本案执法人员或者机关人员；本案有 ${people.join('、')}；漏写的，先补到 case.yaml 里`,
    en: `${by} is none of the people of the case, who are ${people.join(', ')}; whoever is missing is added to case.yaml first`,
  });
}
