import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Trait } from '../model/trait.ts';
import { sourceLines } from '../parse/source-lines.ts';
import type { CaseFiles } from './read-case.ts';

/** What `lint` has to tell of a case. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly records: number;
  /** Id of the regulation that it was held against. */
  readonly regulation: string;
  /** 案号, or empty. */
  readonly number: string;
  /** What of it is compared with the other cases of a run. */
  readonly traits: readonly Trait[];
}

/** A verdict and for how long it stands. */
export interface KeptVerdict {
  readonly verdict: Verdict;
  /** It was given at the first of these instants and may be another from the second on. Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** SHA-256 of the media that were read for it; they are read again each time. */
  readonly digested: readonly (readonly [path: string, sha256: string])[];
}

/**
 * A verdict as text. The lines of the records that places repeat are left out, so that no ID number or address is kept; `undefined` where
 * they could not be put back in.
 */
export function writeVerdict(kept: KeptVerdict, files: CaseFiles): string | undefined {
  const { findings } = kept.verdict;
  const until = Number.isFinite(kept.until) ? kept.until : null;
  const text = JSON.stringify({
    ...kept,
    until,
    verdict: { ...kept.verdict, findings: findings.map((finding) => placed(finding, emptied)) },
  });

  return JSON.stringify(readVerdict(text, files)?.verdict.findings) === JSON.stringify(findings) ? text : undefined;
}

/** A verdict as it was written; `undefined` where that is no verdict. */
export function readVerdict(text: string, files: CaseFiles): KeptVerdict | undefined {
  const value: unknown = parsed(text);
  if (!isKept(value)) return undefined;
  const { verdict, until, digested } = value;
  const listed = new Set(files.files.map(({ path }) => path));
  if (!digested.every(([path]) => listed.has(path))) return undefined;
  const lines = linesOf(files);
  const filled = (place: Place): Place =>
    place.source === undefined ? place : { ...place, source: lines(place.file)[place.line - 1] ?? '' };

  return {
    ...value,
    until: until ?? Number.POSITIVE_INFINITY,
    verdict: { ...verdict, findings: verdict.findings.map((finding) => placed(finding, filled)) },
  };
}

function emptied(place: Place): Place {
  return place.source === undefined ? place : { ...place, source: '' };
}

function placed(finding: Finding, change: (place: Place) => Place): Finding {
  return { ...finding, at: change(finding.at), related: finding.related.map(({ note, at }) => ({ note, at: change(at) })) };
}

/** A file is taken apart once, however many places are in it. */
function linesOf({ contents, agency }: CaseFiles): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const taken = (file: string): readonly string[] => {
    const bytes = contents.get(file) ?? (agency?.file === file ? agency.bytes : undefined);

    return bytes === undefined ? [] : sourceLines(file, bytes);
  };

  return (file) => {
    const lines = known.get(file) ?? taken(file);
    known.set(file, lines);
    return lines;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Omit<KeptVerdict, 'until'> & { readonly until: number | null } {
  if (!isMap(value) || !isMap(value.verdict)) return false;
  const { verdict, from, until, digested } = value;

  return (
    typeof from === 'number' &&
    (until === null || typeof until === 'number') &&
    isList(digested, (pair) => isList(pair, isText) && pair.length === 2) &&
    isList(verdict.findings, isFinding) &&
    isList(verdict.traits, isTrait) &&
    typeof verdict.records === 'number' &&
    isText(verdict.regulation) &&
    isText(verdict.number)
  );
}

function isFinding(value: unknown): boolean {
  return (
    isMap(value) &&
    isText(value.id) &&
    isText(value.level) &&
    [value.says, value.fact, value.remedy].every(isSaid) &&
    isPlace(value.at) &&
    isList(value.related, (each) => isMap(each) && isSaid(each.note) && isPlace(each.at))
  );
}

function isTrait(value: unknown): boolean {
  return isMap(value) && [value.rule, value.key, value.name, value.shown, value.file, value.pointer].every(isText);
}

function isPlace(value: unknown): boolean {
  return isMap(value) && isText(value.file) && isText(value.pointer) && [value.line, value.column, value.length].every(Number.isInteger);
}

function isSaid(value: unknown): boolean {
  return isMap(value) && isText(value.zh) && isText(value.en);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown, each: (element: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(each);
}
