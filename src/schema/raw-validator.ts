import type { Value } from '../model/value.ts';

/** A compiled schema: says yes or no, and leaves its errors on itself. */
export interface RawValidator {
  (value: Value): boolean;
  errors?: readonly SchemaError[] | null;
}

/** One error as ajv tells it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Compiled schemas by the path under which the regulation keeps them. */
export type Validators = (path: string) => RawValidator;
