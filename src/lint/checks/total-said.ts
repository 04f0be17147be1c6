import { amountsIn } from '../amounts-in.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { keys, type Reference, reference } from '../parameters.ts';

/** 合计罚款人民币26000元, 两项共计人民币16760元 */
const total = /(?:合计|共计|总计|总共)[^。；;\n]{0,12}?(?=[\d零壹贰叁肆伍陆柒捌玖一二两三四五六七八九十])[^。；;，,\n]*?[元圆]/;

/** A total that a text names is that of the amounts before it. Silent where fewer than two stand before it. */
export const totalSaid = defineCheck<{ readonly in: Reference }>({
  name: 'total-said',
  parameters: keys({ in: reference }, ['in']),
  needs: ({ in: places }) => [places],
  run(asked, { in: places }) {
    return findAll(asked, places).flatMap(({ text, at }) => {
      const plain = text.normalize('NFKC').replace(/(\d),(?=\d{3})/g, '$1');
      const found = total.exec(plain);
      const [said] = amountsIn(found?.[0] ?? '');
      const parts = amountsIn(plain.slice(0, found?.index ?? 0));
      if (found === null || said === undefined || parts.length < 2 || sumsOf(parts).includes(said)) return [];
      return [
        {
          fact: {
            zh: `前面写的是 ${parts.join('、')} 元，${found[0]}`,
            en: `the amounts are ${parts.join(', ')}, the total says ${said}`,
          },
          at,
        },
      ];
    });
  },
});

/** Of the last two amounts, the last three, and so on: others, such as a rate, may stand before them. */
function sumsOf(parts: readonly number[]): readonly number[] {
  return parts.slice(0, -1).map((_, from) => Math.round(parts.slice(from).reduce((sum, each) => sum + each, 0) * 100) / 100);
}
