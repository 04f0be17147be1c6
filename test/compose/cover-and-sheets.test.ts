import { expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { MediaItem } from '../../src/model/case.ts';
import type { Tree } from '../../src/model/value.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';
import { blocksText } from './volume-text.ts';

const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier', draft: false };
const coverOf = (data: Tree): string =>
  blocksText(composeVolume(sampleCase([], { data }), forms, shipped.value, facts).front.find(({ id }) => id === 'cover')?.blocks ?? []);

test('the cover tells how the case began: opened, begun without opening, or not taken up', () => {
  const opened = coverOf({ 日期: { 启动: '2026-03-02 08:40', 立案: '2026-03-03', 终结: '2026-04-10' } });
  expect(opened).toContain('| 立案时间 | 2026年3月3日 | 结案时间 | 2026年4月10日 |');
  expect(opened).toContain('| 程序类型 | 普通程序 |');

  const begun = coverOf({ 日期: { 启动: '2026-03-02 08:40', 终结: '2026-04-10' } });
  expect(begun).toContain('| 启动时间 | 2026年3月2日 | 结案时间 | 2026年4月10日 |');
  expect(begun).not.toContain('立案时间');

  const refused = coverOf({ 结果: '不予立案', 日期: { 启动: '2026-03-16', 决定: '2026-03-24', 终结: '2026-03-26' } });
  expect(refused).toContain('| 受案时间 | 2026年3月16日 | 不予立案日 | 2026年3月24日 |');
  expect(refused).toContain('| 办结时间 | 2026年3月26日 |');
  expect(refused).not.toMatch(/\| 立案时间|程序类型|普通程序|结案时间/u);
});

test('recordings and electronic data are numbered through the case, each kind for itself', () => {
  const item = (record: number, index: number, 方式: string): MediaItem => ({
    path: `media/${record}-${index}`,
    record: `records/0${record}.yaml`,
    pointer: `/资料/${index}`,
    data: { 方式, 题名: `第${record}份的第${index}件`, 起: `2026-03-0${record} 09:0${index}` },
  });
  const media = [item(1, 0, '录像'), item(1, 1, '录音'), item(2, 0, '电子数据'), item(2, 1, '录像')];
  const { body } = composeVolume(sampleCase([{ 文书: '音像资料' }, { 文书: '音像资料' }], { media }), forms, shipped.value, facts);
  const numbers = body.flatMap(({ id, blocks }) =>
    [...blocksText(blocks).matchAll(/\| 序号 \| (\d+) \|/gu)].map(([, number]) => `${id.split('#')[1]} ${number}`),
  );

  expect(numbers.sort()).toEqual(['electronic-data 1', 'recordings 1', 'recordings 2', 'recordings 3']);
});

test('blanks of an option that was not chosen are struck out, those of the chosen one are filled', () => {
  const [section] = composeVolume(
    sampleCase([{ 文书: '责令改正违法行为通知书', 改正方式: '立即改正', 日期: '2026-03-02' }]),
    forms,
    shipped.value,
    facts,
  ).body;
  expect(blocksText(section?.blocks ?? [])).toContain('☑1．立即予以改正。⏎□2．在_　/　_前改正或者整改完毕。');
});

test('what an officer adds to numbered items goes on with their numbers', () => {
  const textOf = (注意事项: readonly string[]): string =>
    blocksText(composeVolume(sampleCase([{ 文书: '听证通知书', 注意事项 }]), forms, shipped.value, facts).body[0]?.blocks ?? []);

  expect(textOf(['带身份证明。'])).toContain('\n5．带身份证明。');
  expect(textOf(['1．带身份证明。', '（2）带授权委托书。'])).toContain('\n5．带身份证明。\n6．带授权委托书。');
});
