import type { PackageEntries, PackageFault } from '../model/world.ts';

/** A package of which nothing can be said but its fault. */
export function emptyPackage(name: string, fault: PackageFault): PackageEntries {
  return {
    name,
    container: 'none',
    entries: [],
    faults: [fault],
    read: async () => ({ fault }),
    digest: async () => ({ fault }),
    close: async () => undefined,
  };
}
