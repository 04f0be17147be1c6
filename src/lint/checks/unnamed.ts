import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly names: Reference;
  readonly unless?: Reference;
  /** Only what stands there is read. */
  readonly in?: Reference;
}

/** A record says none of these names, in whatever place, or at some places; whom it names at one of the given places, it may. */
export const unnamed = defineCheck<Parameters>({
  name: 'unnamed',
  parameters: keys({ names: reference, unless: reference, in: reference }, ['names']),
  needs: ({ names }) => [names],
  run(asked, { names, unless = [], in: places }) {
    const own = findAll(asked, unless).map(({ text }) => text.trim());
    const kept = findAll(asked, names).filter(({ text }) => text.trim().length > 1 && !own.includes(text.trim()));
    if (kept.length === 0) return [];
    const { subject } = asked;
    const read =
      places === undefined ? subject.texts.map(({ text, pointer }) => ({ text, at: subject.spot(pointer) })) : findAll(asked, places);

    return kept.flatMap(({ text, at }) => {
      const name = text.trim();
      const said = read.find((written) => written.text.includes(name));
      if (said === undefined) return [];
      return [
        {
          fact: { zh: `这里写着${quote(name)}`, en: `${quote(name)} stands here` },
          at: said.at,
          related: [{ note: { zh: '要保密的人', en: 'who is kept secret' }, at }],
        },
      ];
    });
  },
});
