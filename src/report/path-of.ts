import { isAbsolutePath } from '../model/is-absolute-path.ts';

/** A file of a case as a path from where the user stands; an absolute path is of no case and stays. */
export function pathOf(folder: string, file: string): string {
  const base = folder.replace(/(?<=.)\/+$/, '');
  if (file === '') return base;
  if (isAbsolutePath(file)) return file;
  if (base === '' || base === '.') return file;
  const [, above, name] = /^(.*\/)?([^/]+)$/.exec(base) ?? [];
  if (file.startsWith('../') && name !== undefined && name !== '..') return pathOf(above ?? '', file.slice('../'.length));
  return base === '/' ? `/${file}` : `${base}/${file}`;
}
