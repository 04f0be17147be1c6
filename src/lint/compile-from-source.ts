import type { Regulation } from '../model/regulation.ts';
import { compileSchemas } from '../schema/compile-schemas.ts';
import { type CompiledRegulation, compileRegulation } from './compile-regulation.ts';
import { schemasOf } from './schemas-of.ts';

/** A regulation that was just read. Each schema is compiled when it is first asked; this loads the compiler, `adoptRegulation` does not. */
export function compileFromSource(regulation: Regulation): CompiledRegulation {
  return compileRegulation(regulation, compileSchemas(schemasOf(regulation)));
}
