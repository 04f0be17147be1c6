import type { Text } from '../model/text.ts';
import type { Tree } from '../model/value.ts';

/** Which of the keys a mapping lacks, in words; `undefined` where it lacks none. A blank key is there: its blank is a finding of its own. */
export function missingOf(data: Tree, needs: readonly string[], oneOf: readonly string[]): Text | undefined {
  const missing = needs.filter((key) => data[key] === undefined);
  const choice = oneOf.length === 0 || oneOf.some((key) => data[key] !== undefined) ? [] : [oneOf.join('或者')];
  const all = [...missing, ...choice];
  return all.length === 0 ? undefined : { zh: all.join('、'), en: all.join(', ') };
}
