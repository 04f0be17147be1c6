import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Grade, Mark, Rubric } from '../model/rubric.ts';
import type { EntryScore, Score, Span } from '../model/score.ts';
import { claimFindings } from './claim-findings.ts';
import { judgeVeto } from './judge-veto.ts';
import { scoreDocuments } from './score-documents.ts';
import { scoreItem } from './score-item.ts';
import { round, shareOut } from './share-out.ts';

/**
 * Scores a case by its findings, of which each counts once; notes count nowhere. What only a person can judge makes a range, until
 * `marks` say it.
 */
export function score(parsed: ParsedCase, findings: readonly Finding[], rubric: Rubric, marks: readonly Mark[] = []): Score {
  const { claimed, signs } = claimFindings(parsed, findings, rubric);
  const markOf = (id: string) => marks.find(({ entry }) => entry === id);
  const vetoes = rubric.veto.map((veto) => judgeVeto(veto, signs.get(veto.id) ?? [], markOf(veto.id)));
  const items = shareOut(
    rubric.items.list.map((item) => scoreItem(item, claimed.get(item.id) ?? [], markOf(item.id))),
    rubric.items.share,
  );
  const documents = shareOut(scoreDocuments(parsed, findings, claimed, rubric.documents.list), rubric.documents.share);

  const fallen = vetoes.some(({ verdict }) => verdict === 'holds');
  const open = vetoes.filter(({ verdict }) => verdict === 'open').length;
  const withoutOpenVetoes = fallen ? { low: 0, high: 0 } : sum([...items, ...documents]);
  const total = { low: open > 0 ? 0 : withoutOpenVetoes.low, high: withoutOpenVetoes.high };

  return {
    rubric: { id: rubric.id, title: rubric.title, ...(rubric.note === undefined ? {} : { note: rubric.note }) },
    total,
    withoutOpenVetoes,
    grades: { low: gradeOf(total.low, rubric.grades), high: gradeOf(total.high, rubric.grades) },
    vetoes,
    items: items.map(rounded),
    documents: documents.map(rounded),
    open: open + items.filter((item) => item.open).length,
  };
}

function sum(entries: readonly EntryScore[]): Span {
  const add = (key: keyof Span) => round(entries.reduce((points, { gained }) => points + gained[key], 0));

  return { low: add('low'), high: add('high') };
}

function rounded(entry: EntryScore): EntryScore {
  return {
    ...entry,
    worth: round(entry.worth),
    gained: { low: round(entry.gained.low), high: round(entry.gained.high) },
    losses: entry.losses.map((loss) => ({ ...loss, points: round(loss.points) })),
  };
}

function gradeOf(points: number, grades: readonly Grade[]): Grade['name'] {
  return (grades.find(({ from }) => points >= from) ?? grades.at(-1))?.name ?? { zh: '', en: '' };
}
