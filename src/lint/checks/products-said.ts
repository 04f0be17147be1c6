import { amountsIn } from '../amounts-in.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { type Found, find, findAll } from '../find.ts';
import { numberInWords } from '../number-in-words.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  /** What a text comes to that multiplies once and names no result: 二十平方米乘以一百元. */
  readonly is?: Reference;
}

/** 4辆×2日×1600元＝12800元 */
const written = /((?:\d+(?:\.\d+)?\p{Script=Han}{0,3}[×xX*]){1,3}\d+(?:\.\d+)?元)=(\d+(?:\.\d+)?)元/gu;
/** 按22个1000千克、每超1000千克罚款500元计算，罚款11000元 */
const steps = /(\d+)个\d+千克、?每(?:超过?)?\d+千克(?:罚款)?(\d+)元(?:计算)?[，,](?:应|建议|决定|合计|共)?罚款(?:人民币)?(\d+)元/g;

/** 长6.0米，进深5.2米，面积31.2平方米 */
const area =
  /长(?:度)?(?:为)?(\d+(?:\.\d+)?)米[、，,](?:进深|宽度?|深)(?:为)?(\d+(?:\.\d+)?)米[、，,](?:占地|建筑)?面积(?:为|共)?(\d+(?:\.\d+)?)平方米/g;

/**
 * What a text multiplies is right: 4辆×2日×1600元＝12800元, 22个1000千克、每超1000千克罚款500元计算，罚款11000元, 长6.0米，宽5.2米，面积31.2平方米.
 */
export const productsSaid = defineCheck<Parameters>({
  name: 'products-said',
  parameters: keys({ in: reference, is: reference }, ['in']),
  needs: ({ in: places }) => [places],
  run(asked, { in: places, is: result }) {
    if (result !== undefined) return ofOne(findAll(asked, places), find(asked, result)[0]);
    return findAll(asked, places).flatMap(({ text, at }) => {
      if (!/[×xX*]|个1|平方米/.test(text)) return [];
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
      return [
        ...areasIn(plain).map((fact) => ({ fact, at })),
        ...sums.flatMap(({ said, factors, is }) => {
          const product = Math.round(factors.reduce((all, each) => all * Number(each), 1) * 100) / 100;
          if (product === (amountsIn(`${is}元`)[0] ?? product)) return [];
          return [{ fact: { zh: `${said}，算出来是 ${product} 元`, en: `${said}: it makes ${product}` }, at }];
        }),
      ];
    });
  },
});

/** Lengths are measured to a tenth of a metre at best; what that makes of an area is no mistake. */
function areasIn(text: string): readonly Fact['fact'][] {
  return [...text.matchAll(area)].flatMap(([said, long = '', wide = '', is = '']) => {
    const [one, other, whole] = [Number(long), Number(wide), Number(is)];
    if (Math.abs(one * other - whole) <= 0.05 * (one + other) + 0.5) return [];
    const product = Math.round(one * other * 100) / 100;
    return [{ zh: `${said}，算出来是 ${product} 平方米`, en: `${said}: it makes ${product} square metres` }];
  });
}

/** 二十平方米乘以一百元, 20平方米×每平方米100元 */
const once =
  /^([\d.]+|[零一二两三四五六七八九十百千]+)(?:\p{Script=Han}{1,4}?)(?:[×xX*]|乘以|乘)(?:每\p{Script=Han}{1,4}?)?((?:[\d.]+|[零一二两三四五六七八九十百千万]+)元)[。]?$/u;

function ofOne(texts: readonly Found[], result: Found | undefined): readonly Fact[] {
  if (result === undefined || !/^\d+(\.\d{1,2})?$/.test(result.text.trim())) return [];
  return texts.flatMap(({ text, at }) => {
    const [said, count = '', price = ''] = once.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
    const [each] = amountsIn(price);
    if (said === undefined || each === undefined) return [];
    const product = Math.round((/[\d.]/.test(count) ? Number(count) : numberInWords(count)) * each * 100) / 100;
    if (product === Number(result.text)) return [];
    return [
      {
        fact: {
          zh: `${said}，算出来是 ${product} 元，写的是 ${result.text} 元`,
          en: `${said}: it makes ${product}, ${result.text} is stated`,
        },
        at: result.at,
        related: [{ note: { zh: '计算', en: 'the reckoning' }, at }],
      },
    ];
  });
}
