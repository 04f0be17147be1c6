import { dayText, parseMoment } from '../../model/moment.ts';
import { daysIn, type SaidDay } from '../days-in.ts';
import { defineCheck } from '../define-check.ts';
import { type Found, findAll } from '../find.ts';
import { keys, type Reference, reference, word } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly event: string;
  readonly days: Reference;
  /** Days that a text may give beside those, once there is one of them. */
  readonly or?: Reference;
}

/** A day that a text gives for an event, the last one before its words in the sentence, is one on which the case has it. */
export const datesSaid = defineCheck<Parameters>({
  name: 'dates-said',
  parameters: keys({ in: reference, event: word, days: reference, or: reference }, ['in', 'event', 'days']),
  needs: ({ in: places, days }) => [places, days],
  run(asked, { in: places, event, days, or = [] }) {
    const texts = findAll(asked, places);
    const pattern = patternOf(event);
    const said = texts.flatMap(({ text, at }) => daysOf(text, pattern).map((day) => ({ day, at })));
    if (said.length === 0) return [];

    const known = knownDays(findAll(asked, days));
    const [first] = known;
    if (first === undefined) return [];
    const may = knownDays(findAll(asked, or));

    return said
      .filter(({ day }) => ![...known, ...may].some(({ text }) => isDay(day, text)))
      .map(({ day, at }) => {
        const there = [...new Set(known.map(({ text }) => text))].join('、');
        return {
          fact: { zh: `文字里写的是${day.said}，案卷里是 ${there}`, en: `the words say ${day.said}, the file has ${there}` },
          at,
          related: [{ note: { zh: '案卷里的日期', en: 'the day in the file' }, at: first.at }],
        };
      });
  },
});

function knownDays(found: readonly Found[]) {
  return found.flatMap(({ text, at }) => {
    const moment = parseMoment(text);
    return moment === undefined ? [] : [{ text: dayText(moment.day), at }];
  });
}

const patterns = new Map<string, RegExp>();

function patternOf(event: string): RegExp {
  const known = patterns.get(event) ?? new RegExp(event, 'u');
  patterns.set(event, known);
  return known;
}

/** Of each sentence that tells of the event, the last day before the end of its words. */
function daysOf(text: string, event: RegExp): readonly SaidDay[] {
  if (!event.test(text)) return [];
  return text.split(/[。；;\n]/).flatMap((sentence) => {
    const found = event.exec(sentence);
    if (found === null) return [];
    const day = daysIn(sentence.slice(0, found.index + found[0].length)).at(-1);
    return day === undefined ? [] : [day];
  });
}

function isDay({ year, month, day }: SaidDay, text: string): boolean {
  const [itsYear = '', itsMonth, itsDay] = text.split('-');
  return Number(itsMonth) === month && Number(itsDay) === day && (year === '' || year === itsYear);
}
