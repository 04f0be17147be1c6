import { expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { Block } from '../../src/model/volume.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';

const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };

test('one who signs alone has the whole width', () => expect(columnsToSign('听证申请书')).toEqual([[1]]));

test('two sign side by side', () => expect(columnsToSign('检查记录')).toEqual([[1, 1]]));

/** The columns of the places for signatures of an unsigned form. */
function columnsToSign(文书: string): readonly (readonly number[])[] {
  const volume = composeVolume(sampleCase([{ 文书 }]), forms, shipped.value, facts);
  const keeps = (blocks: readonly Block[]): readonly Block[] => blocks.flatMap((block) => (block.kind === 'keep' ? block.blocks : []));
  return volume.body.flatMap((section) =>
    keeps(section.blocks).flatMap((block) =>
      block.kind === 'grid' && !block.border && !block.rows.some(({ minHeight }) => minHeight) ? [block.columns] : [],
    ),
  );
}
