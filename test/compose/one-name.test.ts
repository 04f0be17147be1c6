import { expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { Waiver } from '../../src/compose/volume-facts.ts';
import type { Block, Volume } from '../../src/model/volume.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';
import { blocksText } from './volume-text.ts';

const documents = forms.filter(({ id }) => id !== 'media');

/** A case with a record of every form, each served, none signed, and each named in an answer to a finding. */
function everyForm(): Volume {
  const records = documents.map(({ name }) => ({ 文书: name, 文号: `${name}号` }));
  const service = { 文书: '送达回证', 送达文书: documents.map(({ name }) => ({ 名称: name, 文号: `${name}号` })) };
  const waiver: Waiver = { requirement: 'A01', files: [], reason: '', by: '', at: '' };
  const answered = { ...waiver, files: records.map((_, index) => `records/${String(index + 1).padStart(2, '0')}.yaml`) };
  const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false, waivers: [answered] };

  return composeVolume(sampleCase([...records, service]), forms, shipped.value, facts);
}

/** What stands at the head of a document. */
function headOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' && block.level === 1 ? block.runs.map(({ text }) => text) : [])).join('');
}

/** A head without what stands there in brackets; contents tell several documents of a form apart there. */
function stem(title: string): string {
  return title.replace(/（[^（）]*）$/u, '');
}

const volume = everyForm();
const heads = volume.body.map(({ blocks, title }) => ({ head: headOf(blocks), title }));
const service = blocksText(volume.body.find(({ id }) => id === `records/${documents.length + 1}.yaml`)?.blocks ?? []);

test('every form is printed with a title', () => {
  expect(heads.filter(({ head }) => head === '')).toEqual([]);
  expect(heads.length).toBe(documents.length + 1);
});

test('outline and contents call a document what its head says', () => {
  const contents = blocksText(volume.front.find(({ id }) => id === 'contents')?.blocks ?? []);

  expect(heads.filter(({ head, title }) => title !== head && !title.startsWith(`${stem(head)}（`))).toEqual([]);
  expect(heads.filter(({ title }) => !contents.includes(title))).toEqual([]);
});

test('the closing sheet calls it the same', () => {
  const closing = blocksText(volume.back.find(({ id }) => id === 'closing')?.blocks ?? []);

  expect(heads.filter(({ title }) => !title.startsWith('送达回证') && !closing.includes(title))).toEqual([]);
});

test('so does a proof of service', () => {
  expect(heads.filter(({ head }) => !service.includes(`${head}⏎`))).toEqual([]);
});
