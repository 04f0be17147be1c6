import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import { maskIds } from '../model/mask-ids.ts';
import type { Place } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import type { Duty } from './compile-regulation.ts';
import type { Fact, Spot } from './fact.ts';

/** A fact with the rule that it breaks, at its line. */
export function findingOf({ article, requirement }: Duty, fact: Fact, parsed: Pick<ParsedCase, 'locate'>): Finding {
  const place = ({ file, pointer }: Spot): Place => parsed.locate(file, pointer);
  return {
    id: requirement.id,
    level: article.unverified ? 'note' : (fact.level ?? requirement.level),
    article: { regulation: article.regulation, article: article.number, cited: article.cited, wording: article.text.trimEnd() },
    says: requirement.says,
    fact: masked(fact.fact),
    remedy: requirement.remedy,
    at: place(fact.at),
    related: (fact.related ?? []).map(({ note, at }) => ({ note: masked(note), at: place(at) })),
    ...(fact.lacks === undefined ? {} : { lacks: fact.lacks }),
    ...(fact.meant === undefined ? {} : { meant: fact.meant }),
  };
}

function masked({ zh, en }: Text): Text {
  return { zh: maskIds(zh), en: maskIds(en) };
}
