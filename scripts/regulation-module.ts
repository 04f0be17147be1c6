import { checkParameters } from '../src/lint/check-parameters.ts';
import { questionsOf, schemasOf } from '../src/lint/schemas-of.ts';
import { parseRegulation } from '../src/parse/regulation.ts';
import { generateValidators } from '../src/schema/generate-validators.ts';

/** A regulation as JSON, and the source of a module with its compiled questions. Throws where the regulation has errors. */
export function regulationModule(
  id: string,
  files: ReadonlyMap<string, Uint8Array>,
  digest: string,
): { readonly data: string; readonly code: string } {
  const { value, findings } = parseRegulation(id, files, { digest, checks: checkParameters });
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    throw new Error(
      errors
        .map(({ id: problem, at, says, fact }) => `schemas/${at.file}:${at.line}:${at.column} ${problem} ${says.zh}（${fact.zh}）`)
        .join('\n'),
    );
  }
  const validators = generateValidators(schemasOf(value), questionsOf(value));
  const code = [
    "import { readFileSync } from 'node:fs';",
    "import { formatTests } from './src/schema/formats/index.ts';",
    validators,
    `export const regulation = JSON.parse(readFileSync(new URL('./${id}.json', import.meta.url), 'utf8'));`,
  ];
  return { data: JSON.stringify(value), code: code.join('\n') };
}
