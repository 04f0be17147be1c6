import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { lettersOff, turned } from '../letters-off.ts';
import { keys, type Reference, reference, yes } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly plates: Reference;
  readonly slips?: 'yes';
}

/** 辽BZ0A01, 辽B12345D, 辽BZ0B6挂 */
const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{4,6}[挂学警]?/g;

/** A text that names vehicles by their plates names one of these, and none with its letters in another order or one of them wrong. Other vehicles may stand beside it; `slips`: or alone. */
export const platesSaid = defineCheck<Parameters>({
  name: 'plates-said',
  parameters: keys({ in: reference, plates: reference, slips: yes }, ['in', 'plates']),
  needs: ({ in: places, plates }) => [places, plates],
  run(asked, { in: places, plates, slips }) {
    const own = findAll(asked, plates);
    const [first] = own;
    if (first === undefined) return [];

    const known = own.map(({ text }) => plain(text));
    return findAll(asked, places).flatMap(({ text, at }) => {
      const said = [...new Set(plain(text).match(plate) ?? [])];
      // one letter off counts where the plate that is meant is not named as well
      const isSlip = (each: string) =>
        known.some((one) => turned(one, each) || (slips === undefined && !said.includes(one) && lettersOff(one, each)?.length === 1));
      const wrong =
        slips === 'yes' || said.some((each) => known.includes(each)) ? said.filter((each) => !known.includes(each) && isSlip(each)) : said;
      if (wrong.length === 0) return [];
      return [
        {
          fact: {
            zh: `文字里写的是${wrong.join('、')}，案件里是${known.join('、')}`,
            en: `the words say ${wrong.join(', ')}, the case has ${known.join(', ')}`,
          },
          at,
          related: [{ note: { zh: '案件里的车', en: 'the vehicle of the case' }, at: first.at }],
        },
      ];
    });
  },
});

/** Full-width letters and the dot that is put after the second letter are the same plate. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s·•・]/g, '')
    .toUpperCase();
}
