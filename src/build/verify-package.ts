import type { VerifyReport } from '../model/verify-report.ts';
import type { World } from '../model/world.ts';
import { verifyPackage } from '../verify/verify-package.ts';

/** Verifies a package on disk, a folder or a ZIP. Throws `UsageError` or `MachineTrouble` where it cannot be opened. */
export async function verifyPackageAt(world: World, path: string): Promise<VerifyReport> {
  const entries = await world.openPackage(path);
  try {
    return await verifyPackage(entries);
  } finally {
    await entries.close();
  }
}
