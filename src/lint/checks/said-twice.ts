import { amountsIn } from '../amounts-in.ts';
import { defineCheck } from '../define-check.ts';
import { keys } from '../parameters.ts';

/** 16760元（壹万陆仟柒佰陆拾元整）, 人民币叁仟元整（¥3000元）: an amount, and the same once more behind it in brackets. */
const twice =
  /([\d,.]+[万千]?元|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}[元圆][整正]?)[（(](?:大写|小写|人民币|[：:￥¥\s])*([^（()）]{2,24})[）)]/g;

/** An amount that a text gives in figures and, in brackets behind it, in words is one amount. */
export const saidTwice = defineCheck<Record<never, never>>({
  name: 'said-twice',
  parameters: keys({}),
  run({ subject }) {
    if (!/[元圆]/.test(subject.said)) return [];
    const said = subject.texts.filter(({ text }) => /元|圆/.test(text));
    return said.flatMap(({ text, pointer }) =>
      [...text.normalize('NFKC').matchAll(twice)].flatMap(([, one = '', other = '']) => {
        const [first] = amountsIn(one);
        const [second, ...more] = amountsIn(/[元圆]/.test(other) ? other : `${other}元`);
        if (first === undefined || second === undefined || more.length > 0 || !isAmount(other) || first === second) return [];
        return [
          {
            fact: { zh: `${one}后面的括号里写的是${other}`, en: `${one} is ${other} in the brackets behind it` },
            at: subject.spot(pointer),
          },
        ];
      }),
    );
  },
});

/** Nothing but an amount stands there. */
function isAmount(text: string): boolean {
  return /^([\d,.]+[万千]?元?|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆]?(零?[壹贰叁肆伍陆柒捌玖]角)?(零?[壹贰叁肆伍陆柒捌玖]分)?[整正]?)$/.test(
    text.trim(),
  );
}
