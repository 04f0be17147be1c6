// Writes schemas/editor/: one schema for case.yaml, one for waivers.yaml and one for records, all pieces merged, for completion and hover in editors.
// `--check` writes nothing and fails where a file is stale.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, normalize } from 'node:path';
import { parse } from 'yaml';

const regulation = 'schemas/jinpu';
const loaded = new Map();

async function load(path) {
  const key = normalize(path);
  if (!loaded.has(key)) loaded.set(key, parse(await readFile(key, 'utf8')));

  return loaded.get(key);
}

/** Replaces references to files by references to `$defs`, and gathers what they name. */
async function gather(node, folder, defs) {
  if (Array.isArray(node)) return Promise.all(node.map((item) => gather(item, folder, defs)));
  if (node === null || typeof node !== 'object') return node;

  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref') {
      const path = join(folder, value);
      const name = basename(path, '.yaml');
      if (!(name in defs)) {
        defs[name] = {};
        defs[name] = editorShape(await gather(await load(path), dirname(path), defs));
      }
      out.$ref = `#/definitions/${name}`;
    } else if (!['$schema', '$id', 'x-form', 'format'].includes(key)) out[key] = await gather(value, folder, defs);
  }

  return editorShape(out);
}

/** Editors read `5000` as a number where we read text: every scalar is allowed where text is. */
function editorShape(schema) {
  return schema.type === 'string' ? { ...schema, type: ['string', 'number', 'boolean'] } : schema;
}

async function recordSchema() {
  const common = await load('schemas/shapes/record.yaml');
  const definitions = {};
  const names = [];
  const branches = [];
  for (const file of (await readdir(`${regulation}/forms`)).sort()) {
    const form = await load(`${regulation}/forms/${file}`);
    const properties = {
      ...(await gather(common.properties, 'schemas/shapes', definitions)),
      ...(await gather(form.properties, `${regulation}/forms`, definitions)),
    };
    names.push(form.title);
    branches.push({
      if: { required: ['文书'], properties: { 文书: { const: form.title } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: form.required, additionalProperties: false, properties },
    });
  }

  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '文书',
    type: 'object',
    required: ['文书'],
    properties: { 文书: { enum: names, description: '文书名称' } },
    allOf: branches,
    definitions,
  };
}

async function caseSchema() {
  const definitions = {};
  const { $schema: _, ...whole } = await gather(await load(`${regulation}/case.yaml`), regulation, definitions);

  return { $schema: 'http://json-schema.org/draft-07/schema#', ...whole, definitions };
}

async function waiversSchema() {
  const definitions = {};
  const { $schema: _, ...whole } = await gather(await load('schemas/shapes/waivers.yaml'), 'schemas/shapes', definitions);

  return { $schema: 'http://json-schema.org/draft-07/schema#', ...whole, definitions };
}

const check = process.argv.includes('--check');
await mkdir('schemas/editor', { recursive: true });
for (const [name, schema] of [
  ['record', await recordSchema()],
  ['case', await caseSchema()],
  ['waivers', await waiversSchema()],
]) {
  const path = `schemas/editor/${name}.schema.json`;
  const text = `${JSON.stringify(schema, undefined, 1)}\n`;
  const now = await readFile(path, 'utf8').catch(() => '');
  if (now === text) continue;
  if (check) {
    console.error(`${path} is stale: run node scripts/editor-schemas.mjs`);
    process.exitCode = 1;
  } else await writeFile(path, text);
}
