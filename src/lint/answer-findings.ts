import { agencyPeople } from '../model/agency-people.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { isTree } from '../model/pointer.ts';
import type { Text } from '../model/text.ts';
import type { Tree, Value } from '../model/value.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import { lintShape } from '../schema/lint-shape.ts';
import { checks } from './checks/index.ts';
import type { CompiledRegulation, Duty } from './compile-regulation.ts';
import { isNoReason } from './empty-words.ts';
import { sortFindings } from './sort-findings.ts';
import { waiverProblems } from './waiver-problems.ts';

/** The waivers of a case as they stand in its file. */
export interface WaiverDocument {
  readonly value: Value | undefined;
  locate(pointer: string): Place;
}

interface Waiver {
  readonly data: Tree;
  readonly pointer: string;
}

const nothing: Text = { zh: '', en: '' };

/**
 * Findings with the reasons that waivers.yaml gives for them, and what is wrong with the waivers. A waiver with a mistake answers nothing;
 * mistakes of writing and of shape, and requirements that are not waivable, are answered by none.
 */
export function answerFindings(
  findings: readonly Finding[],
  { value, locate }: WaiverDocument,
  rules: CompiledRegulation,
  caseData: Tree,
): readonly Finding[] {
  if (value === undefined) return findings;
  const shape = lintShape(value, rules.waiversShape(), locate);
  const faulted = (pointer: string) => shape.faulted.some((fault) => fault === '' || fault === pointer || fault.startsWith(`${pointer}/`));
  const waivers = (Array.isArray(value) ? value : []).flatMap((data: Value, index): readonly Waiver[] =>
    isTree(data) && !faulted(`/${index}`) ? [{ data, pointer: `/${index}` }] : [],
  );
  const people = agencyPeople(caseData);
  const judged = waivers.map((waiver) => ({ waiver, fault: faultOf(waiver, rules, people, locate) }));
  const good = judged.flatMap(({ waiver, fault }) => (fault === undefined ? [waiver] : []));
  const idsOf = (duties: readonly Duty[]) => new Set(duties.map(({ requirement }) => requirement.id));
  const [asked, across] = [idsOf(rules.duties), idsOf(rules.duties.filter(looksAcross))];
  const isAskedHere = (id: string) => asked.has(id) && !across.has(id);
  const idle = good.filter((waiver) => isAskedHere(textOf(waiver.data.要求)) && !findings.some((finding) => answers(waiver, finding)));

  return sortFindings([
    ...findings.map((finding) => answered(finding, good)),
    ...shape.findings,
    ...judged.flatMap(({ fault }) => (fault === undefined ? [] : [fault])),
    ...idle.map(({ data, pointer }) => problem('waiver-idle', locate(`${pointer}/要求`), plain(textOf(data.要求)))),
  ]);
}

/** What it asks is known only beside other cases: a case alone cannot say that nothing is left to be answered. */
function looksAcross({ requirement: { ask } }: Duty): boolean {
  return ask.kind === 'check' && checks.get(ask.check)?.traits !== undefined;
}

function answered(finding: Finding, waivers: readonly Waiver[]): Finding {
  const waiver = waivers.find((each) => answers(each, finding));
  if (waiver === undefined) return finding;
  const { 理由, 说明人, 批准人, 时间 } = waiver.data;
  const by = 批准人 === undefined ? textOf(说明人) : `${textOf(说明人)}，${textOf(批准人)}批准`;

  return { ...finding, waived: { reason: textOf(理由), by, at: textOf(时间) } };
}

function answers({ data }: Waiver, { id, at }: Finding): boolean {
  if (id !== data.要求 || (data.文件 !== undefined && data.文件 !== at.file)) return false;
  const pointer = data.位置;

  return pointer === undefined || pointer === '' || at.pointer === pointer || at.pointer.startsWith(`${textOf(pointer)}/`);
}

function faultOf({ data, pointer }: Waiver, rules: CompiledRegulation, people: readonly string[], locate: WaiverDocument['locate']) {
  const id = textOf(data.要求);
  const requirements = rules.regulation.articles.flatMap((article) => article.requires);
  const parts = requirements.filter((requirement) => requirement.id === id);
  const at = locate(`${pointer}/要求`);
  if (parts.length === 0 && isSourceProblem(id))
    return problem('waiver-refused', at, { zh: `${id}：写法上的错误，改正就行`, en: `${id}: a mistake of writing is to be mended` });
  if (parts.length === 0) return problem('waiver-unknown', at, guess(id, [...new Set(requirements.map((each) => each.id))]));
  if (parts.some(({ waivable }) => !waivable)) return problem('waiver-refused', at, plain(id));

  const reason = textOf(data.理由);
  if (isNoReason(reason, rules.regulation.emptyWords)) return problem('waiver-reason', locate(`${pointer}/理由`), plain(reason));

  const key = ['说明人', '批准人'].find((each) => data[each] !== undefined && !people.includes(textOf(data[each])));
  return key === undefined ? undefined : problem('waiver-person', locate(`${pointer}/${key}`), plain(textOf(data[key])));
}

/** Ids of the reader, of shapes, forms, builds and waivers; none of them is an article's. */
function isSourceProblem(id: string): boolean {
  return /^(S|B|P|R)-|^(shape|form|reference|waiver)-/.test(id);
}

function guess(id: string, known: readonly string[]): Text {
  const meant = didYouMean(id, known);

  return meant === undefined ? plain(id) : { zh: `“${id}”，是不是“${meant}”`, en: `“${id}”; did you mean “${meant}”?` };
}

function problem(id: keyof typeof waiverProblems, at: Place, fact: Text = nothing): Finding {
  const { level, says, remedy } = waiverProblems[id];

  return { id, level, says, remedy, fact, at, related: [] };
}

function plain(text: string): Text {
  return { zh: text, en: text };
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
