import { type Definitions, type EditorSchema, resolveSchema } from './editor-schema.ts';
import { explainField } from './explain-field.ts';
import { yamlText } from './yaml-text.ts';

/** Values that are known beforehand, by key: a text, a list of texts, or a list of mappings. */
export type Known = Readonly<Record<string, string | readonly string[] | readonly Readonly<Record<string, string>>[]>>;

/** Images of signatures and seals: few records have any, so they stand commented out. */
const pictures = ['图像', '图像宽'];

/** Entries of a list with more keys than this show only those that are always needed. */
const manyKeys = 6;

/** A field to be filled: a comment that explains it, then its key with a blank or known value. Lines without indent. */
export function writeField(key: string, schema: EditorSchema, definitions: Definitions, known: Known = {}): readonly string[] {
  const comment = explainField(schema, definitions);
  const lines = writeValue(key, resolveSchema(schema, definitions), definitions, known);
  return comment === '' ? lines : [`# ${comment}`, ...lines];
}

/** A field that is needed in some cases only: the same, commented out. */
export function writeOptional(key: string, schema: EditorSchema, definitions: Definitions): readonly string[] {
  return writeField(key, schema, definitions).map((line) => `# ${line}`);
}

function writeValue(key: string, schema: EditorSchema, definitions: Definitions, known: Known): readonly string[] {
  if (schema.properties !== undefined) return [`${key}:`, ...indent(writeProperties(schema, definitions, Object.keys(schema.properties)))];
  if (schema.items !== undefined)
    return [`${key}:`, ...indent(writeItems(resolveSchema(schema.items, definitions), definitions, known[key]))];

  const value = known[key];
  return [typeof value === 'string' && value !== '' ? `${key}: ${yamlText(value)}` : `${key}:`];
}

function writeProperties(schema: EditorSchema, definitions: Definitions, keys: readonly string[], known: Known = {}): readonly string[] {
  const properties = Object.entries(schema.properties ?? {});
  return properties.flatMap(([key, property]) =>
    keys.includes(key) && !pictures.includes(key)
      ? writeField(key, property, definitions, known)
      : writeOptional(key, property, definitions),
  );
}

/** The entries of a list: those that are known, or one blank entry; only the first is explained. */
function writeItems(item: EditorSchema, definitions: Definitions, known: Known[string] | undefined): readonly string[] {
  if (item.properties === undefined) {
    const texts = Array.isArray(known) ? known.filter((entry) => typeof entry === 'string') : [];
    return texts.length > 0 ? texts.map((text) => (text === '' ? '-' : `- ${yamlText(text)}`)) : ['-'];
  }
  const all = Object.keys(item.properties);
  const keys = all.length > manyKeys ? (item.required ?? all.slice(0, manyKeys)) : all;
  const entries = Array.isArray(known) ? known.filter((entry): entry is Readonly<Record<string, string>> => typeof entry === 'object') : [];
  const [first = {}, ...rest] = entries;
  const shown = [...new Set([...keys, ...Object.keys(first)])];
  return [
    ...asEntry(writeProperties(item, definitions, shown, first)),
    ...rest.flatMap((entry) => asEntry(shown.map((key) => (entry[key] ? `${key}: ${yamlText(entry[key])}` : `${key}:`)))),
  ];
}

/** Puts the dash of a list before the first line that is no comment. */
function asEntry(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, index) => (index < first ? line : index === first ? `- ${line}` : `  ${line}`));
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
