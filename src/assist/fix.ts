import type { Finding } from '../model/finding.ts';
import type { Edit } from '../model/fix.ts';
import type { Text } from '../model/text.ts';

/** A way to mend a finding in its file. */
export interface Fix {
  readonly finding: Finding;
  readonly title: Text;
  /** Nothing else could be meant. */
  readonly sure: boolean;
  /** Offsets in UTF-16 units of the file's text. */
  readonly edits: readonly Edit[];
}
