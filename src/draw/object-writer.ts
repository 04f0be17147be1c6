import type { Reference } from './paper.ts';
import type { Way } from './pass-stream.ts';

/** Writes objects whose text is made already, past pdfkit, which holds an object of its own for each until the end. */
export interface ObjectWriter {
  /** `object`: its number, or a reference of pdfkit's that has not ended; `text`: what stands inside, one byte a character. */
  write(object: number | Reference, text: string): Promise<void>;
  /** Hands on what is gathered; called once, at the end. */
  end(): Promise<void>;
}

export function objectWriter({ paper, output, sink }: Way): ObjectWriter {
  let gathered = '';
  const handOn = async (): Promise<void> => {
    if (gathered !== '') paper._write(gathered.slice(0, -1));
    gathered = '';
    await sink.write(output.take());
  };

  return {
    async write(object, text) {
      const offset = paper._offset + gathered.length;
      const number = typeof object === 'number' ? object : object.id;
      if (typeof object === 'number') paper._offsets[number - 1] = offset;
      else paper._refEnd(Object.assign(object, { offset }));
      gathered += `${number} 0 obj\n${text}\nendobj\n`;
      if (gathered.length >= enough) await handOn();
    },
    end: handOn,
  };
}

/** Numbers for so many objects in a row; the first of them. */
export function reserve({ paper }: Pick<Way, 'paper'>, count: number): number {
  const first = paper._offsets.length + 1;
  for (let taken = 0; taken < count; taken++) paper._offsets.push(null);
  return first;
}

/** Characters that are gathered before they are handed on. */
const enough = 256 * 1024;
