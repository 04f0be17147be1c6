import { expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { Block, Overlay } from '../../src/model/volume.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';

const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier', draft: false };
const from = { file: 'records/01.yaml', pointer: '/印章/图像' };
const onTheSpot = (日期: string) => compose({ 文书: '当场行政处罚决定书', 日期 });

function compose(record: Parameters<typeof sampleCase>[0][number]) {
  const [section] = composeVolume(
    sampleCase([record], { files: [{ path: 'media/章.png', type: 'file', size: 1, kind: 'png' }] }),
    forms,
    shipped.value,
    facts,
  ).body;
  return { text: textOf(section?.blocks ?? []), foot: textOf(section?.foot ?? []), overlays: overlaysOf(section?.blocks ?? []) };
}

test('an on-the-spot decision of 2024 or later asks for reconsideration first; an earlier one leaves the choice', () => {
  expect(onTheSpot('2023-12-31').text).toMatch(/可以自收到本决定书之日起六十日内.*或者自收到本决定书之日起六个月内/);
  expect(onTheSpot('2023-12-31').text).not.toContain('应当先');
  expect(onTheSpot('2024-01-01').text).toContain('应当先自收到本决定书之日起六十日内');
  expect(onTheSpot('2024-01-01').text).not.toContain('六个月内');
});

test('the foot of an interview names who signed page by page or refused, strikes out who did not, and leaves a line where nobody has signed', () => {
  const sign = (人: string, 身份: string, more: Readonly<Record<string, string>>) => ({
    人,
    身份,
    方式: '签名',
    时间: '2026-03-02 10:25',
    ...more,
  });
  const footOf = (...签名: ReturnType<typeof sign>[]) => compose({ 文书: '询问笔录', 签名 }).foot;
  const line = '　'.repeat(6);

  expect(footOf(sign('张某某', '被询问人', { 逐页: '是' }), sign('王一鸣', '询问人', { 逐页: '否' }))).toBe(
    '被询问人签名：张某某询问人签名：/',
  );
  expect(footOf(sign('张某某', '被询问人', { 方式: '拒签' }), sign('王一鸣', '询问人', {}), sign('李思远', '询问人', {}))).toBe(
    '被询问人签名：张某某（拒签）询问人签名：王一鸣、李思远',
  );
  const image = { 图像: 'media/章.png' };
  expect(footOf(sign('王一鸣', '询问人', image), sign('李思远', '询问人', image))).toContain(
    `询问人签名：\u3000\u3000王一鸣\u3000\u3000${'\u3000'.repeat(6)}\u3000\u3000李思远`,
  );
  expect(footOf(sign('钱某', '翻译人员', { 逐页: '是' }))).toBe(`被询问人签名：${line}询问人签名：${line}、${line}`);
});

test('places at the foot are as broad as each other where that is enough, else as their names', () => {
  const columnsOf = (party: string): readonly number[] => {
    const signatures = [
      { 人: party, 身份: '被询问人', 方式: '拒签', 时间: '2026-03-02 10:25' },
      { 人: '王一鸣', 身份: '询问人', 方式: '签名', 时间: '2026-03-02 10:25' },
    ];
    const { body } = composeVolume(sampleCase([{ 文书: '询问笔录', 签名: signatures }]), forms, shipped.value, facts);
    const [grid] = body[0]?.foot ?? [];
    return grid?.kind === 'grid' ? grid.columns : [];
  };
  expect(columnsOf('张某某')).toEqual([1, 1]);
  const [party = 0, officer = 0] = columnsOf('阿卜杜热合曼·托合提麦麦提·吐尔逊江巴拉提');
  expect(party).toBeGreaterThan(1.5 * officer);
});

test('that every page was signed is told where the form has places for it', () => {
  const 签名 = ['被询问人', '当事人', '记录人'].map((身份) => ({ 人: `${身份}某`, 身份, 方式: '签名', 逐页: '是' }));
  expect(compose({ 文书: '询问笔录', 签名 }).text).toContain('被询问人某（逐页签名）');
  expect(compose({ 文书: '询问笔录', 签名 }).text).not.toContain('记录人某（逐页签名）');
  expect(compose({ 文书: '现场笔录', 签名 }).text).toContain('记录人某');
  expect(compose({ 文书: '现场笔录', 签名 }).text).not.toContain('逐页');
});

test('an image of the seal lies over organ and date, 42 mm wide', () => {
  const { overlays } = compose({ 文书: '行政处罚决定书', 印章: { 日期: '2026-03-27', 图像: 'media/章.png' } });
  expect(overlays).toEqual([['2026年3月27日', { file: 'media/章.png', alt: '印章', usual: 119, raised: expect.any(Number), from }]]);
});

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('');
      if (block.kind === 'keep') return textOf(block.blocks);
      return block.kind === 'grid' ? block.rows.flatMap((row) => row.cells.map((cell) => textOf(cell.blocks))).join('') : '';
    })
    .join('');
}

/** Texts over which an image lies, and the image. */
function overlaysOf(blocks: readonly Block[]): readonly (readonly [string, Overlay])[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.runs.flatMap(({ text, over }) => (over === undefined ? [] : [[text, over] as const]));
    if (block.kind === 'keep') return overlaysOf(block.blocks);
    return block.kind === 'grid' ? block.rows.flatMap((row) => row.cells.flatMap((cell) => overlaysOf(cell.blocks))) : [];
  });
}
