import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { recordsOf } from '../ground.ts';
import { keys, type Reference, reference, word, yes } from '../parameters.ts';
import { patternOf } from '../pattern-of.ts';

interface Parameters {
  readonly list: Reference;
  /** Forms of the regulation are asked for. */
  readonly forms?: 'yes';
  /** Which other papers are. */
  readonly papers?: string;
}

/** Of a paper the case says enough where so much of its name stands in one text. */
const least = 0.5;

/**
 * A paper that a record lists is in the case: a form of the regulation as a record, or as a paper of another name; another paper is named in
 * some other record, in whatever words hold half of the pairs of letters of its name.
 */
export const papersListed = defineCheck<Parameters>({
  name: 'papers-listed',
  parameters: keys({ list: reference, forms: yes, papers: word }, ['list']),
  needs: ({ list }) => [list],
  run(asked, { list, forms, papers }) {
    const { subject, ground } = asked;
    const isPaper = papers === undefined ? undefined : patternOf(papers);
    return findAll(asked, list).flatMap(({ text, at }) => {
      const name = text
        .normalize('NFKC')
        .replace(/[(（].*$/u, '')
        .replace(/(?:复印件|复制件|原件|打印件)?(?:[各共]?\d+[份张页])?$/u, '')
        .trim();
      const isForm = ground.regulation.forms.some((form) => form.name === name);
      if (isForm ? forms === undefined || recordsOf(ground, [name]).length > 0 : isPaper?.test(name) !== true) return [];
      const pairs = pairsOf(name);
      const others = ground.subjects.records.filter((record) => record !== subject);
      const told = isForm
        ? recordsOf(ground, ['书证', '调取证据清单']).some((record) => record.said.includes(name))
        : others.some((record) =>
            record.texts.some((each) => pairs.filter((pair) => each.text.includes(pair)).length >= least * pairs.length),
          );
      if (told) return [];
      const fact = { zh: `列了${quote(name)}，案卷里没有`, en: `it lists ${quote(name)}; the file holds none` };
      return [{ fact, at, absence: true, lacks: [name] }];
    });
  },
});

function pairsOf(name: string): readonly string[] {
  const letters = [...name];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
