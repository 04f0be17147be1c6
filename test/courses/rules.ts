import { checkParameters } from '../../src/lint/check-parameters.ts';
import { compileFromSource, compileStatute } from '../../src/lint/compile-from-source.ts';
import { addStatutes } from '../../src/lint/compiled-statute.ts';
import { parseRegulation } from '../../src/parse/regulation.ts';
import { parseStatutes } from '../../src/parse/statutes.ts';
import { readSchemas } from '../lint/read-schemas.ts';

const files = readSchemas();
const { value: regulation } = parseRegulation('jinpu', files, { digest: '', checks: checkParameters });
const { value: statutes } = parseStatutes(files, { checks: checkParameters });

/** The built-in regulation with all statutes behind it. */
export const rules = addStatutes(compileFromSource(regulation), statutes.map(compileStatute));
