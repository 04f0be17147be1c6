import { basename } from 'node:path';
import type { PackageEntries } from '../model/world.ts';
import { emptyPackage } from './empty-package.ts';
import { lookAt } from './list-folder.ts';
import { openPackageFolder } from './open-package-folder.ts';
import { openPackageZip } from './open-package-zip.ts';
import { resolvePath } from './resolve-path.ts';

/** Opens a package, a folder or a ZIP, without unpacking it. What is neither has a fault and no entries. Throws `MachineTrouble`. */
export async function openPackage(path: string): Promise<PackageEntries> {
  const name = basename(resolvePath(path));
  const found = lookAt(path);
  if (found?.type === 'directory') return openPackageFolder(path, name);
  if (found?.type === 'file') return openPackageZip(path, name);

  return emptyPackage(name, { kind: 'not-a-package', path: '', fact: '' });
}
