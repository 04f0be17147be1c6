import type { Run } from '../model/volume.ts';

/** Room to write by hand, so many characters long; `grows`: to the end of its line. */
export function lineToWrite(characters: number, grows = false): Run {
  return { text: '\u3000'.repeat(characters), underline: true, ...(grows ? { grows: true } : {}) };
}
