import { checkParameters } from '../../src/lint/check-parameters.ts';
import { compileFromSource } from '../../src/lint/compile-from-source.ts';
import { schemasOfArticles } from '../../src/lint/schemas-of.ts';
import type { World } from '../../src/model/world.ts';
import { parseRegulation } from '../../src/parse/regulation.ts';
import { parseStatutes } from '../../src/parse/statutes.ts';
import { compileSchemas } from '../../src/schema/compile-schemas.ts';
import type { RawValidator } from '../../src/schema/raw-validator.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { readSchemas } from '../lint/read-schemas.ts';

/** This machine, with the built-in regulation and the statutes read from its sources once, as the bundle would bring it. */
export function preparedWorld(): World {
  const { value } = parseRegulation('jinpu', readSchemas(), { digest: 'd', checks: checkParameters });
  const rules = compileFromSource(value);
  const validators = new Proxy<Record<string, RawValidator>>({}, { get: (_, path) => rules.validators(String(path)) });
  const { value: statutes } = parseStatutes(readSchemas(), { checks: checkParameters });
  const questions = compileSchemas(schemasOfArticles(statutes.flatMap(({ articles }) => articles)));
  const ofLaws = new Proxy<Record<string, RawValidator>>({}, { get: (_, path) => questions(String(path)) });
  const made: Readonly<Record<string, unknown>> = {
    'regulations/jinpu': { regulation: value, validators },
    'regulations/laws': { statutes, validators: ofLaws },
  };
  const world = nodeWorld();

  return { ...world, shippedModule: async (name) => made[name] };
}
