import { checkParameters } from '../src/lint/check-parameters.ts';
import { questionsOf, schemasOf, schemasOfArticles } from '../src/lint/schemas-of.ts';
import type { Finding } from '../src/model/finding.ts';
import { parseRegulation } from '../src/parse/regulation.ts';
import { parseStatutes } from '../src/parse/statutes.ts';
import { generateValidators } from '../src/schema/generate-validators.ts';

/** A regulation as JSON, and the source of a module with its compiled questions. Throws where the regulation has errors. */
export function regulationModule(
  id: string,
  files: ReadonlyMap<string, Uint8Array>,
  digest: string,
): { readonly data: string; readonly code: string } {
  const { value, findings } = parseRegulation(id, files, { digest, checks: checkParameters });
  refuse(findings);
  const validators = generateValidators(schemasOf(value), questionsOf(value));
  return { data: JSON.stringify(value), code: codeOf(validators, 'regulation', id) };
}

/** The same of all statutes under laws/. */
export function lawsModule(files: ReadonlyMap<string, Uint8Array>): { readonly data: string; readonly code: string } {
  const { value, findings } = parseStatutes(files, { checks: checkParameters });
  refuse(findings);
  const schemas = schemasOfArticles(value.flatMap(({ articles }) => articles));
  return { data: JSON.stringify(value), code: codeOf(generateValidators(schemas, [...schemas.keys()]), 'statutes', 'laws') };
}

function refuse(findings: readonly Finding[]): void {
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length === 0) return;
  throw new Error(
    errors.map(({ id, at, says, fact }) => `schemas/${at.file}:${at.line}:${at.column} ${id} ${says.zh}（${fact.zh}）`).join('\n'),
  );
}

function codeOf(validators: string, name: string, file: string): string {
  return [
    "import { readFileSync } from 'node:fs';",
    "import { formatTests } from './src/schema/formats/index.ts';",
    validators,
    `export const ${name} = JSON.parse(readFileSync(new URL('./${file}.json', import.meta.url), 'utf8'));`,
  ].join('\n');
}
