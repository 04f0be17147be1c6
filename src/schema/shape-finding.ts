import type { Finding } from '../model/finding.ts';
import { maskIds } from '../model/mask-ids.ts';
import type { Place } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import { type ShapeProblemId, shapeProblems } from './shape-problems.ts';

/** A finding of shape: its words stand in the table of shape problems. */
export function shapeFinding(id: ShapeProblemId, fact: Text, at: Place): Finding {
  const { level, says, remedy } = shapeProblems[id];
  return { id, level, says, remedy, fact: { zh: maskIds(fact.zh), en: maskIds(fact.en) }, at, related: [] };
}
