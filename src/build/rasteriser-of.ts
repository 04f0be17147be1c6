import type { FontFiles } from '../draw/fonts.ts';
import type { Rasteriser } from '../model/raster.ts';
import type { Theme } from '../model/theme.ts';
import type { World } from '../model/world.ts';

/** What turns pages of originals into pictures; the theme's Song and Hei stand in for fonts that they lack. */
export function rasteriserOf(world: World, { faces }: Theme, files: FontFiles): Rasteriser {
  const first = (role: 'song' | 'hei') => files.get(faces[role][0] ?? '') ?? new Uint8Array();
  const standIns = { serif: first('song'), sans: first('hei') };

  return { open: (bytes) => world.openRaster(bytes, standIns) };
}
