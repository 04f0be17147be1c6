import type { JsonSchema } from '../model/regulation.ts';
import { checks } from './checks/index.ts';

/** JSON Schema of the parameters of every check, for reading regulations. */
export const checkParameters: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  [...checks].map(([name, { parameters }]) => [name, parameters]),
);
