import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Rubric } from '../model/rubric.ts';
import { namesRequirement } from './names-requirement.ts';

export interface Claims {
  /** Findings by the one entry for which each of them counts. */
  readonly claimed: ReadonlyMap<string, readonly Finding[]>;
  /** Findings that make a veto hold, or look as if it did; they may count elsewhere too. */
  readonly signs: ReadonlyMap<string, readonly Finding[]>;
}

/**
 * Which finding counts where: errors that a veto without a person names, for the veto; then for the first item or missing document that
 * names it; then for the document in whose file it stands; then for the item that takes the rest.
 */
export function claimFindings(parsed: ParsedCase, findings: readonly Finding[], rubric: Rubric): Claims {
  const claimed = new Map<string, Finding[]>();
  const signs = new Map<string, Finding[]>();
  const forms = new Map(parsed.records.map(({ file, form }) => [file, form]));
  for (const finding of findings) {
    if (finding.level === 'note') continue;
    const vetoes = finding.level === 'error' ? rubric.veto.filter(({ requirements }) => namesRequirement(requirements, finding.id)) : [];
    for (const { id } of vetoes) add(signs, id, finding);
    if (vetoes.some(({ manual }) => !manual)) continue;

    const home = homeOf(finding, forms, rubric);
    if (home !== undefined) add(claimed, home, finding);
  }
  return { claimed, signs };
}

function homeOf(finding: Finding, forms: ReadonlyMap<string, string>, { items, documents }: Rubric): string | undefined {
  const present = new Set(forms.values());
  const named = items.list.find(({ requirements }) => namesRequirement(requirements, finding.id));
  const missing = documents.list.find(
    (entry) => namesRequirement(entry.missing, finding.id) && !entry.forms.some((form) => present.has(form)),
  );
  const place = documents.list.find((entry) => entry.forms.includes(forms.get(finding.at.file) ?? ''));

  return (missing ?? named ?? place ?? items.list.find(({ rest }) => rest))?.id;
}

function add(map: Map<string, Finding[]>, id: string, finding: Finding): void {
  const list = map.get(id) ?? [];
  map.set(id, list);
  list.push(finding);
}
