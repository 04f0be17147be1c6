import type { Article, Form, Regulation, Requirement } from '../model/regulation.ts';
import { rememberLast } from '../model/remember-last.ts';
import { agencyPath, casePath, formPath, waiversPath } from '../model/schema-paths.ts';
import type { Tree } from '../model/value.ts';
import { type Fault, faultsOf } from '../schema/faults.ts';
import type { Shape } from '../schema/lint-shape.ts';
import type { RawValidator, Validators } from '../schema/raw-validator.ts';
import { checks } from './checks/index.ts';
import type { Check } from './define-check.ts';
import type { Reference } from './parameters.ts';
import { parseReference } from './reference.ts';
import { type Part, partPath } from './schemas-of.ts';
import { type Calendar, calendarOf } from './time/calendar.ts';

/** A regulation whose questions can be asked. */
export interface CompiledRegulation {
  readonly regulation: Regulation;
  readonly forms: ReadonlyMap<string, Form>;
  readonly calendar: Calendar;
  readonly caseShape: () => Shape;
  readonly formShape: (form: Form) => Shape;
  readonly waiversShape: () => Shape;
  readonly agencyShape: () => Shape;
  readonly duties: readonly Duty[];
  /** Its compiled schemas. */
  readonly validators: Validators;
}

/** One requirement, ready to be asked. */
export interface Duty {
  readonly article: Article;
  readonly requirement: Requirement;
  /** Of the requirement, what every case asks for: of whom, what, and for acts of which time. */
  readonly on: Requirement['on'];
  readonly ask: Requirement['ask'];
  readonly inForce: Requirement['inForce'];
  /** The check by which it asks; none where it asks by a schema, or leaves it to a person. */
  readonly check: Check | undefined;
  /** Whether what it is asked of has the keys without which it finds nothing there. */
  speaksTo(data: Tree): boolean;
  holdsWhen(view: Tree): boolean;
  holdsWhere(data: Tree): boolean;
  counts(record: Tree): boolean;
  /** Faults against its schema; none where it asks by a check. */
  faults(data: Tree): readonly Fault[];
}

/** Makes the questions of a regulation from its compiled schemas. */
export function compileRegulation(regulation: Regulation, validators: Validators): CompiledRegulation {
  const { shapes, synonyms } = regulation;
  const shapeAt = (path: string, schema: () => Form['schema']): Shape => ({
    path,
    get schema() {
      return schema();
    },
    validator: validators(path),
    shapes,
    synonyms,
  });
  return {
    regulation,
    forms: new Map(regulation.forms.map((form) => [form.name, form])),
    calendar: calendarOf(regulation.calendars),
    caseShape: () => shapeAt(casePath(regulation), () => regulation.caseSchema),
    formShape: (form) => shapeAt(formPath(regulation, form.id), () => form.schema),
    waiversShape: () => shapeAt(waiversPath, () => shapes[waiversPath] ?? true),
    agencyShape: () => shapeAt(agencyPath, () => shapes[agencyPath] ?? true),
    duties: dutiesOf(regulation.articles, validators),
    validators,
  };
}

/** The questions of articles from their compiled schemas. */
export function dutiesOf(articles: readonly Article[], validators: Validators): readonly Duty[] {
  return articles.flatMap((article) => article.requires.map((requirement, index) => dutyOf(article, requirement, index, validators)));
}

function dutyOf(article: Article, requirement: Requirement, index: number, validators: Validators): Duty {
  const { on, ask, inForce } = requirement;
  // the schemas themselves are kept apart: they are compiled already
  const [when, where] = ['when' in requirement, 'where' in requirement];
  const asked: Partial<Record<Part, RawValidator>> = {};
  const question = (part: Part): RawValidator => {
    asked[part] ??= validators(partPath(article, index, part));
    return asked[part];
  };
  const check = ask.kind === 'check' ? checks.get(ask.check) : undefined;
  let wanted: KeysWanted | undefined;
  return {
    article,
    requirement,
    on,
    ask,
    inForce,
    check,
    speaksTo(data) {
      wanted ??= ask.kind === 'check' && check?.needs !== undefined ? keysWanted(check.needs(ask.with)) : [];
      return wanted.every((keys) => keys.some((key) => key in data));
    },
    holdsWhen: (view) => !when || holds(question('when'), view),
    holdsWhere: (data) => !where || question('where')(data),
    counts: (record) => ask.kind !== 'check' || ask.with.where === undefined || question('counts')(record),
    faults: (data) => (ask.kind === 'schema' ? faultsOf(question('schema'), data) : []),
  };
}

/** Of each list, one key. */
type KeysWanted = readonly (readonly string[])[];

/** The keys of what is asked by which references begin that must yield something. */
function keysWanted(needs: readonly Reference[]): KeysWanted {
  return needs.flatMap((reference) => {
    const begins = (typeof reference === 'string' ? [reference] : reference).map(parseReference);
    const keys = begins.flatMap(({ head, begins: key }) => (head === '' && key !== undefined ? [key] : []));
    return keys.length === begins.length ? [keys] : [];
  });
}

/** Many requirements ask the same of a case before they ask their own: it is asked once. */
function holds(question: RawValidator, view: Tree): boolean {
  const answers = answersOf(view);
  const known = answers.get(question);
  if (known !== undefined) return known;

  const answer = question(view);
  answers.set(question, answer);
  return answer;
}

/** One case is asked hundreds of questions before the next. */
const answersOf = rememberLast((_: Tree) => new Map<RawValidator, boolean>());
