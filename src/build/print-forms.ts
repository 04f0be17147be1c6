import { drawVolume } from '../draw/draw-volume.ts';
import { openFonts } from '../draw/fonts.ts';
import { measureFonts } from '../draw/measure.ts';
import type { Form } from '../model/regulation.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { layOutBlank } from './lay-out-blank.ts';
import { loadFonts } from './load-fonts.ts';
import { loadTemplates } from './load-templates.ts';
import type { LoadedConfig } from './loaded-config.ts';
import { readVersion } from './read-version.ts';

/** A form and the name of the file that it is printed into. */
export interface BlankForm {
  readonly form: Form;
  readonly file: string;
}

const nothing = { bytes: async () => new Uint8Array() };

/**
 * Prints forms empty, to be filled in by hand, each a PDF in the folder; all of them or none. Hands back how many pages each has.
 * Throws `UsageError` where a form has no template, `MachineTrouble` where the folder cannot be written.
 */
export async function printForms(
  world: World,
  forms: readonly BlankForm[],
  folder: string,
  own: LoadedConfig,
): Promise<readonly { readonly file: string; readonly pages: number }[]> {
  const [templates, version] = await Promise.all([loadTemplates(world, own.config), readVersion(world)]);
  const fonts = openFonts(await loadFonts(world, templates.theme, own.fonts));
  const measure = measureFonts(fonts);
  const printed: { file: string; pages: number }[] = [];
  const outputs = await world.openOutputs(folder);
  try {
    for (const { form, file } of forms) {
      const template = templates.forms.find((each) => each.form === form.name);
      if (template === undefined)
        throw new UsageError({ zh: `没有 ${form.name} 的版式，印不出来`, en: `${form.name} has no template and can’t be printed` });
      const { placed } = layOutBlank(form, template, templates, measure, `dossier ${version}`);
      const sink = await outputs.openFile(file);
      await drawVolume(placed, fonts, nothing, sink);
      await sink.close();
      printed.push({ file, pages: placed.pages.length });
    }
    await outputs.commit();

    return printed;
  } finally {
    await outputs.discard();
  }
}
