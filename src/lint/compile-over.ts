import type { JsonSchema, Regulation } from '../model/regulation.ts';
import { compileSchemas } from '../schema/compile-schemas.ts';
import type { Validators } from '../schema/raw-validator.ts';
import { type CompiledRegulation, compileRegulation } from './compile-regulation.ts';
import { questionsOf, schemasOf } from './schemas-of.ts';

/** A regulation that extends one whose questions are compiled: what it asks in the same words is not compiled again. */
export function compileOver(regulation: Regulation, parent: CompiledRegulation): CompiledRegulation {
  const schemas = schemasOf(regulation);
  const twins = alike(regulation, parent.regulation) ? questionsByWords(parent.regulation) : new Map<string, string>();
  let own: Validators | undefined;
  return compileRegulation(regulation, (path) => {
    const twin = twins.get(wordsOf(path, schemas.get(path)));
    if (twin !== undefined) return parent.validators(twin);

    own ??= compileSchemas(schemas);
    return own(path);
  });
}

/** Whether both mean the same by the pieces to which their schemas refer. */
function alike(one: Regulation, other: Regulation): boolean {
  return JSON.stringify(one.shapes) === JSON.stringify(other.shapes);
}

function questionsByWords(regulation: Regulation): ReadonlyMap<string, string> {
  const schemas = schemasOf(regulation);
  return new Map(questionsOf(regulation).map((path) => [wordsOf(path, schemas.get(path)), path]));
}

/** References are relative: the same words mean the same from the same depth of folders. */
function wordsOf(path: string, schema: JsonSchema | undefined): string {
  return `${path.split('/').length} ${JSON.stringify(schema)}`;
}
