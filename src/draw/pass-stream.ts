import type { JpegFacts } from '../glance/jpeg.ts';
import type { PdfSink } from './draw-volume.ts';
import type { Output, Paper, Reference } from './paper.ts';

/** Where the file under way goes. */
export interface Way {
  readonly paper: Paper;
  readonly output: Output;
  readonly sink: Pick<PdfSink, 'write'>;
}

/** A file whose bytes go from the disk into the PDF without being held. */
export interface PassedFile {
  /** What it tells before its picture. */
  readonly facts: JpegFacts;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Hands over each piece in turn, `size` bytes in all, or throws. */
  pass(write: (chunk: Uint8Array) => Promise<void>): Promise<void>;
}

/** Ends an object whose stream is a file as it stands; what was written before goes out first. The same bytes as `reference.end(file)`. */
export async function passStream(
  { paper, output, sink }: Way,
  reference: Reference,
  { size, pass }: Omit<PassedFile, 'facts'>,
): Promise<void> {
  reference.data.Length = size;
  const [begin = '', dictionary = '', end = ''] = linesOf(paper, reference);
  for (const line of [begin, dictionary, 'stream']) paper._write(line);
  await sink.write(output.take());
  await pass((chunk) => sink.write(chunk));
  paper._offset += size;
  for (const line of ['\nendstream', end]) paper._write(line);
}

/** What pdfkit writes of an object without a stream: its number, its dictionary, its end. */
function linesOf(paper: Paper, reference: Reference): readonly string[] {
  const lines: string[] = [];
  const write = paper._write;
  paper._write = (line) => {
    lines.push(String(line));
  };
  reference.end();
  paper._write = write;

  return lines;
}
