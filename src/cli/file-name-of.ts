/** The name of a record's file: the wanted one without what file systems refuse or hide, ending in .yaml; `undefined` where nothing is left of it. */
export function fileNameOf(wanted: string, number = 1): string | undefined {
  const stem = wanted
    .trim()
    .replace(/\.ya?ml$/i, '')
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^\.+/, '')
    .trim();
  if (stem === '') return undefined;

  return number === 1 ? `${stem}.yaml` : `${stem}-${number}.yaml`;
}
