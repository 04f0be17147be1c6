import { acrossCases } from '../lint/across-cases.ts';
import { clashFact } from '../lint/clash-fact.ts';
import type { CompiledRegulation } from '../lint/compile-regulation.ts';
import { findingOf } from '../lint/finding-of.ts';
import { judge } from '../lint/judge.ts';
import { lint } from '../lint/lint.ts';
import { ruleName } from '../lint/rule-name.ts';
import type { Finding } from '../model/finding.ts';
import { type Moment, parseMoment } from '../model/moment.ts';
import type { Example } from '../model/regulation.ts';
import type { Trait } from '../model/trait.ts';
import type { Tree } from '../model/value.ts';
import { caseFromBase } from '../parse/base-case.ts';
import { patchBase } from '../parse/patch-base.ts';
import { treeOf } from '../parse/regulation-source.ts';
import type { SourceDocument } from '../parse/yaml-source.ts';

/** What a base case is told before anything is changed; a good base is told nothing. */
export function runBase(document: SourceDocument, rules: CompiledRegulation): readonly Finding[] {
  const base = treeOf(document);

  return lint(caseFromBase(base, document.locate), rules, { asOf: asOfBase(base) });
}

/** What a case is told that is the base with an example's changes. Throws `Error` where a change leads nowhere. */
export function runExample(
  example: Pick<Example, 'base' | 'set' | 'drop' | 'add' | 'asOf' | 'beside'>,
  document: SourceDocument,
  rules: CompiledRegulation,
): readonly Finding[] {
  const base = treeOf(document);
  const asOf = example.asOf === undefined ? asOfBase(base) : momentOf(example.asOf);

  const judged = (changes: Parameters<typeof patchBase>[1]) =>
    judge(caseFromBase(patchBase(base, changes), document.locate), rules, { asOf });
  const { findings, traits } = judged(example);

  return example.beside === undefined ? findings : [...findings, ...toldBeside(judged(example.beside).traits(), traits(), document, rules)];
}

/** What a case is told beside another one. */
function toldBeside(others: readonly Trait[], own: readonly Trait[], { locate }: SourceDocument, rules: CompiledRegulation) {
  const meet = acrossCases();
  meet('the other', others);

  return meet('this', own).flatMap((clash) =>
    rules.duties
      .filter((duty) => ruleName(duty) === clash.trait.rule)
      .map((duty) => findingOf(duty, clashFact(clash, 'the other'), { locate: (_, pointer) => locate(pointer) })),
  );
}

/** Ids of findings but notes, each once, sorted: what `expect` lists. */
export function idsTold(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.filter(({ level }) => level !== 'note').map(({ id }) => id))].sort();
}

function asOfBase(base: Tree): Moment {
  return momentOf(String(base['as-of']));
}

function momentOf(text: string): Moment {
  const moment = parseMoment(text);
  if (moment === undefined) throw new Error(`not a moment: ${text}`);

  return moment;
}
