import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { find, findAll } from '../find.ts';
import { keys, type Reference, reference } from '../parameters.ts';

/** No two values are equal; or none is among others. */
export const distinct = defineCheck<{ readonly values: Reference; readonly from?: Reference }>({
  name: 'distinct',
  parameters: keys({ values: reference, from: reference }, ['values']),
  needs: ({ values, from }) => (from === undefined ? [values] : [values, from]),
  run(asked, { values, from }) {
    const found = findAll(asked, values);
    if (found.length === 0) return [];
    const others = from === undefined ? undefined : find(asked, from);
    return found.flatMap((each, index) => {
      const twin = (others ?? found.slice(0, index)).find(({ text }) => text.trim() === each.text.trim());
      if (twin === undefined) return [];
      const name = quote(each.text);
      const fact =
        others === undefined
          ? { zh: `${name}写了两次`, en: `${name} stands twice` }
          : { zh: `${name}不能在这里`, en: `${name} may not stand here` };
      return [{ fact, at: each.at, related: [{ note: { zh: '与它相同', en: 'the same as this' }, at: twin.at }] }];
    });
  },
});
