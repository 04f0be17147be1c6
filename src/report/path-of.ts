/** A file of a case as a path from where the user stands. */
export function pathOf(folder: string, file: string): string {
  const base = folder.replace(/(?<=.)\/+$/, '');
  if (file === '') return base;
  if (base === '' || base === '.') return file;
  return base === '/' ? `/${file}` : `${base}/${file}`;
}
