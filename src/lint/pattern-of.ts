const known = new Map<string, RegExp>();

/** A pattern that stands in an article, compiled once. */
export function patternOf(source: string, flags: 'u' | 'gu' = 'u'): RegExp {
  const key = `${flags} ${source}`;
  const pattern = known.get(key) ?? new RegExp(source, flags);
  known.set(key, pattern);
  return pattern;
}
