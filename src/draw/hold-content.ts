import type { PdfSink } from './draw-volume.ts';
import { endPacked } from './end-packed.ts';
import type { Paper } from './paper.ts';

/**
 * Gives the page under way its content, which is compressed while the next pages are drawn.
 * What comes back writes it; called in the order of the pages, so that the same volume gives the same bytes.
 */
export function holdContent(paper: Paper, bytes: Uint8Array, { deflate }: Pick<PdfSink, 'deflate'>): () => Promise<void> {
  const { content } = paper.page;
  content.buffer = [];
  content.data.Length = 0;
  if (deflate === undefined) {
    content.write(bytes);

    return async () => undefined;
  }
  const compressed = deflate(bytes);
  const end = content.end.bind(content);
  compressed.catch(() => undefined);
  // pdfkit ends it with its page.
  content.end = () => undefined;

  return async () => endPacked(content, await compressed, end);
}
