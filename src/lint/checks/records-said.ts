import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { findAll } from '../find.ts';
import { recordsOf } from '../ground.ts';
import { numberInWords } from '../number-in-words.ts';
import { keys, type Reference, reference, texts, word } from '../parameters.ts';

interface Parameters {
  readonly form: string;
  readonly whom: Reference;
  readonly people: Reference;
  readonly unless?: readonly string[];
}

const figures = '[0-9一二两三四五六七八九十]{1,3}';

/** Records of a form that a text tells of, by the people they are of or by their number, are in the file. */
export const recordsSaid = defineCheck<Parameters>({
  name: 'records-said',
  parameters: keys({ form: word, whom: reference, people: reference, unless: texts }, ['form', 'whom', 'people']),
  run(asked, { form, whom, people, unless = [] }) {
    const records = recordsOf(asked.ground, [form]);
    const met = records.flatMap((record) => findAll({ ...asked, subject: record }, whom)).map(({ text }) => text.trim());
    const known = findAll(asked, people).map(({ text }) => text.trim());
    const owed = (name: string) => !met.some((each) => each.includes(name));

    return asked.subject.texts.flatMap(({ text, pointer }): readonly Fact[] => {
      if (!text.includes(form.slice(0, 1))) return [];
      const plain = text.normalize('NFKC').replace(/\s/g, '');
      const told = plain
        .split(/[。;；\n]/)
        .filter((sentence) => sentence.includes(form) && !unless.some((each) => sentence.includes(each)))
        .flatMap((sentence) => toldIn(sentence, form, known));
      const absent = [...new Set(told.flatMap(({ names }) => names))].filter(owed);
      const most = Math.max(0, ...told.map(({ count }) => count));
      const at = asked.subject.spot(pointer);
      if (absent.length > 0)
        return [
          {
            fact: {
              zh: `说到${absent.join('、')}的${form}，案卷里没有`,
              en: `it tells of a ${form} of ${absent.join(', ')}; none is in the file`,
            },
            at,
            absence: true,
            lacks: [form],
          },
        ];
      if (most <= records.length) return [];
      return [
        {
          fact: {
            zh: `写的是${quote(form)} ${most} 份，案卷里有 ${records.length} 份`,
            en: `${most} of ${form} are told of, ${records.length} are in the file`,
          },
          at,
          absence: true,
          lacks: [form],
        },
      ];
    });
  },
});

interface Told {
  readonly names: readonly string[];
  readonly count: number;
}

/** 张志远、林晓雯询问笔录各1份; 对张志远的询问笔录; 询问笔录（张志远）; 询问笔录2份; 两份询问笔录. */
function toldIn(sentence: string, form: string, known: readonly string[]): readonly Told[] {
  return [...sentence.matchAll(new RegExp(form, 'g'))].flatMap(({ index }) => {
    const [before, after] = [sentence.slice(0, index), sentence.slice(index + form.length)];
    if (/^(?:的)?(?:复印件|复制件|式样|格式)/.test(after)) return [];
    const [, inside = ''] = /^[（(]([^（()）]{2,40})[）)]/.exec(after) ?? [];
    const names = [...namesBefore(before, known), ...known.filter((name) => inside.split(/[、，,和及]/).includes(name))];
    const [, behind] = new RegExp(`^(?:[（(][^（()）]*[）)])?(?:共|计|合计)?(${figures})份`).exec(after) ?? [];
    const [, ahead] = new RegExp(`(?<!第)(?<!式)(${figures})份(?:对?当事人的?)?$`).exec(before) ?? [];
    return [{ names, count: numberInWords(behind ?? ahead ?? '') }];
  });
}

/** The people whose names stand directly before it, one after the other. */
function namesBefore(text: string, known: readonly string[]): readonly string[] {
  const rest = text.replace(/(?:同志|本人)?的?(?:第[一二三四五12345]次)?$/, '').replace(/[（(][^（()）]*[）)]$/, '');
  const name = known.find((each) => each !== '' && rest.endsWith(each));
  if (name === undefined) return [];
  const ahead = rest.slice(0, -name.length);
  return [...(/[、，,和及与]$/.test(ahead) ? namesBefore(ahead.slice(0, -1), known) : []), name];
}
