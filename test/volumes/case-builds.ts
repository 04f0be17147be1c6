import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { type BuildResult, buildCase } from '../../src/build/build-case.ts';
import type { Receipt } from '../../src/model/receipt.ts';
import { madeWorld } from '../made-world.ts';
import { sharedFolder } from '../shared-folder.ts';

/** The ordinary example as `case` in a folder for the tests of one file, built from the sources under one configuration after another. */
export function caseBuilds() {
  const room = sharedFolder();
  beforeAll(() => cpSync('examples/ordinary-penalty', join(room.path, 'case'), { recursive: true }));
  const build = (
    config: string,
    more: { readonly draft?: boolean; readonly dryRun?: boolean; readonly receiver?: string; readonly attach?: boolean } = {},
  ): Promise<BuildResult> => {
    writeFileSync(join(room.path, 'dossier.config.yaml'), config);
    const options = {
      out: join(room.path, 'out'),
      draft: false,
      dryRun: false,
      algorithms: ['sha256'] as const,
      allowClassified: false,
      ...more,
    };
    return buildCase(madeWorld(), join(room.path, 'case'), options);
  };

  return { room, build };
}

export function receiptOf(result: BuildResult): Receipt {
  if (result.kind !== 'built' && result.kind !== 'draft') throw new Error(JSON.stringify(result, undefined, 1).slice(0, 2000));
  return result.receipt;
}
