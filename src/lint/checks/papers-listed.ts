import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { recordsOf } from '../ground.ts';
import { keys, type Reference, reference, texts, word, yes } from '../parameters.ts';
import { patternOf } from '../pattern-of.ts';

interface Parameters {
  readonly list: Reference;
  /** Forms of the regulation are asked for. */
  readonly forms?: 'yes';
  /** Which other papers are. */
  readonly papers?: string;
  /** Forms of whose absence others speak. */
  readonly except?: readonly string[];
}

/** Of a paper the case says enough where so much of its name stands in one text. */
const least = 0.5;

/**
 * A paper that a record lists is in the case: a form of the regulation as a record, or as a paper of another name; another paper is named in
 * some other record, in whatever words hold half of the pairs of letters of its name, and something of what tells it from its kind: of
 * 半挂车检验报告 a pair of 半挂车.
 */
export const papersListed = defineCheck<Parameters>({
  name: 'papers-listed',
  parameters: keys({ list: reference, forms: yes, papers: word, except: texts }, ['list']),
  needs: ({ list }) => [list],
  run(asked, { list, forms, papers, except = [] }) {
    const { subject, ground } = asked;
    const isPaper = papers === undefined ? undefined : patternOf(papers);
    return findAll(asked, list).flatMap(({ text, at }) => {
      const name = text
        .normalize('NFKC')
        .replace(/[(（].*$/u, '')
        .replace(/(?:复印件|复制件|原件|打印件)?(?:[各共]?\d+[份张页])?$/u, '')
        .trim();
      const isForm = ground.regulation.forms.some((form) => form.name === name);
      if (isForm ? forms === undefined || except.includes(name) || recordsOf(ground, [name]).length > 0 : isPaper?.test(name) !== true)
        return [];
      const pairs = pairsOf(name);
      const own = pairsOf(name.replace(kind, ''));
      const others = ground.subjects.records.filter((record) => record !== subject);
      const told = isForm
        ? recordsOf(ground, ['书证', '调取证据清单']).some((record) => record.said.includes(name))
        : others.some((record) =>
            record.texts.some(
              ({ text: each }) =>
                pairs.filter((pair) => each.includes(pair)).length >= least * pairs.length &&
                (own.length === 0 || own.some((pair) => each.includes(pair))),
            ),
          );
      if (told) return [];
      const fact = { zh: `列了${quote(name)}，案卷里没有`, en: `it lists ${quote(name)}; the file holds none` };
      return [{ fact, at, absence: true, lacks: [name] }];
    });
  },
});

/** The end of a name that says of what kind the paper is. */
const kind = /(?:检验|检测|鉴定|审查|核查|评估|评定|合格|资格|体检)?(?:报告书?|检测单|检验单|鉴定书|意见书?|证明书?|合格证|证书?|批复)$/u;

function pairsOf(name: string): readonly string[] {
  const letters = [...name];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
