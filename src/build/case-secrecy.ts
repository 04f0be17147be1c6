import type { ParsedCase } from '../model/case.ts';
import type { Tree, Value } from '../model/value.ts';

/** The first file that is marked as holding a state secret (制度第二十六条), or undefined. */
export function stateSecretIn(parsed: ParsedCase): string | undefined {
  if (holdsStateSecret(parsed.data)) return 'case.yaml';

  return parsed.records.find((record) => holdsStateSecret(record.data))?.file;
}

function holdsStateSecret(value: Value): boolean {
  if (typeof value === 'string') return false;
  if (isList(value)) return value.some(holdsStateSecret);

  return value.种类 === '国家秘密' || Object.values(value).some(holdsStateSecret);
}

function isList(value: readonly Value[] | Tree): value is readonly Value[] {
  return Array.isArray(value);
}
