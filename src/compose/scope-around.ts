import type { FileKind, ParsedCase } from '../model/case.ts';
import type { Templates } from '../model/templates.ts';
import { lineWidth } from './line-width.ts';
import type { VolumeScope } from './scope-of.ts';

const pictureKinds: readonly (FileKind | undefined)[] = ['jpeg', 'png', 'tiff'];

/** What every document of a case can see, before the volume knows of itself. */
export function scopeAround(parsed: ParsedCase, templates: Templates): VolumeScope {
  const pictures = parsed.files.filter((file) => pictureKinds.includes(file.kind)).map((file) => file.path);
  const pages = parsed.files.filter((file) => file.kind === 'pdf').map((file) => file.path);

  return {
    caseData: parsed.data,
    volume: {},
    styles: templates.styles,
    width: lineWidth(templates.theme),
    printable: new Set([...pictures, ...pages]),
    pictures: new Set(pictures),
    listed: new Set(parsed.files.map((file) => file.path)),
    titles: new Map(templates.forms.map(({ form, title }) => [form, printedTitle(title) || form])),
  };
}

/** A title on one line; none where it depends on the record. */
function printedTitle(title: string): string {
  return title.includes('{') ? '' : title.replaceAll('\n', '');
}
