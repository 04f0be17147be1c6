import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Value } from '../model/value.ts';
import { compileSchemas } from '../schema/compile-schemas.ts';
import { lintShape } from '../schema/lint-shape.ts';
import { typeSchema } from '../schema/type-schema.ts';
import { parseYaml } from './yaml-source.ts';

/** A YAML file by the path under which findings name it. */
export interface ShapeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ShapedFile {
  readonly tree: Value | undefined;
  readonly findings: readonly Finding[];
  locate(pointer: string): Place;
}

/** Reads a YAML file and holds it against a schema, itself YAML. */
export function readShaped({ path, bytes }: ShapeFile, meta: Uint8Array): ShapedFile {
  const { value: document, findings } = parseYaml(path, bytes);
  const schema = typeSchema(parseYaml('meta', meta).value.value ?? {});
  const validator = compileSchemas(new Map([['meta', schema]]))('meta');
  const shape = { path: 'meta', schema, validator, shapes: { meta: schema }, synonyms: {} };
  const faults = document.value === undefined ? [] : lintShape(document.value, shape, document.locate).findings;

  return { tree: document.value, findings: [...findings, ...faults], locate: document.locate };
}
