import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonSchema } from '../model/regulation.ts';
import { ajvOptions } from './ajv-options.ts';
import { identify, withId } from './identify.ts';

/** Why schemas are not JSON Schemas that this program can ask, by their path; nothing for those that are. */
export function schemaFaults(
  schemas: ReadonlyMap<string, JsonSchema>,
  shared: ReadonlyMap<string, JsonSchema>,
): ReadonlyMap<string, string> {
  const ajv = new Ajv2020({ ...ajvOptions, code: {} });
  for (const [path, schema] of shared) ajv.addSchema(withId(path, schema), undefined, undefined, false);

  const faults = new Map<string, string>();
  for (const [path, schema] of schemas) {
    try {
      if (shared.has(path)) ajv.getSchema(identify(path));
      else ajv.compile(withId(path, schema));
    } catch (error) {
      faults.set(path, error instanceof Error ? error.message : String(error));
    }
  }
  return faults;
}
