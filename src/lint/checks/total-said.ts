import { amountsIn, withoutRates, withoutRestated } from '../amounts-in.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { type Found, find, findAll } from '../find.ts';
import { keys, type Reference, reference, texts, word } from '../parameters.ts';
import { patternOf } from '../pattern-of.ts';

interface Parameters {
  readonly in: Reference;
  readonly is?: Reference;
  /** With `is`: words of another amount than a total. */
  readonly say?: string;
  readonly unless?: readonly string[];
}

/** 合计罚款人民币26000元, 两项共计人民币16760元, 罚款26000元、加处罚款26000元，共52000元 */
const total =
  /(?:合计|共计|总计|总共|(?<=[，,；;])共)[^。；;\n]{0,12}?(?=[\d零壹贰叁肆伍陆柒捌玖一二两三四五六七八九十])[^。；;，,\n]*?[元圆]/g;

/** A total that a text names is that of the amounts before it, silent where fewer than two stand before it; or no more than another amount. */
export const totalSaid = defineCheck<Parameters>({
  name: 'total-said',
  parameters: keys({ in: reference, is: reference, say: word, unless: texts }, ['in']),
  needs: ({ in: places, is }) => (is === undefined ? [places] : [places, is]),
  run(asked, { in: places, is, say, unless = [] }) {
    const read = findAll(asked, places).filter(({ text }) => !unless.some((word) => text.includes(word)));
    if (is === undefined) return read.flatMap(wrongSum);
    const [whole] = find(asked, is).filter(({ text }) => /^\d+(\.\d{1,2})?$/.test(text.trim()));
    return whole === undefined ? [] : read.flatMap((each) => moreThan(each, whole, say === undefined ? total : patternOf(say, 'gu')));
  },
});

function wrongSum({ text, at }: Found): readonly Fact[] {
  const plain = plainly(text);
  const [found] = plain.matchAll(total);
  const [said] = amountsIn(found?.[0] ?? '');
  const ahead = plain.slice(0, found?.index ?? 0);
  // 3套×120元，人工500元: what the price makes is not said
  if (found === undefined || said === undefined || (/[×*]/.test(ahead) && !ahead.includes('='))) return [];
  const parts = amountsIn(withoutRates(ahead));
  if (parts.length < 2 || [parts, amountsIn(ahead)].some((each) => sumsOf(each).includes(said))) return [];
  return [
    {
      fact: {
        zh: `前面写的是 ${parts.join('、')} 元，${found[0]}`,
        en: `the amounts are ${parts.join(', ')}, the total says ${said}`,
      },
      at,
    },
  ];
}

function moreThan({ text, at }: Found, whole: Found, words: RegExp): readonly Fact[] {
  const said = Math.max(0, ...[...plainly(text).matchAll(words)].flatMap(([found]) => amountsIn(found).slice(0, 1)));
  if (said <= Number(whole.text)) return [];
  // an amount that the register sets is right: what passes it is the text
  const [place, other, note] =
    whole.of.kind === 'agency'
      ? [at, whole.at, { zh: '台账上的数额', en: 'the amount on the register' }]
      : [whole.at, at, { zh: '写明数额的地方', en: 'where it is said' }];
  return [
    {
      fact: { zh: `文字里写的是 ${said} 元，这里是 ${whole.text} 元`, en: `the words say ${said} yuan, here stand ${whole.text}` },
      at: place,
      related: [{ note, at: other }],
    },
  ];
}

function plainly(text: string): string {
  return withoutRestated(text.normalize('NFKC').replace(/(\d),(?=\d{3})/g, '$1'));
}

/** Of the last two amounts, the last three, and so on: others, such as a rate, may stand before them. */
function sumsOf(parts: readonly number[]): readonly number[] {
  return parts.slice(0, -1).map((_, from) => Math.round(parts.slice(from).reduce((sum, each) => sum + each, 0) * 100) / 100);
}
