import { remember } from '../model/remember.ts';
import type { CaseSubjects } from './case-subjects.ts';
import type { Duty } from './compile-regulation.ts';
import type { Reference } from './parameters.ts';
import { parseReference } from './reference.ts';

/** So many plans are remembered: cases of one kind mostly hold the same forms. */
const most = 200;

/**
 * The duties that may find something in a case, in their order: of the others nothing that they speak of is there, or a check wants
 * something that stands in no record of the case. It is told by the forms of the case alone, and once for all cases with the same.
 */
export function dutiesFor(duties: readonly Duty[], subjects: CaseSubjects): readonly Duty[] {
  const names = namesIn(subjects);
  const key = [...names].sort().join('\n');
  const known = plansOf(duties);
  const plan = known.get(key) ?? duties.filter((duty) => mayFind(duty, names));
  if (known.size >= most) known.clear();
  known.set(key, plan);
  return plan;
}

const plansOf = remember((_: readonly Duty[]) => new Map<string, readonly Duty[]>());

/** The names by which requirements and references may speak of what is there. */
function namesIn({ agency, media, documents, served, byName }: CaseSubjects): ReadonlySet<string> {
  return new Set([
    'case',
    '案件',
    ...(agency.length > 0 ? ['agency', '机关'] : []),
    ...(media.length > 0 ? ['media', '音像'] : []),
    ...(documents.length > 0 ? ['records'] : []),
    ...(served.length > 0 ? ['served'] : []),
    ...byName.keys(),
  ]);
}

function mayFind({ on, ask, check }: Duty, names: ReadonlySet<string>): boolean {
  if (ask.kind === 'manual' || !on.some((name) => names.has(name))) return false;
  if (ask.kind !== 'check') return true;
  return check?.needs?.(ask.with).every((reference) => mayYield(reference, names)) ?? true;
}

function mayYield(reference: Reference, names: ReadonlySet<string>): boolean {
  const references = typeof reference === 'string' ? [reference] : reference;
  return references.map((each) => parseReference(each).head).some((head) => head === '' || names.has(head));
}
