import { expect, test } from 'vitest';
import { payloadFiles } from '../../src/build/payload-files.ts';
import type { ParsedCase } from '../../src/model/case.ts';
import { madeWorld } from '../made-world.ts';

test('what systems leave behind stays outside of the package', () => {
  const litter = ['media/Thumbs.db', 'media/.DS_Store', 'media/.1.dossier/content', 'records/~$现场笔录.yaml', 'scans/desktop.ini'];
  const kept = ['case.yaml', 'media/1.jpg', 'records/现场笔录.yaml', 'scans/1.pdf'];
  const files = [...litter, ...kept].map((path) => ({ path, type: 'file', size: 1 }));
  const parsed = { folder: 'case', files } as unknown as ParsedCase;

  expect(payloadFiles(madeWorld(), parsed).map(({ path }) => path)).toEqual(kept.map((path) => `data/${path}`));
});
