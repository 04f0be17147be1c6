import { checkParameters } from '../src/lint/check-parameters.ts';
import { keepApart } from '../src/lint/keep-apart.ts';
import { isCondition, questionsOf, schemasOf, schemasOfArticles } from '../src/lint/schemas-of.ts';
import type { Finding } from '../src/model/finding.ts';
import { parseRegulation } from '../src/parse/regulation.ts';
import { parseStatutes } from '../src/parse/statutes.ts';
import { generateValidators } from '../src/schema/generate-validators.ts';

/** The source of a module, and the data that it reads: JSON by file name. */
interface MadeModule {
  readonly code: string;
  readonly data: Readonly<Record<string, string>>;
}

/** A regulation with its compiled questions. Throws where the regulation has errors. */
export function regulationModule(id: string, files: ReadonlyMap<string, Uint8Array>, digest: string): MadeModule {
  const { value, findings } = parseRegulation(id, files, { digest, checks: checkParameters });
  refuse(findings);
  const validators = generateValidators(schemasOf(value), questionsOf(value), isCondition);
  const whole = structuredClone(value);
  const parts = keepApart(whole.articles, whole.forms);

  return { code: codeOf(validators, id, 'regulation', 'regulation.articles, regulation.forms'), data: dataOf(id, whole, parts) };
}

/** The same of all statutes under laws/. */
export function lawsModule(files: ReadonlyMap<string, Uint8Array>): MadeModule {
  const { value, findings } = parseStatutes(files, { checks: checkParameters });
  refuse(findings);
  const schemas = schemasOfArticles(value.flatMap(({ articles }) => articles));
  const validators = generateValidators(schemas, [...schemas.keys()], isCondition);
  const whole = structuredClone(value);
  const parts = keepApart(
    whole.flatMap(({ articles }) => articles),
    [],
  );

  return {
    code: codeOf(validators, 'laws', 'statutes', 'statutes.flatMap(({ articles }) => articles), []'),
    data: dataOf('laws', whole, parts),
  };
}

function refuse(findings: readonly Finding[]): void {
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length === 0) return;
  throw new Error(
    errors.map(({ id, at, says, fact }) => `schemas/${at.file}:${at.line}:${at.column} ${id} ${says.zh}（${fact.zh}）`).join('\n'),
  );
}

function dataOf(name: string, value: unknown, parts: ReturnType<typeof keepApart>): MadeModule['data'] {
  return {
    [`${name}.json`]: JSON.stringify(value),
    ...Object.fromEntries(Object.entries(parts).map(([part, things]) => [`${name}.${part}.json`, JSON.stringify(things)])),
  };
}

/** `things`: the articles and forms of what is exported. */
function codeOf(validators: string, file: string, name: string, things: string): string {
  return [
    "import { readFileSync } from 'node:fs';",
    "import { formatTests } from './src/schema/formats/index.ts';",
    "import { joinParts } from './src/lint/join-parts.ts';",
    validators,
    "const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));",
    'const parts = new Map();',
    `const partOf = (part) => { if (!parts.has(part)) parts.set(part, read(\`./${file}.\${part}.json\`)); return parts.get(part); };`,
    `export const ${name} = read('./${file}.json');`,
    `joinParts(${things}, partOf);`,
  ].join('\n');
}
