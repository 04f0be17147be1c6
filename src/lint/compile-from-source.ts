import type { Regulation, Statute } from '../model/regulation.ts';
import { compileSchemas } from '../schema/compile-schemas.ts';
import { type CompiledRegulation, compileRegulation, dutiesOf } from './compile-regulation.ts';
import type { CompiledStatute } from './compiled-statute.ts';
import { schemasOf, schemasOfArticles } from './schemas-of.ts';

/** A regulation that was just read. Each schema is compiled when it is first asked; this loads the compiler, `adoptRegulation` does not. */
export function compileFromSource(regulation: Regulation): CompiledRegulation {
  return compileRegulation(regulation, compileSchemas(schemasOf(regulation)));
}

/** A statute that was just read. */
export function compileStatute(statute: Statute): CompiledStatute {
  return { statute, duties: dutiesOf(statute.articles, compileSchemas(schemasOfArticles(statute.articles))) };
}
