import type { Text } from '../model/text.ts';
import type { Fact } from './fact.ts';
import type { Found } from './find.ts';
import type { Asked } from './ground.ts';
import type { Reference } from './parameters.ts';

/** A limit whose end is there and whose beginning is not: said, never passed over, unless it may stand in a record that could not be read. */
export function unjudged({ ground }: Asked, end: Found, from: Reference): readonly Fact[] {
  if (ground.parsed.unread.length > 0) return [];
  const { zh, en } = nameOf(typeof from === 'string' ? from : (from[0] ?? ''));
  return [
    {
      fact: { zh: `没有写${zh}，期限从哪一天算起不知道，没有判断`, en: `without ${en} the limit has no beginning: not judged` },
      at: end.at,
      level: 'note',
    },
  ];
}

/** `送达回证[…]/送达时间` is 送达回证的“送达时间”. */
function nameOf(reference: string): Text {
  const [head = '', ...steps] = reference.replace(/\[[^\]]*\]/g, '').split('/');
  const key = steps.at(-1) ?? head;
  return head === '' || head === key ? { zh: `“${key}”`, en: key } : { zh: `${head}的“${key}”`, en: `${head}: ${key}` };
}
