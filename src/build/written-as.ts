import type { Digests } from '../model/digest.ts';
import type { WrittenOutput } from '../model/receipt.ts';

/** An output file as the receipt names it. */
export function writtenAs(file: string, { size, digests }: { readonly size: number; readonly digests: Digests }): WrittenOutput {
  return { file, bytes: size, digests };
}
