import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '../../src/model/regulation.ts';
import { parseForm } from '../../src/parse/regulation-form.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { parseTemplates } from '../../src/parse/templates.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';

/** Every YAML file below a folder, by its path below it. */
export function yamlBelow(folder: string): ReadonlyMap<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

  return new Map(files.sort().map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file))]));
}

/** The templates that ship with the program, and what is wrong with them. */
export const shipped = parseTemplates(yamlBelow('templates'));

/** The forms of the built-in regulation, sorted by id. */
export const forms: readonly Form[] = [...yamlBelow('schemas/jinpu/forms')].map(([file, bytes]) =>
  parseForm(treeOf(parseYaml(file, bytes).value)),
);
