import { expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { Block } from '../../src/model/volume.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';
import { blocksText } from './volume-text.ts';

const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };

test('one who signs alone has the whole width', () => expect(columnsToSign('听证申请书')).toEqual([[1]]));

test('two sign side by side', () => expect(columnsToSign('检查记录')).toEqual([[1, 1]]));

test.each([
  ['nobody has signed it yet', {}, true],
  ['somebody signed below', { 签名: [{ 人: '吴敏', 身份: '审核人员' }] }, true],
  ['the head alone signed', { 审核机构负责人: { 意见: '同意。', 签名: '郑文涛', 时间: '2026-03-24' } }, false],
])('a legal review has places for its reviewers and who asked for it: %s', (_, given, expected) => {
  const { body } = composeVolume(sampleCase([{ 文书: '法制审核意见书', ...given }]), forms, shipped.value, facts);
  expect(body.map(({ blocks }) => blocksText(blocks).split('审核人员⏎签名').length - 1)).toEqual([expected ? 1 : 0]);
});

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
