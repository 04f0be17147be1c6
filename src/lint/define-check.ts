import type { JsonSchema } from '../model/regulation.ts';
import type { Trait } from '../model/trait.ts';
import type { Tree } from '../model/value.ts';
import type { Fact } from './fact.ts';
import type { Asked } from './ground.ts';
import type { Reference } from './parameters.ts';
import type { JudgedLimit } from './time/judge-limit.ts';

/** A question that JSON Schema cannot ask. It knows no law. */
export interface Check {
  /** As articles name it. */
  readonly name: string;
  /** JSON Schema of its `with`; every scalar is text. */
  readonly parameters: JsonSchema;
  run(asked: Asked, parameters: Tree): readonly Fact[];
  /** Keys of records that its code knows by name, besides those among its parameters; `@start` where it asks for a record's own time. */
  readonly keys?: readonly string[];
  /** References of which each must yield something, or it finds nothing, whatever else the case holds; a name of a form or group is one too. */
  readonly needs?: (parameters: Tree) => readonly Reference[];
  /** The limits that it judges, where it judges any, kept ones too. */
  readonly limits?: (asked: Asked, parameters: Tree) => readonly JudgedLimit[];
  /** What of this case is compared with the other cases of a run, where it asks that. */
  readonly traits?: (asked: Asked, parameters: Tree) => readonly Omit<Trait, 'rule'>[];
}

/** A check whose parameters have a type; they were held against `parameters` when the regulation was read. */
export function defineCheck<P>(check: {
  readonly name: string;
  readonly parameters: JsonSchema;
  run(asked: Asked, parameters: P): readonly Fact[];
  readonly keys?: readonly string[];
  needs?(parameters: P): readonly Reference[];
  limits?(asked: Asked, parameters: P): readonly JudgedLimit[];
  traits?(asked: Asked, parameters: P): readonly Omit<Trait, 'rule'>[];
}): Check {
  const { needs, limits, traits, ...rest } = check;
  return {
    ...rest,
    run: (asked, parameters) => check.run(asked, parameters as P),
    ...(needs === undefined ? {} : { needs: (parameters) => needs(parameters as P) }),
    ...(limits === undefined ? {} : { limits: (asked, parameters) => limits(asked, parameters as P) }),
    ...(traits === undefined ? {} : { traits: (asked, parameters) => traits(asked, parameters as P) }),
  };
}
