import type { Finding, RelatedPlace } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import { type ProblemId, sourceProblems } from './problems.ts';

const nothing: Text = { zh: '', en: '' };

/** A finding of the reader: its words stand in the table of source problems. */
export function sourceFinding(id: ProblemId, at: Place, fact: Text = nothing, related: readonly RelatedPlace[] = []): Finding {
  const { level, says, remedy } = sourceProblems[id];

  return { id, level, says, fact, remedy, at, related };
}

/** A fact that reads the same in both languages. */
export function plainFact(text: string): Text {
  return { zh: text, en: text };
}
