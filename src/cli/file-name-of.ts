/** The name of a record's file: the wanted one without what file systems refuse, ending in .yaml. */
export function fileNameOf(wanted: string, number = 1): string {
  const stem = wanted.replace(/\.ya?ml$/i, '').replaceAll(/[\\/:*?"<>|]/g, '_');
  return number === 1 ? `${stem}.yaml` : `${stem}-${number}.yaml`;
}
