import type { ParsedCase, ParsedRecord } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import { lintShape } from '../schema/lint-shape.ts';
import { quote } from '../schema/quote.ts';
import { shapeFinding } from '../schema/shape-finding.ts';
import type { CompiledRegulation } from './compile-regulation.ts';
import type { Spot } from './fact.ts';

export interface ShapesVerdict {
  readonly findings: readonly Finding[];
  readonly doubts: readonly Spot[];
}

/** The shape of case.yaml and of every record. */
export function lintShapes(parsed: ParsedCase, rules: CompiledRegulation): ShapesVerdict {
  const hasCase = Object.keys(parsed.data).length > 0;
  const whole = hasCase
    ? lintShape(parsed.data, rules.caseShape(), (pointer) => parsed.locate('case.yaml', pointer))
    : { findings: [], faulted: [] };
  const agency =
    parsed.agency === undefined ? { findings: [], faulted: [] } : lintShape(parsed.agency.data, rules.agencyShape(), parsed.agency.locate);
  const records = parsed.records.map((record) => ({ file: record.file, ...lintRecord(record, parsed, rules) }));
  return {
    findings: [...whole.findings, ...agency.findings, ...records.flatMap(({ findings }) => findings)],
    doubts: [
      { file: 'case.yaml', faulted: whole.faulted },
      { file: parsed.agency?.file ?? '', faulted: agency.faulted },
      ...records,
    ].flatMap(({ file, faulted }) => faulted.map((pointer) => ({ file, pointer }))),
  };
}

function lintRecord(record: ParsedRecord, parsed: ParsedCase, rules: CompiledRegulation) {
  const locate = (pointer: string) => parsed.locate(record.file, pointer);
  const form = rules.forms.get(record.form);
  if (form !== undefined) return lintShape(record.data, rules.formShape(form), locate);

  const id = record.form.trim() === '' ? 'form-missing' : 'form-unknown';
  const guess = didYouMean(record.form, [...rules.forms.keys()]);
  const written = quote(record.form);
  const fact =
    guess === undefined ? { zh: written, en: written } : { zh: `${written}，是不是“${guess}”`, en: `${written}; did you mean “${guess}”?` };
  return { findings: [shapeFinding(id, id === 'form-missing' ? { zh: '', en: '' } : fact, locate('/文书'))], faulted: ['/文书'] };
}
