import { filesOf, type LedgerFile } from '../../model/ledger.ts';
import { momentText, parseMoment } from '../../model/moment.ts';
import { rememberLast } from '../../model/remember-last.ts';
import type { Text } from '../../model/text.ts';
import { defineCheck } from '../define-check.ts';
import { find } from '../find.ts';
import type { Asked } from '../ground.ts';
import { momentsOf, type Timed } from '../moments.ts';
import { count, keys, type Reference, reference, word } from '../parameters.ts';
import { durationText } from '../time/duration.ts';

interface Parameters {
  readonly file: string;
  /** Where its making began and ended. */
  readonly from?: Reference;
  readonly to: Reference;
  /** By so many minutes the words and the file may differ: times are written to the minute, clocks of devices go wrong. */
  readonly minutes: string;
}

/**
 * What is said of the times of a file agrees with what the intake learnt of it: how long it lasts where `from` is given, else when it was
 * finished. Silent without a ledger, and where its line does not tell.
 */
export const asTakenIn = defineCheck<Parameters>({
  name: 'as-taken-in',
  parameters: keys({ file: word, from: reference, to: reference, minutes: count }, ['file', 'to', 'minutes']),
  needs: ({ file, from, to }) => [file, to, ...(from === undefined ? [] : [from])],
  run(asked, { file, from, to, minutes }) {
    const known = lineOf(asked, file);
    const [end] = momentsOf(find(asked, to));
    if (known === undefined || end === undefined) return [];
    const slack = Number(minutes) * minute;
    const fact = from === undefined ? finished(known, end, slack) : lasted(known, momentsOf(find(asked, from))[0], end, slack);
    if (fact === undefined) return [];
    const note = { zh: '台账的这一行', en: 'this line of the ledger' };

    return [{ fact, at: end.at, related: [{ note, at: { file: 'ledger.jsonl', pointer: `/${known.entry.序号}` } }] }];
  },
});

const minute = 60_000;

function lineOf(asked: Asked, file: string): LedgerFile | undefined {
  const { ledger } = asked.ground.parsed;
  const [path] = find(asked, file);

  return ledger === undefined || path === undefined ? undefined : filesKept(ledger).get(path.text);
}

/** Asked of each file of the same ledger. */
const filesKept = rememberLast(filesOf);

function lasted({ entry }: LedgerFile, from: Timed | undefined, to: Timed, slack: number): Text | undefined {
  if (from === undefined || entry.时长 === undefined) return undefined;
  const length = entry.时长 * 1000;
  const [least, most] = [to.moment.first - from.moment.last, to.moment.last - from.moment.first];
  if (least < 0 || (least - slack <= length && length <= most + slack)) return undefined;
  const [written, real] = [durationText(least), lengthText(length)];

  return { zh: `起止相隔 ${written.zh}，接收时测得时长 ${real.zh}`, en: `written as ${written.en}, the file lasts ${real.en}` };
}

function finished({ entry }: LedgerFile, to: Timed, slack: number): Text | undefined {
  const known = entry.制作完成;
  const moment = known === undefined ? undefined : parseMoment(known.时间);
  if (known === undefined || moment === undefined) return undefined;
  if (to.moment.first - slack <= moment.last && moment.first <= to.moment.last + slack) return undefined;
  const source =
    known.依据 === '文件' ? { zh: '文件自己写着', en: 'the file itself says' } : { zh: '接收时登记的是', en: 'the intake was told' };

  return { zh: `写的是 ${to.text}，${source.zh} ${momentText(moment)}`, en: `written as ${to.text}, ${source.en} ${momentText(moment)}` };
}

/** A short one in seconds. */
function lengthText(length: number): Text {
  const seconds = Math.round(length / 1000);

  return seconds < 60 ? { zh: `${seconds} 秒`, en: `${seconds} s` } : durationText(length);
}
