import type { WrittenOutput } from '../model/receipt.ts';
import type { Outputs, Sink, World } from '../model/world.ts';
import type { OpenVolume } from './print-case.ts';
import { writtenAs } from './written-as.ts';

/** A file of a volume that was written, and where its bytes stand. */
export interface WrittenVolume extends WrittenOutput {
  readonly suffix: string;
  readonly path: string;
}

export interface VolumeFiles {
  readonly open: OpenVolume;
  /** Ends the files, in the order in which they were opened. */
  close(): Promise<readonly WrittenVolume[]>;
}

/** Files for the volumes of a case of this name; what an earlier build left under names that are not opened now goes on `close`. */
export function volumeFiles(world: World, folder: string, outputs: Outputs, name: string): VolumeFiles {
  const sinks: { readonly suffix: string; readonly file: string; readonly sink: Sink }[] = [];

  return {
    async open(suffix) {
      const file = `${name}${suffix}.pdf`;
      const sink = await outputs.openFile(file);
      sinks.push({ suffix, file, sink });
      return sink;
    },
    async close() {
      const written: WrittenVolume[] = [];
      for (const { suffix, file, sink } of sinks) written.push({ ...writtenAs(file, await sink.close()), suffix, path: sink.path });
      for (const left of await leftOver(world, folder, name)) if (!sinks.some(({ file }) => file === left)) outputs.retire(left);
      return written;
    },
  };
}

/** Names of volumes of the case that stand in the folder, looked for one after another: 第1卷, 第2卷 … until one is missing. */
async function leftOver(world: World, folder: string, name: string): Promise<readonly string[]> {
  const there: string[] = [];
  const found = async (file: string): Promise<boolean> => {
    if ((await world.look(world.join(folder, file))) === undefined) return false;
    there.push(file);
    return true;
  };
  for (const suffix of ['', '.副卷', '.封皮']) await found(`${name}${suffix}.pdf`);
  for (const kind of ['', '.副卷']) for (let number = 1; await found(`${name}${kind}.第${number}卷.pdf`); number += 1);

  return there;
}
