import type { Theme } from '../model/theme.ts';
import { MachineTrouble } from '../model/trouble.ts';
import type { World } from '../model/world.ts';

/** Face (as the theme names it) → font file. `own`: the fonts of the configuration. Throws `MachineTrouble` where a face has no file. */
export async function loadFonts(
  world: World,
  theme: Theme,
  own: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<ReadonlyMap<string, Uint8Array>> {
  const faces = [...new Set(Object.values(theme.faces).flat())].sort();
  const fonts = await Promise.all(faces.map(async (face) => [face, own.get(face) ?? (await readFont(world, face))] as const));

  return new Map(fonts);
}

async function readFont(world: World, face: string): Promise<Uint8Array> {
  const path = world.fontFile(face);
  const bytes = path === undefined ? undefined : await world.readFile(path);
  if (bytes === undefined) throw new MachineTrouble(`找不到字体 ${face}；请运行 dossier doctor (font not found)`);

  return bytes;
}
