import { expect, test } from 'vitest';
import { composeBlank } from '../../src/compose/compose-blank.ts';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { Tree } from '../../src/model/value.ts';
import type { Block, ParagraphBlock, Section, Volume } from '../../src/model/volume.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';

const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier', draft: false };
const number = '案号：辽金普交罚〔2026〕第0012号';

function compose(record: Tree): Volume {
  return composeVolume(sampleCase([record], {}), forms, shipped.value, facts);
}

function printedEmpty(name: string): Section | undefined {
  const form = forms.find((each) => each.name === name);
  const template = shipped.value.forms.find((each) => each.form === name);
  if (form === undefined || template === undefined) throw new Error(name);
  return composeBlank(form, template, shipped.value, 'dossier').front[0];
}

function paragraphsIn(block: Block): readonly ParagraphBlock[] {
  if (block.kind === 'paragraph') return [block];
  if (block.kind === 'keep') return block.blocks.flatMap(paragraphsIn);
  return block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn))) : [];
}

function words(line: ParagraphBlock | undefined): string | undefined {
  return line?.runs.map(({ text }) => text).join('');
}

test('above the pages on which a document goes on stands how the contents call it, and its number', () => {
  const above = (record: Tree) => words(compose(record).body[0]?.continued);
  expect(above({ 文书: '询问笔录', 被询问人: '张某某' })).toBe(`询问笔录（张某某）　续页　${number}`);
  expect(above({ 文书: '行政处罚决定书', 文号: '辽金普交罚〔2026〕第0013号' })).toBe(
    '行政处罚决定书　续页　案号：辽金普交罚〔2026〕第0013号',
  );
});

test('a name that is too long for the line gives way to that of the form', () => {
  const 送达文书 = ['责令改正违法行为通知书', '违法行为通知书', '听证通知书'].map((名称) => ({ 名称 }));
  expect(words(compose({ 文书: '送达回证', 送达文书 }).body[0]?.continued)).toBe(`送达回证　续页　${number}`);
});

test('a document without a number of its own, and the contents, tell that of the case', () => {
  const volume = compose({ 文书: '回避申请书', 日期: '2026-03-02' });
  expect(words(volume.body[0]?.continued)).toBe(`回避申请书　续页　${number}`);
  expect(volume.front.map(({ id, continued }) => [id, words(continued)])).toEqual([
    ['cover', undefined],
    ['contents', `卷内文件目录　续页　${number}`],
  ]);
  expect(words(volume.back.find(({ id }) => id === 'timeline')?.continued)).toBe(`办案进程　续页　${number}`);
});

test('by hand there is room to write whose it is', () => {
  const blank = (name: string) => printedEmpty(name)?.continued;
  expect(words(blank('询问笔录'))).toBe(`询问笔录（${'　'.repeat(9)}）　续页　案号：${'　'.repeat(16)}`);
  expect(blank('询问笔录')?.runs.some(({ grows }) => grows)).toBe(false);
  expect(words(blank('回避申请书'))).toBe('回避申请书　续页');
});

test('above what was added afterwards and goes on stands its own heading, also behind a scan', () => {
  const onSite: Tree = {
    文书: '现场笔录',
    时间: { 起: '2026-03-02 08:40', 止: '2026-03-02 09:10' },
    拒绝: [{ 事项: '签名', 时间: '2026-03-05 10:00' }],
  };
  const leaf = compose(onSite).body[0]?.blocks.find((block) => block.kind === 'break');
  expect(leaf).toMatchObject({ behind: true });
  expect(leaf?.kind === 'break' && words(leaf.continued)).toBe('附记：《现场笔录》成文以后记入案卷的，不是文书的内容　续页');
});

test('a heading of what was added afterwards that is too long for the line is shortened', () => {
  const order: Tree = {
    文书: '不予行政处罚决定书',
    文号: '辽金普交综执强制执行催告字〔2026〕第00001004号（补）',
    日期: '2026-03-02',
    拒绝: [{ 事项: '签名', 时间: '2026-03-05 10:00', 理由: '认为处罚过重，要求先行复议'.repeat(8) }],
  };
  const kept = compose(order).body[0]?.blocks.find((block) => block.kind === 'keep' && block.continued !== undefined);
  expect(kept?.kind === 'keep' && words(kept.continued)).toBe(
    '附记：《不予行政处罚决定书》辽金普交综执强制执行催告字〔2026〕第00001004号（补），不是文书的内容　续页',
  );
});

test.each([
  ['陈述申辩笔录', '陈述、申辩内容（续）：'],
  ['集体讨论记录', '承办人汇报案件情况（续）：'],
])('lines to write a long answer on say on a further page what stands on them: %s', (name, head) => {
  const heads = (printedEmpty(name)?.blocks ?? []).flatMap(paragraphsIn).map(({ goesOn }) => words(goesOn));
  expect(heads).toContain(head);
});
