import type { RasterTools } from '../draw/rasteriser.ts';
import type { Theme } from '../model/theme.ts';
import { MachineTrouble } from '../model/trouble.ts';
import type { World } from '../model/world.ts';

/** What turns pages of originals into pictures, fetched where one needs it; the theme's Song and Hei stand in for fonts that they lack. */
export function rasterTools(world: World, { faces }: Theme): RasterTools {
  return {
    async engine() {
      const path = world.packageFile('@embedpdf/pdfium/pdfium.wasm');
      const bytes = path === undefined ? undefined : await world.readFile(path);
      if (bytes === undefined) throw new MachineTrouble('找不到 PDFium；请重新安装程序 (PDFium not found: install again)');

      return bytes;
    },
    standIns: { serif: faces.song[0] ?? '', sans: faces.hei[0] ?? '' },
  };
}
