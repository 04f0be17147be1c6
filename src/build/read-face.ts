import { singleFace } from '../draw/single-face.ts';
import type { ConfiguredFace } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { isAbsolutePath } from '../model/is-absolute-path.ts';
import { MachineTrouble } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { configFinding } from '../parse/config.ts';

/** The bytes of a font that a configuration names, as one font; or what is wrong with it. `folder`: where the configuration stands. */
export async function readFace(
  world: World,
  folder: string,
  { face, file, name, at }: ConfiguredFace,
): Promise<{ readonly bytes: Uint8Array } | { readonly finding: Finding }> {
  const bytes = await readOrNothing(world, isAbsolutePath(file) ? file : world.join(folder, file));
  if (bytes === undefined) return { finding: configFinding('C-face-missing', { zh: file, en: file }, at) };

  const single = singleFace(bytes, name);
  if ('bytes' in single) return single;
  if (single.fault === 'broken') return { finding: configFinding('C-face-broken', { zh: face, en: face }, at) };

  const names = { zh: `${face}；里面有 ${single.names.join('、')}`, en: `${face}; it holds ${single.names.join(', ')}` };
  return { finding: configFinding('C-face-name', names, at) };
}

/** A folder, or a file that may not be read, is as good as none: the finding names it. */
async function readOrNothing(world: World, path: string): Promise<Uint8Array | undefined> {
  try {
    return await world.readFile(path);
  } catch (error) {
    if (error instanceof MachineTrouble) return undefined;
    throw error;
  }
}
