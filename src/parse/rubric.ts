import type { Outcome } from '../model/outcome.ts';
import type { Regulation } from '../model/regulation.ts';
import type { Deduction, Rubric, Veto, WeighedDocument } from '../model/rubric.ts';
import type { Tree } from '../model/value.ts';
import { lintRubric } from './lint-rubric.ts';
import { bothOf, mapOf, textOf, textsOf, treesOf } from './regulation-values.ts';
import { readShaped, type ShapeFile } from './shaped-file.ts';

/**
 * Reads a rubric; `meta` is schemas/meta/rubric.schema.yaml. Findings say what is wrong with its writing and shape, and what it names that
 * the regulation does not have; `problems` are ids of findings that are no article's.
 */
export function parseRubric(
  file: ShapeFile,
  meta: Uint8Array,
  regulation: Pick<Regulation, 'articles' | 'forms'>,
  problems: readonly string[],
): Outcome<Rubric> {
  const shaped = readShaped(file, meta);
  const { tree } = shaped;
  const findings = shaped.findings.length > 0 ? shaped.findings : lintRubric(shaped, regulation, problems);
  const data = mapOf(tree);
  const [items, documents] = [mapOf(data.items), mapOf(data.documents)];
  const value: Rubric = {
    id: textOf(data.id),
    title: bothOf(data.title),
    ...(data.note === undefined ? {} : { note: bothOf(data.note) }),
    grades: treesOf(data.grades).map((grade) => ({ name: bothOf(grade), from: pointsOf(grade, 'from') })),
    veto: treesOf(data.veto).map(parseVeto),
    items: { share: pointsOf(items, 'share'), list: treesOf(items.list).map(parseItem) },
    documents: { share: pointsOf(documents, 'share'), list: treesOf(documents.list).map((each) => parseDocument(each, documents)) },
  };
  return { value, findings };
}

function parseVeto(data: Tree): Veto {
  return { id: textOf(data.id), says: bothOf(data.says), requirements: textsOf(data.requirements), manual: data.manual === 'true' };
}

function parseItem(data: Tree): Deduction {
  return {
    ...parseVeto(data),
    cap: pointsOf(data, 'cap'),
    per: pointsOf(data, 'per'),
    perWarning: pointsOf(data, 'per-warning'),
    rest: data.rest === 'true',
  };
}

function parseDocument(data: Tree, all: Tree): WeighedDocument {
  return {
    id: textOf(data.id),
    says: bothOf(data.says),
    forms: textsOf(data.forms),
    points: pointsOf(data, 'points'),
    per: pointsOf(all, 'per'),
    perWarning: pointsOf(all, 'per-warning'),
    missing: textsOf(data.missing),
  };
}

function pointsOf(data: Tree, key: string): number {
  return Number(textOf(data[key]) || '0');
}
