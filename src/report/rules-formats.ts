import type { Regulation, SourceProblem } from '../model/regulation.ts';
import { rulesJson } from './rules-json.ts';
import { rulesMarkdown } from './rules-markdown.ts';
import { rulesTable } from './rules-table.ts';
import type { Style } from './style.ts';

/** A way to list the requirements. */
export interface RulesFormat {
  readonly name: string;
  readonly report: (regulation: Regulation, problems: readonly SourceProblem[], style: Style) => string;
}

/** Every format of `dossier rules --format`, one line each. */
export const rulesFormats: readonly RulesFormat[] = [
  { name: 'table', report: (regulation, _, style) => rulesTable(regulation, style) },
  { name: 'json', report: rulesJson },
  { name: 'md', report: rulesMarkdown },
];
