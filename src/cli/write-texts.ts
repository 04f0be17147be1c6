import type { World } from '../model/world.ts';

/** Writes text files into a folder, which is made where it is missing; all of them appear, or none. */
export async function writeTexts(world: World, folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const outputs = await world.openOutputs(folder);
  try {
    for (const [name, text] of Object.entries(texts)) {
      const sink = await outputs.openFile(name);
      await sink.write(new TextEncoder().encode(text));
      await sink.close();
    }
    await outputs.commit();
  } finally {
    await outputs.discard();
  }
}
