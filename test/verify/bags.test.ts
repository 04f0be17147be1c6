import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyPackage } from '../../src/verify/verify-package.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { tellFindings } from './tell-findings.ts';

const root = 'test/bags';

/** A folder under test/bags is a bag and what verify says of it; `UPDATE=1` rewrites the latter. */
describe.each(['valid', 'warning', 'invalid'] as const)('%s bags', (kind) => {
  test.each(readdirSync(join(root, kind)).sort())('%s', async (name) => {
    const opened = await nodeWorld().openPackage(join(root, kind, name, 'bag'));
    const report = await verifyPackage(opened);
    await opened.close();
    const told = tellFindings(report.findings);
    const path = join(root, kind, name, 'findings.txt');
    if (process.env.UPDATE === '1') writeFileSync(path, told);

    expect(told).toBe(existsSync(path) ? readFileSync(path, 'utf8') : 'no findings.txt');
    expect(report.valid).toBe(kind !== 'invalid');
    expect(report.findings.some(({ level }) => level !== 'note')).toBe(kind !== 'valid');
  });
});
