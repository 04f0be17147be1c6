import { checkParameters } from '../src/lint/check-parameters.ts';
import { questionsOf, schemasOf } from '../src/lint/schemas-of.ts';
import { parseRegulation } from '../src/parse/regulation.ts';
import { generateValidators } from '../src/schema/generate-validators.ts';

/** The source of a module that holds a regulation and its compiled questions. Throws where the regulation has errors. */
export function regulationModule(id: string, files: ReadonlyMap<string, Uint8Array>, digest: string): string {
  const { value, findings } = parseRegulation(id, files, { digest, checks: checkParameters });
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    throw new Error(errors.map(({ id: problem, at, says, fact }) => `schemas/${at.file}:${at.line}:${at.column} ${problem} ${says.zh}（${fact.zh}）`).join('\n'));
  }
  const validators = generateValidators(schemasOf(value), questionsOf(value));
  return `import { formatTests } from './src/schema/formats/index.ts';\n${validators}\nexport const regulation = JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
}
