import { amountsIn } from '../amounts-in.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
}

/** 4辆×2日×1600元＝12800元 */
const written = /((?:\d+(?:\.\d+)?\p{Script=Han}{0,3}[×xX*]){1,3}\d+(?:\.\d+)?元)=(\d+(?:\.\d+)?)元/gu;
/** 按22个1000千克、每超1000千克罚款500元计算，罚款11000元 */
const steps = /(\d+)个\d+千克、?每(?:超过?)?\d+千克(?:罚款)?(\d+)元(?:计算)?[，,](?:应|建议|决定|合计|共)?罚款(?:人民币)?(\d+)元/g;

/** What a text multiplies is right: 4辆×2日×1600元＝12800元, 22个1000千克、每超1000千克罚款500元计算，罚款11000元. */
export const productsSaid = defineCheck<Parameters>({
  name: 'products-said',
  parameters: keys({ in: reference }, ['in']),
  needs: ({ in: places }) => [places],
  run(asked, { in: places }) {
    return findAll(asked, places).flatMap(({ text, at }) => {
      if (!/[×xX*]|个1/.test(text)) return [];
      const plain = text
        .normalize('NFKC')
        .replace(/(\d),(?=\d{3})/g, '$1')
        .replace(/\s/g, '');
      const sums = [
        ...[...plain.matchAll(written)].map(([said, factors = '', is = '']) => ({
          said,
          factors: factors.match(/\d+(?:\.\d+)?/g) ?? [],
          is,
        })),
        ...[...plain.matchAll(steps)].map(([said, count = '', rate = '', is = '']) => ({ said, factors: [count, rate], is })),
      ];
      return sums.flatMap(({ said, factors, is }) => {
        const product = Math.round(factors.reduce((all, each) => all * Number(each), 1) * 100) / 100;
        if (product === (amountsIn(`${is}元`)[0] ?? product)) return [];
        return [{ fact: { zh: `${said}，算出来是 ${product} 元`, en: `${said}: it makes ${product}` }, at }];
      });
    });
  },
});
