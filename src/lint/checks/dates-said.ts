import { dayText, type Moment, momentText, parseMoment } from '../../model/moment.ts';
import { daysIn, type SaidDay } from '../days-in.ts';
import { defineCheck } from '../define-check.ts';
import { type Found, findAll } from '../find.ts';
import { count, keys, type Reference, reference, word } from '../parameters.ts';
import { patternOf } from '../pattern-of.ts';

interface Parameters {
  readonly in: Reference;
  readonly event: string;
  readonly days: Reference;
  /** Days that a text may give beside those, once there is one of them. */
  readonly or?: Reference;
  /** The hour and minute that stand behind it are held against the moment too: so many minutes off are the same. */
  readonly minutes?: string;
}

/** A day that a text gives for an event, the last one before its words in the sentence, is one on which the case has it. */
export const datesSaid = defineCheck<Parameters>({
  name: 'dates-said',
  parameters: keys({ in: reference, event: word, days: reference, or: reference, minutes: count }, ['in', 'event', 'days']),
  needs: ({ in: places, days }) => [places, days],
  run(asked, { in: places, event, days, or = [], minutes }) {
    const texts = findAll(asked, places);
    const pattern = patternOf(event, 'gu');
    const said = texts.flatMap(({ text, at }) => daysOf(text, pattern).map((day) => ({ day, at })));
    if (said.length === 0) return [];

    const known = knownDays(findAll(asked, days));
    const [first] = known;
    if (first === undefined) return [];
    const may = knownDays(findAll(asked, or));

    return said
      .filter(({ day }) => ![...known, ...may].some(({ text, moment }) => isDay(day, text) && isAbout(day, moment, minutes)))
      .map(({ day, at }) => {
        const written = minutes === undefined ? known.map(({ text }) => text) : known.map(({ moment }) => momentText(moment));
        const there = [...new Set(written)].join('、');
        const words = minutes === undefined ? day.said : `${day.said}${day.clock}`;
        return {
          fact: { zh: `文字里写的是${words}，案卷里是 ${there}`, en: `the words say ${words}, the file has ${there}` },
          at,
          related: [{ note: { zh: '案卷里的日期', en: 'the day in the file' }, at: first.at }],
        };
      });
  },
});

function knownDays(found: readonly Found[]) {
  return found.flatMap(({ text, at }) => {
    const moment = parseMoment(text);
    return moment === undefined ? [] : [{ text: dayText(moment.day), moment, at }];
  });
}

/** Of each sentence that tells of the event, the last day before the end of its words, where it is no day of something else. */
function daysOf(text: string, event: RegExp): readonly SaidMoment[] {
  if (text.search(event) === -1) return [];
  return text.split(/[。；;\n]/).flatMap((sentence) => {
    const told = [...sentence.matchAll(event)].flatMap(({ 0: words, index }) => {
      const before = sentence.slice(0, index + words.length);
      const day = daysIn(before).at(-1);
      if (day === undefined || otherAct.test(sentence.slice(day.end, index))) return [];
      return [{ ...day, clock: /^\s*\d{1,2}[时:：]\d{1,2}分?/.exec(before.slice(day.end))?.[0] ?? '' }];
    });
    return told.slice(0, 1);
  });
}

/** 3月10日送达通知书后，当事人提出申辩; 自2月20日起外运，检查中; 3月5日申请分期，已缴清: the day is that of another act, or where a span begins. */
const otherAct =
  /^\s*(?:起|至|到|前|后|以前|以后|以来)|送达|收到|签收|邮寄|公告|告知|申请|请求|要求|立案|终结|作出|制发|下达|批准|审批|拆除|清除|清走|清理|改正|整改|恢复|修复|搬离|撤走|拨付|划拨/;

interface SaidMoment extends SaidDay {
  /** The hour and minute right behind it, as they are written; empty where there are none. */
  readonly clock: string;
}

/** Where hour and minute are written on both sides they are the same, but for so many minutes. */
function isAbout({ clock }: SaidMoment, moment: Moment, minutes: string | undefined): boolean {
  if (minutes === undefined || clock === '' || moment.last > moment.first) return true;
  const [hour = 0, minute = 0] = (clock.match(/\d+/g) ?? []).map(Number);
  const [itsHour = 0, itsMinute = 0] = momentText(moment).slice(-5).split(':').map(Number);
  return Math.abs(hour * 60 + minute - itsHour * 60 - itsMinute) <= Number(minutes);
}

function isDay({ year, month, day }: SaidDay, text: string): boolean {
  const [itsYear = '', itsMonth, itsDay] = text.split('-');
  return Number(itsMonth) === month && Number(itsDay) === day && (year === '' || year === itsYear);
}
