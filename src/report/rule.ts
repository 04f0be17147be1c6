import type { Level } from '../model/finding.ts';
import type { Text } from '../model/text.ts';

/** What a finding's id stands for: a requirement of an article, or a problem of a source file. */
export interface Rule {
  readonly id: string;
  readonly level: Level;
  readonly says: Text;
  readonly remedy: Text;
  /** How a person cites its article, such as 制度第十八条; missing where it rests on none. */
  readonly cited?: Text;
  /** The article's own words; missing where it rests on none. */
  readonly wording?: string;
}
