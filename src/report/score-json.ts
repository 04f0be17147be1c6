import { maskIds } from '../model/mask-ids.ts';
import type { EntryScore, MarkSaid, VetoVerdict } from '../model/score.ts';
import type { ScoredCase } from '../model/scored-case.ts';
import type { Language } from '../model/text.ts';
import { entryOf } from './report-json.ts';

/** Scores for machines, as schemas/score.schema.json describes them. */
export function scoreJson(cases: readonly ScoredCase[], language: Language): string {
  const scores = cases.map(({ folder, number, state, score }) => ({
    case: number,
    folder,
    state,
    rubric: { id: score.rubric.id, title: score.rubric.title[language] },
    total: score.total,
    withoutOpenVetoes: score.withoutOpenVetoes,
    grades: { low: score.grades.low[language], high: score.grades.high[language] },
    open: score.open,
    vetoes: score.vetoes.map((veto) => vetoOf(veto, folder, language)),
    items: score.items.map((entry) => scoredOf(entry, folder, language)),
    documents: score.documents.map((entry) => scoredOf(entry, folder, language)),
  }));
  return `${JSON.stringify({ scores }, null, 2)}\n`;
}

function vetoOf({ id, says, verdict, findings, mark }: VetoVerdict, folder: string, language: Language) {
  return { id, says: says[language], verdict, findings: findings.map((finding) => entryOf(folder, finding, language)), ...markOf(mark) };
}

function scoredOf({ id, says, worth, gained, open, losses, mark }: EntryScore, folder: string, language: Language) {
  const lost = losses.map(({ points, answered, finding }) => ({ points, answered, ...entryOf(folder, finding, language) }));
  return { id, says: says[language], worth, gained, open, losses: lost, ...markOf(mark) };
}

function markOf(mark: MarkSaid | undefined) {
  return mark === undefined ? {} : { mark: { by: mark.by, note: maskIds(mark.note) } };
}
