import type { Finding } from '../model/finding.ts';
import { steps } from '../model/pointer.ts';
import type { Article, Form, Requirement } from '../model/regulation.ts';
import { entriesOf, type YamlEntry } from '../parse/yaml-entries.ts';
import type { Span } from '../parse/yaml-locate.ts';
import type { Desk } from './desk.ts';
import { shapeOfFile } from './shape-of-file.ts';
import { toldOf } from './told-of.ts';

/** What is known of a place of a text. */
export interface Explained {
  /** In UTF-16 units of the text. */
  readonly span: Span;
  readonly key: string;
  /** What the schema says of it, in sentences. */
  readonly told: readonly string[];
  /** What articles ask of it; only on a key. */
  readonly asked: readonly { readonly article: Article; readonly requirement: Requirement }[];
  /** What was found there. */
  readonly findings: readonly Finding[];
}

/** Explains the key or the value at an offset; `undefined` where there is neither. */
export function explainAt(desk: Desk, offset: number): Explained | undefined {
  const covers = (span: Span | undefined): boolean => span !== undefined && span.offset <= offset && offset <= span.offset + span.length;
  const entry = entriesOf(desk.text).findLast(({ key, value, kind }) => covers(key) || (kind === 'text' && covers(value)));
  if (entry === undefined) return undefined;
  const onKey = covers(entry.key);
  const shape = shapeOfFile(desk);
  const span = onKey ? entry.key : entry.value;
  if (span === undefined) return undefined;

  return {
    span,
    key: steps(entry.pointer).findLast((step) => !/^\d+$/.test(step)) ?? '',
    told: toldOf(shape.at(entry.pointer)),
    asked: onKey ? askedOf(desk, shape.form, entry) : [],
    findings: desk.findings.filter(({ at }) => at.file === desk.file && at.pointer === entry.pointer),
  };
}

/** The requirements that speak of a key of a record, or of case.yaml; each once. */
function askedOf({ file, regulation }: Desk, form: Form | undefined, { pointer }: YamlEntry): Explained['asked'] {
  const [key, ...deeper] = steps(pointer);
  const names =
    file === 'case.yaml' ? ['case'] : form === undefined ? [] : [form.name, ...form.groups, 'records', ...(form.served ? ['served'] : [])];
  if (key === undefined || deeper.length > 0) return [];
  const asked = regulation.articles.flatMap((article) =>
    article.requires
      .filter(
        ({ on, ask }) =>
          on.some((name) => names.includes(name)) &&
          speaksOf(ask.kind === 'schema' ? ask.schema : ask.kind === 'check' ? ask.with : {}, key),
      )
      .map((requirement) => ({ article, requirement })),
  );

  return asked.filter(({ requirement }, index) => asked.findIndex((other) => other.requirement.says.zh === requirement.says.zh) === index);
}

/** Whether a question names a key: in `required`, in `properties`, or as the first step of a pointer. */
function speaksOf(question: unknown, key: string): boolean {
  if (typeof question === 'string') return question === key || question === `/${key}` || question.startsWith(`/${key}/`);
  if (Array.isArray(question)) return question.some((each) => speaksOf(each, key));
  if (typeof question !== 'object' || question === null) return false;

  return Object.entries(question).some(([name, value]) => name === key || speaksOf(value, key));
}
