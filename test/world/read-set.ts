import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the outputs of `write-set` look like: nothing, a whole set with its mark, a set whose receipt is gone, or a lie. */
export function readSet(folder: string, name: string): string {
  const receipt = join(folder, `${name}.receipt.json`);
  const [volume, archive] = [`${name}.pdf`, `${name}.zip`].map((file) => join(folder, file));
  if (volume === undefined || archive === undefined) return 'lie';
  if (!existsSync(receipt)) return existsSync(volume) || existsSync(archive) ? 'no receipt' : 'nothing';
  const { mark, sha256 } = JSON.parse(readFileSync(receipt, 'utf8'));
  const isWhole = existsSync(volume) && existsSync(archive) && createHash('sha256').update(readFileSync(archive)).digest('hex') === sha256;

  return isWhole && readFileSync(volume).equals(Buffer.alloc(1024 * 1024, mark)) ? mark : 'lie';
}

/** Names in a folder that are no outputs. */
export function leftOvers(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.'));
}

/** Whether nothing is left below a folder but the sign of a run that was killed as it signed: it goes when it has been silent for two minutes. */
export function signsOnly(folder: string): boolean {
  return leftOvers(folder).every((name) => readdirSync(join(folder, name)).every((file) => file === 'owner.json'));
}
