import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { keys, word } from '../parameters.ts';
import { patternOf } from '../pattern-of.ts';

interface Parameters {
  readonly pattern: string;
}

/** Nothing that a record writes, in whatever place, says this. */
export const notSaid = defineCheck<Parameters>({
  name: 'not-said',
  parameters: keys({ pattern: word }, ['pattern']),
  run(asked, { pattern }) {
    const sought = patternOf(pattern);
    return asked.subject.texts.flatMap(({ text, pointer }) => {
      const [said] = sought.exec(text.replace(/\s/g, '')) ?? [];
      if (said === undefined) return [];
      return [{ fact: { zh: `写的是${quote(said)}`, en: `it says ${quote(said)}` }, at: asked.subject.spot(pointer) }];
    });
  },
});
