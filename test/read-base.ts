import { parseYaml, type SourceDocument } from '../src/parse/yaml-source.ts';
import { readSchemas } from './lint/read-schemas.ts';

const files = readSchemas();
const documents = new Map<string, SourceDocument>();

/** A base of the built-in regulation by its name (ordinary, hearing, …), read once: to place what is found in it, it is taken apart with every position, which takes longer than judging it. */
export function readBase(name: string): SourceDocument {
  const path = `jinpu/bases/${name}.yaml`;
  const document = documents.get(name) ?? parseYaml(path, files.get(path) ?? new Uint8Array()).value;
  documents.set(name, document);

  return document;
}
