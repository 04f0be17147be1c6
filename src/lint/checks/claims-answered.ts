import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { keys, type Reference, reference, texts, yes } from '../parameters.ts';

interface Parameters {
  readonly claims: Reference;
  /** One text for each answer. */
  readonly each: Reference;
  readonly answers: Reference;
  readonly unless?: readonly string[];
  /** Where nothing is numbered, what stands between semicolons and full stops is a claim each. */
  readonly clauses?: 'yes';
}

/** A claim of which less than this part of the words is met is taken up by none of the answers. */
const least = 0.15;

/**
 * Each numbered claim of a text, 一、……二、……, is taken up by some answer: where there are fewer answers than claims, it shares words with one.
 * Silent about texts that number nothing, unless their clauses are asked for.
 */
export const claimsAnswered = defineCheck<Parameters>({
  name: 'claims-answered',
  parameters: keys({ claims: reference, each: reference, answers: reference, unless: texts, clauses: yes }, ['claims', 'each', 'answers']),
  needs: ({ claims, each }) => [claims, each],
  run(asked, { claims, each, answers, unless = [], clauses }) {
    const answered = findAll(asked, each);
    const [first] = answered;
    if (first === undefined) return [];
    const met = new Set(findAll(asked, answers).flatMap(({ text }) => pairsIn(text)));

    return findAll(asked, claims).flatMap(({ text, at }) => {
      const all = claimsIn(text, clauses === 'yes');
      const made = all.filter((claim) => !unless.some((word) => claim.includes(word)));
      // as many answers as claims may say it in other words; of clauses the answers may be to those that are passed over
      if (answered.length >= (clauses === 'yes' ? all : made).length) return [];
      return made
        .filter((claim) => isLeftOut(claim, met))
        .map((claim) => ({
          fact: { zh: `没有复核${quote(shortened(claim))}`, en: `nothing takes up ${quote(shortened(claim))}` },
          at: first.at,
          related: [{ note: { zh: '当事人提出的', en: 'what the party stated' }, at }],
        }));
    });
  },
});

function isLeftOut(claim: string, met: ReadonlySet<string>): boolean {
  const pairs = [...new Set(pairsIn(claim))];
  return pairs.length >= 5 && pairs.filter((pair) => met.has(pair)).length < least * pairs.length;
}

/** What stands behind each of the numbers, from the first on; they must run from one on. */
function claimsIn(text: string, clauses: boolean): readonly string[] {
  const parts = text.split(/(?:^|[：:。；;\n\s])[（(]?([一二三四五六七八九])[）)、．.]/u);
  const numbered = parts.slice(1).flatMap((part, index, all) => (index % 2 === 0 ? [{ number: part, claim: all[index + 1] ?? '' }] : []));
  if (numbered.length > 1 && numbered.every(({ number }, index) => number === '一二三四五六七八九'[index]))
    return numbered.map(({ claim }) => claim);
  return clauses ? text.split(/[；;。\n]/).filter((clause) => clause.trim() !== '') : [];
}

/** Every two letters beside each other. */
function pairsIn(text: string): readonly string[] {
  const words = text.normalize('NFKC').match(/[\p{Script=Han}\d]+/gu) ?? [];
  return words.flatMap((word) => [...word].slice(1).map((letter, at) => `${[...word][at]}${letter}`));
}

function shortened(claim: string): string {
  const line = claim.trim().split('\n')[0] ?? '';
  return line.length > 20 ? `${line.slice(0, 20)}……` : line;
}
