import type { Binding } from '../model/templates.ts';
import { shapeOf } from './options-of.ts';
import type { Scope } from './scope.ts';

/** Characters by the shape that the form's schema gives a value: a long answer has lines of its own, articles of a law are long names. */
const rooms: Readonly<Record<string, number>> = { prose: 46, lines: 18, count: 3, money: 12 };
const usual = 9;
/** The same for what case.yaml knows: the cause of a case is a sentence, the others are names. */
const cause = 16;

/** The number of a document (辽金普交罚〔2026〕第0012号), an account, a place, a sum in words: as long as they are printed. */
const long = 14;
const isLong = /(?:文号|编号|账号|账户|地点|大写)$/u;

/** Shapes of keys that a form has from what every record may say. */
const shared: Readonly<Record<string, string>> = { 理由: 'prose' };

/** The shortest room for a long answer, however little there is. */
const least = 22;

/** Characters of room to write a value by hand inside a text; long answers share in the room that the form has. */
export function roomToWrite(binding: Binding, scope: Scope): number {
  const [first = ''] = binding.split('|').map((each) => each.trim());
  if (first === '案件/案由') return cause;
  const shape = shapeOf(first, scope) || (shared[first] ?? '');
  const room = rooms[shape] ?? (isLong.test(first) ? long : usual);

  return shape === 'prose' ? Math.max(Math.round(room * (scope.room ?? 1)), least) : room;
}
