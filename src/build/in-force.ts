import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import { isTree } from '../model/pointer.ts';
import type { Regulation } from '../model/regulation.ts';
import { buildFinding } from './build-problems.ts';

/** A finding where the case was started before its regulation came into force, or after it ended; nothing where no day is stated. */
export function checkInForce(parsed: ParsedCase, { inForce }: Regulation): readonly Finding[] {
  const days = isTree(parsed.data.日期) ? parsed.data.日期 : {};
  const key = ['启动', '立案'].find((each) => typeof days[each] === 'string' && days[each] !== '');
  if (inForce === undefined || key === undefined) return [];
  const day = String(days[key]).slice(0, 10);
  const { from, until } = inForce;
  if ((from === '' || day >= from) && (until === '' || day <= until)) return [];

  const span = { zh: `${from || '……'} 至 ${until || '今'}`, en: `${from || '...'} to ${until || 'now'}` };
  const fact = { zh: `${key} ${day}，施行 ${span.zh}`, en: `${key} ${day}, in force ${span.en}` };
  return [buildFinding('B-in-force', parsed.locate('case.yaml', `/日期/${key}`), fact)];
}
