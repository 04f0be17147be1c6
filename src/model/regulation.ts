import type { Level } from './finding.ts';
import type { Text } from './text.ts';
import type { Tree, Value } from './value.ts';

export const stages = ['程序启动', '调查取证', '审查决定', '送达执行', '归档管理'] as const;
/** The five stages of Article 4. */
export type Stage = (typeof stages)[number];

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = { readonly [key: string]: unknown } | boolean;

/** The kind of a record: a schema gives its shape, a template its print. */
export interface Form {
  /** 文书式样, such as 询问笔录. */
  readonly name: string;
  /** English id, such as `interview`; names the schema and the template. */
  readonly id: string;
  readonly stage: Stage;
  /** Kinds of forms that requirements speak of, such as 调查笔录. */
  readonly groups: readonly string[];
  /** Pointer to the date, moment or span that says when it happened. */
  readonly time?: string;
  /** Keys that only some of its records have. */
  readonly sometimes?: readonly string[];
  /** It must be served on the party (a 送达回证 must name it). */
  readonly served: boolean;
  /** It is filled in after the volumes are bound: that it changes then is as it should be. */
  readonly afterBinding?: true;
  /** The roles (身份) under which it must be signed. */
  readonly signers: {
    readonly party: readonly string[];
    readonly officers: readonly string[];
    readonly others: readonly string[];
  };
  readonly schema: JsonSchema;
}

/** One obligation of an article. */
export interface Requirement {
  readonly id: string;
  readonly level: Level;
  readonly says: Text;
  readonly remedy: Text;
  /** Form names and group names it speaks of; `case` for the whole case; `media` for every media item. */
  readonly on: readonly string[];
  /** Clauses of the article that it covers, for the coverage page. */
  readonly clauses: readonly string[];
  /** Why it matters, or why it is left to a person. */
  readonly why?: Text;
  /** Whether waivers.yaml may answer it. */
  readonly waivable: boolean;
  /** It applies only where this holds. */
  readonly where?: JsonSchema;
  /** It applies only to cases for which this holds (a schema on the case view). */
  readonly when?: JsonSchema;
  /** It applies only to acts of a certain time. */
  readonly inForce?: InForce;
  /** Ids of requirements that ask the same more mildly: it is silent where one of them was already found, at the same place. */
  readonly sharpens?: readonly string[];
  /** What other requirements find at the places of its findings only follows from them, and is told with them. */
  readonly gathers?: true;
  readonly ask:
    | { readonly kind: 'schema'; readonly schema: JsonSchema }
    | { readonly kind: 'check'; readonly check: string; readonly with: Tree }
    | { readonly kind: 'manual' };
}

/** From when until when a rule holds, and by which date an act is judged. */
export interface InForce {
  /** References to the date of the act; the first that yields counts. Where none does, the moment of judgement counts. */
  readonly at: readonly string[];
  /** First day; `2021-07-15`. */
  readonly from?: string;
  /** Last day. */
  readonly until?: string;
}

export interface Article {
  /** Folder of the regulation or statute. */
  readonly regulation: string;
  /** Number as printed. */
  readonly number: string;
  readonly heading: Text;
  /** 制度第十八条 */
  readonly cited: Text;
  readonly text: string;
  readonly requires: readonly Requirement[];
  readonly examples: readonly Example[];
  /** Its words were not held against the printed text; its findings are notes. */
  readonly unverified?: true;
}

/** A law or a rule that is asked beside the regulation. */
export interface Statute {
  /** Name of its folder under laws/. */
  readonly id: string;
  readonly title: string;
  /** 行政处罚法 */
  readonly short: string;
  /** Where the words were taken from. */
  readonly source: Text;
  /** In the order of their numbers. */
  readonly articles: readonly Article[];
}

/** Which statutes are asked: by their folder, short name or title. */
export type LawChoice = 'all' | 'none' | readonly string[];

/** A documented case that is also a test: a base case with a change, and what it must be told. */
export interface Example {
  readonly name: Text;
  /** Which base case under bases/. */
  readonly base: string;
  readonly set: { readonly [path: string]: Value };
  readonly drop: readonly string[];
  readonly add: readonly Tree[];
  /** Another case of the same run, before this one: the base with these changes. */
  readonly beside?: Pick<Example, 'set' | 'drop' | 'add'>;
  /** The moment at which the case is judged; the base's where nothing is said. */
  readonly asOf?: string;
  /** Ids of exactly the findings to be met; empty for a good example. */
  readonly expect: readonly string[];
  /** For a good example: the requirement whose limits it shows. */
  readonly shows?: string;
}

/** A source problem: what the reader and the shapes can find before any article is asked. */
export interface SourceProblem {
  readonly id: string;
  readonly level: Level;
  readonly says: Text;
  readonly remedy: Text;
}

/** One 制度, inheritance resolved. */
export interface Regulation {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  /** SHA-256 over the files it was read from, so that a receipt can name it. */
  readonly digest: string;
  /** First and last day on which it is in force; empty where it says none. */
  readonly inForce?: { readonly from: string; readonly until: string };
  readonly caseSchema: JsonSchema;
  /** Shared pieces by their path, such as `shapes/party.yaml`; schemas refer to them. */
  readonly shapes: { readonly [path: string]: JsonSchema };
  /** Key → other words for it; for did-you-mean. */
  readonly synonyms: { readonly [key: string]: readonly string[] };
  readonly emptyWords: EmptyWords;
  readonly calendars: readonly CalendarYear[];
  readonly forms: readonly Form[];
  /** In the order of their numbers; those of the statutes that were read with it follow. */
  readonly articles: readonly Article[];
  /** The statutes that were read with it. */
  readonly statutes?: readonly Omit<Statute, 'articles'>[];
}

/** Words that say nothing, such as 略: to an article, what is written so is not there. */
export interface EmptyWords {
  /** They say nothing wherever they stand alone. */
  readonly always: readonly string[];
  /** They say nothing at the keys and places where a fact, a reason or a number is asked; elsewhere they are an answer. */
  readonly asked: readonly string[];
  readonly keys: readonly string[];
  /** Pointers; the step `*` stands for every element of a list. */
  readonly places: readonly string[];
  /** Keys below which stands what people said themselves: no word there is empty. */
  readonly spoken: readonly string[];
  /** A text made of nothing but these is a formula: it gives no reason at `reasons`, such as 综合考虑各种因素. */
  readonly formulas: readonly string[];
  readonly reasons: readonly string[];
  /** A text of one of these and, behind it, what ends in one of `papers` points elsewhere and tells nothing at `told`, such as 详见调查报告. */
  readonly pointing: readonly string[];
  readonly papers: readonly string[];
  readonly told: readonly string[];
}

/** Public holidays and make-up workdays of one year, as the State Council published them. */
export interface CalendarYear {
  readonly year: number;
  /** Days off that are not Saturday or Sunday, and Saturdays and Sundays that are part of a holiday; `2026-01-01`. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays on which people work. */
  readonly workdays: readonly string[];
}
