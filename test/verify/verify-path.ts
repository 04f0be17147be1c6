import type { VerifyReport } from '../../src/model/verify-report.ts';
import { verifyPackage } from '../../src/verify/verify-package.ts';
import { nodeWorld } from '../../src/world/node-world.ts';

/** Verifies the package at a path. */
export async function verifyPath(path: string): Promise<VerifyReport> {
  const opened = await nodeWorld().openPackage(path);
  try {
    return await verifyPackage(opened);
  } finally {
    await opened.close();
  }
}
