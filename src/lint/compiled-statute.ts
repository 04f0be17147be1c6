import type { LawChoice, Statute } from '../model/regulation.ts';
import { UsageError } from '../model/trouble.ts';
import { withStatutes } from '../model/with-statutes.ts';
import type { RawValidator } from '../schema/raw-validator.ts';
import { type CompiledRegulation, type Duty, dutiesOf } from './compile-regulation.ts';

/** A statute whose questions can be asked. */
export interface CompiledStatute {
  readonly statute: Statute;
  readonly duties: readonly Duty[];
}

/** What `scripts/build-regulation.mjs` writes of the statutes: them as data, and their questions compiled ahead. */
export interface LawsModule {
  readonly statutes: readonly Statute[];
  readonly validators: Readonly<Record<string, RawValidator>>;
}

/** A statute that was made ahead. Throws `Error` where its validators are those of another build. */
export function adoptStatute(statute: Statute, validators: LawsModule['validators']): CompiledStatute {
  const duties = dutiesOf(statute.articles, (path) => {
    const found = validators[path];
    if (found === undefined) throw new Error(`no validator ${path}`);
    return found;
  });
  return { statute, duties };
}

/** The rules of a regulation with those of statutes behind them. */
export function addStatutes(rules: CompiledRegulation, statutes: readonly CompiledStatute[]): CompiledRegulation {
  return {
    ...rules,
    regulation: withStatutes(
      rules.regulation,
      statutes.map(({ statute }) => statute),
    ),
    duties: [...rules.duties, ...statutes.flatMap(({ duties }) => duties)],
  };
}

/** The same rules, asking only the statutes that were chosen. Throws `UsageError` where a name is no statute's, or that of one that asks nothing. */
export function chooseLaws(rules: CompiledRegulation, choice: LawChoice): CompiledRegulation {
  if (choice === 'all') return rules;

  const { statutes = [] } = rules.regulation;
  const names = choice === 'none' ? [] : choice;
  const unknown = names.find((name) => !statutes.some(({ id, short, title }) => [id, short, title].includes(name)));
  if (unknown !== undefined) {
    const all = statutes.map(({ id, short }) => `${id} ${short}`).join('\n');
    throw new UsageError({ zh: `没有这部法：${unknown}\n${all}`, en: `no such statute: ${unknown}\n${all}` });
  }
  const isNamed = ({ id, short, title }: Omit<Statute, 'articles'>) => [id, short, title].some((name) => names.includes(name));
  const silent = statutes.find((statute) => isNamed(statute) && !rules.duties.some(({ article }) => article.regulation === statute.id));
  if (silent !== undefined) {
    const { title } = silent;
    throw new UsageError({ zh: `《${title}》没有提出要求，没有什么可检查的`, en: `${title} asks nothing: there is nothing to judge` });
  }
  const left = statutes.filter((statute) => !isNamed(statute)).map(({ id }) => id);
  return { ...rules, duties: rules.duties.filter(({ article }) => !left.includes(article.regulation)) };
}
