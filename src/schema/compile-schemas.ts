import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonSchema } from '../model/regulation.ts';
import { ajvOptions } from './ajv-options.ts';
import { identify, withId } from './identify.ts';
import type { RawValidator, Validators } from './raw-validator.ts';

/**
 * Compiles schemas (draft 2020-12) when they are asked for.
 * Throws `Error` where a path is not among them or a schema cannot be compiled; `schemaFault` asks beforehand.
 */
export function compileSchemas(schemas: ReadonlyMap<string, JsonSchema>): Validators {
  const ajv = new Ajv2020({ ...ajvOptions, code: {}, validateSchema: false });
  for (const [path, schema] of schemas) ajv.addSchema(withId(path, schema));

  return (path) => {
    const found = ajv.getSchema(identify(path));
    if (found === undefined) throw new Error(`no schema ${path}`);
    return found as RawValidator;
  };
}
