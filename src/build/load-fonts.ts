import { remember } from '../model/remember.ts';
import type { Theme } from '../model/theme.ts';
import { MachineTrouble } from '../model/trouble.ts';
import type { World } from '../model/world.ts';

/** Font files by path. They do not change while the program runs, and a volume takes some 40 MB of them: they are read once for all cases. */
const filesOf = remember((_world: World) => new Map<string, Promise<Uint8Array | undefined>>());

/** SHA-256 of a font file, worked out once. */
export const digestFont = remember((world: World) => remember((bytes: Uint8Array) => world.digestBytes(bytes, ['sha256']).sha256 ?? ''));

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
  const bytes = path === undefined ? undefined : await readOnce(world, path);
  if (bytes === undefined)
    throw new MachineTrouble({ zh: `找不到字体 ${face}；请运行 dossier doctor`, en: `font ${face} not found; run dossier doctor` });

  return bytes;
}

function readOnce(world: World, path: string): Promise<Uint8Array | undefined> {
  const files = filesOf(world);
  const reading = files.get(path) ?? world.readFile(path);
  files.set(path, reading);

  return reading;
}
