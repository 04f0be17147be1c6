/** Texts as one sentence: the full stop of each is dropped before the mark that parts it from the next. */
export function listing(texts: readonly string[], mark: string): string {
  return texts.map((text, index) => (index + 1 < texts.length ? text.replace(/[。；;]$/u, '') : text)).join(mark);
}
