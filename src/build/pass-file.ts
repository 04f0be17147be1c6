import { MachineTrouble } from '../model/trouble.ts';
import type { World } from '../model/world.ts';

/** Hands over a file piece by piece. Throws `MachineTrouble`, also where it has another size than before. */
export async function passFile(world: World, path: string, size: number, write: (chunk: Uint8Array) => Promise<void>): Promise<void> {
  let passed = 0;
  await world.passFile(path, {
    async write(chunk) {
      passed += chunk.length;
      if (passed <= size) await write(chunk);
    },
  });
  if (passed !== size) {
    throw new MachineTrouble({
      zh: `${path}：印到案卷里的时候文件变了，请确认没有别的程序在写它，再试一次`,
      en: `${path}: the file changed while it was being printed; make sure that no program writes it, and try again`,
    });
  }
}
