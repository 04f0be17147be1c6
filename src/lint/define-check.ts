import type { JsonSchema } from '../model/regulation.ts';
import type { Tree } from '../model/value.ts';
import type { Fact } from './fact.ts';
import type { Asked } from './ground.ts';
import type { JudgedLimit } from './time/judge-limit.ts';

/** A question that JSON Schema cannot ask. It knows no law. */
export interface Check {
  /** As articles name it. */
  readonly name: string;
  /** JSON Schema of its `with`; every scalar is text. */
  readonly parameters: JsonSchema;
  run(asked: Asked, parameters: Tree): readonly Fact[];
  /** The limits that it judges, where it judges any, kept ones too. */
  readonly limits?: (asked: Asked, parameters: Tree) => readonly JudgedLimit[];
}

/** A check whose parameters have a type; they were held against `parameters` when the regulation was read. */
export function defineCheck<P>(check: {
  readonly name: string;
  readonly parameters: JsonSchema;
  run(asked: Asked, parameters: P): readonly Fact[];
  limits?(asked: Asked, parameters: P): readonly JudgedLimit[];
}): Check {
  const { limits, ...rest } = check;
  return {
    ...rest,
    run: (asked, parameters) => check.run(asked, parameters as P),
    ...(limits === undefined ? {} : { limits: (asked, parameters) => limits(asked, parameters as P) }),
  };
}
