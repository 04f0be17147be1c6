import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly names: Reference;
  readonly unless?: Reference;
}

/** A record says none of these names, in whatever place; whom it names at one of the given places, it may. */
export const unnamed = defineCheck<Parameters>({
  name: 'unnamed',
  parameters: keys({ names: reference, unless: reference }, ['names']),
  needs: ({ names }) => [names],
  run(asked, { names, unless = [] }) {
    const own = findAll(asked, unless).map(({ text }) => text.trim());
    const kept = findAll(asked, names).filter(({ text }) => text.trim().length > 1 && !own.includes(text.trim()));
    if (kept.length === 0) return [];

    return kept.flatMap(({ text, at }) => {
      const name = text.trim();
      const said = asked.subject.texts.find((written) => written.text.includes(name));
      if (said === undefined) return [];
      return [
        {
          fact: { zh: `这里写着${quote(name)}`, en: `${quote(name)} stands here` },
          at: asked.subject.spot(said.pointer),
          related: [{ note: { zh: '要保密的人', en: 'who is kept secret' }, at }],
        },
      ];
    });
  },
});
