import type { Finding, RelatedPlace } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import { type ProblemId, problems } from './problems.ts';

export interface Where {
  /** Path in the package; empty for the package itself. */
  readonly file: string;
  readonly line?: number;
  readonly source?: string;
}

/** A finding about a package. A fact that is one string is the same in both languages. */
export function found(id: ProblemId, at: Where, fact: string | Text = '', related: readonly RelatedPlace[] = []): Finding {
  const { level, says, remedy } = problems[id];
  const place = {
    file: at.file,
    line: at.line ?? 1,
    column: 1,
    length: 0,
    pointer: '',
    ...(at.source === undefined ? {} : { source: at.source }),
  };

  return { id, level, says, fact: typeof fact === 'string' ? { zh: fact, en: fact } : fact, remedy, at: place, related };
}
