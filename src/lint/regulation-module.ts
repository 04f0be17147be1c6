import type { Regulation } from '../model/regulation.ts';
import type { RawValidator } from '../schema/raw-validator.ts';
import { type CompiledRegulation, compileRegulation } from './compile-regulation.ts';

/** What `scripts/build-regulation.mjs` writes: a regulation as data, and its questions compiled ahead. */
export interface RegulationModule {
  readonly regulation: Regulation;
  readonly validators: Readonly<Record<string, RawValidator>>;
}

/** A regulation that was made ahead. Throws `Error` where its validators are those of another build. */
export function adoptRegulation({ regulation, validators }: RegulationModule): CompiledRegulation {
  return compileRegulation(regulation, (path) => {
    const found = validators[path];
    if (found === undefined) throw new Error(`no validator ${path}`);
    return found;
  });
}
