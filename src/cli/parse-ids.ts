/** Adds a list such as A18,S-tab to the ids given before. */
export function parseIds(value: string, before: readonly string[] = []): readonly string[] {
  const ids = value
    .split(/[\s,，、]+/u)
    .map((id) => id.trim())
    .filter((id) => id !== '');

  return [...before, ...ids];
}
