import type { FileKind, ParsedCase } from '../model/case.ts';
import { recordingKinds } from '../model/recording-kinds.ts';
import type { Templates } from '../model/templates.ts';
import { lineWidth } from './line-width.ts';
import type { VolumeScope } from './scope-of.ts';

const shown: readonly FileKind[] = ['jpeg', 'png', 'tiff'];

/** What every document of a case can see, before the volume knows of itself. */
export function scopeAround(parsed: ParsedCase, templates: Templates): VolumeScope {
  const pathsOf = (...kinds: readonly FileKind[]) =>
    new Set(parsed.files.flatMap(({ path, kind }) => (kind !== undefined && kinds.includes(kind) ? [path] : [])));

  return {
    caseData: parsed.data,
    volume: {},
    styles: templates.styles,
    width: lineWidth(templates.theme),
    printable: pathsOf(...shown, 'pdf'),
    pictures: pathsOf(...shown, 'heic'),
    recordings: pathsOf(...recordingKinds),
    titles: new Map(templates.forms.map(({ form, title }) => [form, printedTitle(title) || form])),
  };
}

/** A title on one line; none where it depends on the record. */
function printedTitle(title: string): string {
  return title.includes('{') ? '' : title.replaceAll('\n', '');
}
