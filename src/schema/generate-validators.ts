import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { JsonSchema } from '../model/regulation.ts';
import { ajvOptions } from './ajv-options.ts';
import { identify, withId } from './identify.ts';

/**
 * The source of an ES module that exports `validators`, the compiled schemas by path.
 * It expects `formatTests` in scope and is to be bundled (it asks for pieces of ajv's runtime by `require`).
 * Schemas that say the same share one function. Conditions say yes or no as soon as they know, and nothing of why.
 */
export function generateValidators(
  schemas: ReadonlyMap<string, JsonSchema>,
  wanted: readonly string[],
  isCondition: (path: string) => boolean,
): string {
  const ajv = new Ajv2020({ ...ajvOptions, code: { ...ajvOptions.code, source: true }, validateSchema: false });
  // below `not` ajv stops at the first error and makes no object of it
  for (const [path, schema] of schemas) ajv.addSchema(withId(path, isCondition(path) ? { not: { not: schema } } : schema));

  const names = new Map<string, string>();
  const exported: Record<string, string> = {};
  const table = wanted.map((path) => {
    const text = `${isCondition(path)} ${JSON.stringify(schemas.get(path))}`;
    const name = names.get(text) ?? `v${names.size}`;
    if (!names.has(text)) exported[name] = identify(path);
    names.set(text, name);
    return `${JSON.stringify(path)}:${name}`;
  });

  const code = standaloneCode.default(ajv, exported).replaceAll(/export const (?=v\d+ = )/g, 'const ');
  return `${code}\nexport const validators={${table.join(',\n')}};\n`;
}
