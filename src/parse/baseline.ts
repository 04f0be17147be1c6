import type { Baseline, KnownFinding } from '../model/baseline.ts';
import { baselineFormat } from '../model/baseline-format.ts';

/** Reads a baseline as schemas/baseline.schema.json describes it; `undefined` where the bytes are none. */
export function parseBaseline(bytes: Uint8Array): Baseline | undefined {
  const value = readJson(bytes);
  if (!isObject(value) || value.format !== baselineFormat || !Array.isArray(value.findings)) return undefined;
  const findings = value.findings.flatMap((each: unknown) => (isKnown(each) ? [each] : []));

  return findings.length === value.findings.length ? { findings } : undefined;
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isKnown(value: unknown): value is KnownFinding {
  if (!isObject(value) || !Number.isInteger(value.number)) return false;

  return ['case', 'id', 'file', 'path', 'text'].every((key) => typeof value[key] === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
