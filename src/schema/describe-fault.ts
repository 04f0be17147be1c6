import { isTree, steps } from '../model/pointer.ts';
import type { Text } from '../model/text.ts';
import type { Value } from '../model/value.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Fault } from './faults.ts';
import { formats } from './formats/index.ts';
import { quote } from './quote.ts';
import { kinds } from './value-kinds.ts';

/** The fact of a fault, for a person. `guess` is what an unknown key was probably meant to be; `ways`: what is accepted there, where there are several ways. */
export function describeFault(fault: Fault, guess?: string, ways: readonly Text[] = []): Text {
  const key = steps(fault.pointer).at(-1) ?? '';
  switch (fault.kind) {
    case 'missing':
      return { zh: `缺少“${key}”`, en: `“${key}” is missing` };
    case 'unknown-key':
      return guess === undefined
        ? { zh: `“${key}”`, en: `“${key}”` }
        : { zh: `“${key}”，是不是“${guess}”`, en: `“${key}”; did you mean “${guess}”?` };
    case 'format':
      return describeFormat(fault);
    case 'enum':
      return describeChoice(fault);
    case 'type':
      return describeType(fault);
    default:
      return ways.length > 0 && (fault.lacking ?? []).length === 0 ? describeWays(fault, ways) : describeOther(fault);
  }
}

function describeFormat({ value, params }: Fault): Text {
  const format = formats.find(({ name }) => name === params.format);
  const said = typeof value === 'string' ? format?.fault(value) : undefined;
  if (said === undefined) return { zh: quote(value), en: quote(value) };
  return { zh: `${quote(value)}：${said.zh}`, en: `${quote(value)}: ${said.en}` };
}

function describeChoice({ value, params }: Fault): Text {
  const choices = (Array.isArray(params.allowedValues) ? params.allowedValues : [params.allowedValue]).map(String);
  const guess = typeof value === 'string' ? didYouMean(value, choices) : undefined;
  const zh =
    guess === undefined || choices.length === 1 ? `可以写：${choices.join('、')}` : `是不是“${guess}”；可以写：${choices.join('、')}`;
  const en =
    guess === undefined || choices.length === 1
      ? `choices: ${choices.join(', ')}`
      : `did you mean “${guess}”? Choices: ${choices.join(', ')}`;
  const written = typeof value === 'string' ? quote(value) : kindOf(value).zh;
  return { zh: `${written}，${zh}`, en: `${written}; ${en}` };
}

function describeType({ value, params }: Fault): Text {
  const wanted = String(Array.isArray(params.type) ? params.type[0] : params.type);
  const kind = kinds[wanted] ?? { zh: wanted, en: wanted };
  const is = kindOf(value);
  return { zh: `应当是${kind.zh}，这里是${is.zh}`, en: `should be ${kind.en}, is ${is.en}` };
}

function kindOf(value: Value | undefined): Text {
  if (typeof value === 'string') return { zh: '文字', en: 'text' };
  return isTree(value) ? { zh: '分项', en: 'a mapping' } : { zh: '列表', en: 'a list' };
}

function describeTwice(value: Value | undefined): Text {
  return typeof value === 'string'
    ? { zh: `${quote(value)}写了两次`, en: `${quote(value)} stands there twice` }
    : { zh: '有两项相同', en: 'two are the same' };
}

const noWay: Text = { zh: '几种写法里没有一种符合', en: 'none of the ways of writing it fits' };

function describeWays({ keyword, value }: Fault, ways: readonly Text[]): Text {
  const written = typeof value === 'string' ? quote(value) : undefined;
  const [only] = ways;
  if (keyword === 'pattern' && written !== undefined && only !== undefined)
    return { zh: `${written}：${only.zh}`, en: `${written}: ${only.en}` };

  return {
    zh: `${written === undefined ? '' : `${written}，`}可以写：${ways.map(({ zh }) => zh).join('；')}`,
    en: `${written === undefined ? '' : `${written}; `}choices: ${ways.map(({ en }) => en).join('; ')}`,
  };
}

function describeLacking(lacking: readonly (readonly string[])[]): Text {
  const ways = lacking.map((keys) => `“${keys.join('、')}”`);
  return ways.length === 1
    ? { zh: `缺少${ways.join('')}`, en: `${ways.join('')} is missing` }
    : { zh: `没有写${ways.join('，也没有写')}`, en: `there is neither ${ways.join(' nor ')}` };
}

function describeWanted(wanted: NonNullable<Fault['wanted']>): Text {
  const keys = [...new Set(wanted.map(({ key }) => key))].map((key) => {
    const words = [...new Set(wanted.filter((each) => each.key === key).flatMap((each) => each.words))];
    return { key, words };
  });
  return {
    zh: keys.map(({ key, words }) => `“${key}”里没有写到${words.join('、')}`).join('，'),
    en: keys.map(({ key, words }) => `“${key}” does not say ${words.join(' or ')}`).join(', '),
  };
}

function describeOther({ keyword, params, value, lacking = [], wanted = [] }: Fault): Text {
  const limit = String(params.limit ?? '');
  switch (keyword) {
    case 'minItems':
      return { zh: `至少要 ${limit} 项`, en: `at least ${limit}` };
    case 'maxItems':
      return { zh: `最多 ${limit} 项`, en: `at most ${limit}` };
    case 'minProperties':
      return { zh: `至少要写 ${limit} 项`, en: `at least ${limit} keys` };
    case 'maxProperties':
      return {
        zh: `只能写 ${limit} 项，这里写了 ${Object.keys(value ?? {}).join('、')}`,
        en: `at most ${limit} keys: ${Object.keys(value ?? {}).join(', ')}`,
      };
    case 'uniqueItems':
      return describeTwice(Array.isArray(value) ? value[Number(params.i)] : undefined);
    case 'minLength':
      return { zh: `至少要 ${limit} 个字`, en: `at least ${limit} characters` };
    case 'maxLength':
      return { zh: `最多 ${limit} 个字`, en: `at most ${limit} characters` };
    case 'not':
      return {
        zh: typeof value === 'string' ? `${quote(value)}不行` : '',
        en: typeof value === 'string' ? `${quote(value)} will not do` : '',
      };
    case 'anyOf':
      return lacking.length > 0 ? describeLacking(lacking) : wanted.length > 0 ? describeWanted(wanted) : noWay;
    case 'oneOf':
      return { zh: '几种写法里没有一种符合，或者同时写了几种', en: 'none of the ways of writing it fits, or more than one' };
    case 'contains':
      return { zh: '没有一项符合', en: 'none of them fits' };
    default:
      return { zh: quote(value), en: quote(value) };
  }
}
