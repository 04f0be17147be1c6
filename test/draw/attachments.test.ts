import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Attachment } from '../../src/model/attachment.ts';
import { fileOf, run, testWith } from './tools.ts';
import { judge, testWithVeraPdf } from './verapdf.ts';
import { draw, place, volumeOf } from './volume.ts';

const attachments: readonly Attachment[] = [
  {
    name: 'records-现场笔录.yaml',
    description: '案卷由此印成：records/现场笔录.yaml',
    type: 'application/yaml',
    relationship: 'Source',
    bytes: new TextEncoder().encode('文书: 现场笔录\n'),
  },
  {
    name: 'findings.json',
    description: '对照制度检查的结果',
    type: 'application/json',
    relationship: 'Supplement',
    bytes: new TextEncoder().encode('{}\n'),
  },
];

async function drawn(inside: readonly Attachment[]): Promise<Uint8Array> {
  const placed = await place(volumeOf([{ kind: 'paragraph', runs: [{ text: '现场笔录' }] }]));
  return (await draw(placed, {}, 'none', inside)).bytes;
}

test('files inside make the volume PDF/A-3, with their types and what they are to it, the same each time', async () => {
  const bytes = await drawn(attachments);
  const text = new TextDecoder('latin1').decode(bytes);
  expect(text).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(text).toContain('/AFRelationship /Source');
  expect(text).toContain('/AFRelationship /Supplement');
  expect(text).toContain('/Subtype /application#2Fyaml');
  expect(Buffer.compare(bytes, await drawn(attachments))).toBe(0);
  expect(new TextDecoder('latin1').decode(await drawn([]))).toContain('<pdfaid:part>2</pdfaid:part>');
});

testWith(['pdfdetach'], 'another reader takes them out as they went in', async () => {
  const file = fileOf(await drawn(attachments), 'a.pdf');
  run('pdfdetach', '-saveall', '-o', dirname(file), file);
  for (const { name, bytes } of attachments) expect(new Uint8Array(readFileSync(join(dirname(file), name)))).toEqual(bytes);
});

testWithVeraPdf('a volume with files inside is PDF/A-3a and PDF/UA-1', async () => {
  const file = fileOf(await drawn(attachments), 'a.pdf');
  expect(await judge([file])).toEqual([{ 'PDF/A-3A': [], 'PDF/UA-1': [] }]);
});
