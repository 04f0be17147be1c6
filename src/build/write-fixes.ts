import type { FileFix } from '../model/fix.ts';
import type { World } from '../model/world.ts';

/** Writes mended files in their places, as UTF-8: each beside its place first, synced, then renamed. Throws `MachineTrouble`. */
export async function writeFixes(world: World, folder: string, fixes: readonly FileFix[]): Promise<void> {
  for (const { file, after } of fixes) {
    const parts = file.split('/');
    const outputs = await world.openOutputs(world.join(folder, ...parts.slice(0, -1)));
    try {
      const sink = await outputs.openFile(parts.at(-1) ?? file);
      await sink.write(new TextEncoder().encode(after));
      await sink.close();
      await outputs.commit();
    } finally {
      await outputs.discard();
    }
  }
}
