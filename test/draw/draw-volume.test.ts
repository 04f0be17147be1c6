import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Volume } from '../../src/model/volume.ts';
import { fileOf, render, run, testWith } from './tools.ts';
import { draw, place, volumeOf } from './volume.ts';

const article =
  '行政执法主体依职权启动一般程序行政执法的，由行政执法人员填写相关执法文书，报本机关负责人批准。情况紧急的，应当在24小时内补报（见第2026条）。';
const cell = (text: string, label = false) => ({ label, blocks: [{ kind: 'paragraph' as const, size: 12, runs: [{ text }] }] });
const volume: Volume = {
  ...volumeOf([]),
  front: [
    {
      id: 'cover',
      title: '封面',
      ownNumbers: false,
      blocks: [{ kind: 'paragraph', level: 1, font: 'title', runs: [{ text: '行政处罚案卷' }] }],
    },
    {
      id: 'contents',
      title: '目录',
      ownNumbers: false,
      blocks: [
        {
          kind: 'grid',
          columns: [3, 1],
          heads: 1,
          rows: [
            { cells: [cell('题名', true), cell('页号', true)] },
            ...['one', 'two'].map((section) => ({
              cells: [
                { blocks: [{ kind: 'paragraph' as const, runs: [{ text: `文书${section}`, link: section }] }] },
                { blocks: [{ kind: 'paragraph' as const, runs: [{ text: '', pageOf: { section, which: 'span' as const } }] }] },
              ],
            })),
          ],
        },
      ],
    },
  ],
  body: [
    {
      id: 'one',
      title: '立案登记表',
      stage: '立案',
      ownNumbers: true,
      blocks: Array.from({ length: 20 }, () => ({ kind: 'paragraph' as const, indent: 2, runs: [{ text: article }] })),
    },
    {
      id: 'two',
      title: '处罚决定书',
      stage: '决定',
      ownNumbers: false,
      blocks: [
        { kind: 'paragraph', font: 'hei', runs: [{ text: '☑ 是 □ 否 㐂䶮' }] },
        { kind: 'image', file: 'turned.jpg', maxWidth: 200, maxHeight: 200, alt: '现场照片' },
        { kind: 'image', file: 'seal-alpha.png', maxWidth: 100, maxHeight: 100, alt: '印章' },
        {
          kind: 'figure',
          width: 300,
          height: 40,
          alt: '进程',
          marks: [
            { kind: 'line', x1: 0, y1: 20, x2: 300, y2: 20, width: 1 },
            { kind: 'box', x: 0, y: 0, width: 300, height: 10, shade: 0.5 },
            { kind: 'text', x: 150, y: 36, text: '立案到结案', font: 'hei', size: 10, anchor: 'centre' },
          ],
        },
      ],
    },
  ],
  back: [
    {
      id: 'end',
      title: '备考表',
      ownNumbers: false,
      blocks: [{ kind: 'paragraph', runs: [{ text: '本卷共' }, { text: '', pageCount: true }, { text: '页' }] }],
    },
  ],
};

describe('a drawn volume', async () => {
  const placed = await place(volume);
  const drawn = await draw(placed);
  const read = await PDFDocument.load(drawn.bytes, { updateMetadata: false });
  const file = fileOf(drawn.bytes, 'volume.pdf');

  test('has the pages that were placed, and no fault', () => {
    expect(placed.faults).toEqual([]);
    expect(read.getPageCount()).toBe(placed.pages.length);
    expect(drawn).toMatchObject({ conformance: 'A', broken: [] });
  });

  test('is the same twice', async () => {
    const again = await draw(await place(volume));
    expect(Buffer.from(again.bytes).equals(Buffer.from(drawn.bytes))).toBe(true);
  });

  test('labels its pages by their printed numbers', () => {
    const labels = read.catalog.lookup(PDFName.of('PageLabels'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
    const shown = Array.from({ length: labels.size() / 2 }, (_, index) => {
      const range = labels.lookup(index * 2 + 1, PDFDict);
      return [labels.lookup(index * 2, PDFNumber).asNumber(), ...['S', 'St'].map((key) => String(range.lookup(PDFName.of(key)) ?? ''))];
    });
    expect(shown).toEqual([
      [0, '', ''],
      [1, '', ''],
      [2, '/D', '1'],
      [placed.pages.length - 1, '', ''],
    ]);
  });

  test('leads from the contents to the first page of each document', () => {
    const annotations = read.getPage(1).node.lookup(PDFName.of('Annots'), PDFArray);
    const targets = Array.from({ length: annotations.size() }, (_, index) => {
      const target = annotations.lookup(index, PDFDict).lookup(PDFName.of('Dest'), PDFArray).get(0);
      return read.getPages().findIndex((page) => target instanceof PDFRef && page.ref.toString() === target.toString());
    });
    expect(targets).toEqual([2, placed.pages.findIndex((page) => page.section === 'two')]);
  });

  test('has an outline by stage and document', () => {
    const outlines = read.catalog.lookup(PDFName.of('Outlines'), PDFDict);
    expect(titles(outlines)).toEqual(['封面', '目录', '立案', '  立案登记表', '决定', '  处罚决定书', '备考表']);
  });

  testWith(['pdftotext'], 'gives its text back character by character', async () => {
    const text = run('pdftotext', '-enc', 'UTF-8', '-raw', file, '-').replaceAll(/[\s\u000c]/g, '');
    const words = placed.pages.flatMap((page) => page.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))).join('');
    expect([...text].sort().join('')).toBe([...words.replaceAll(/\s/g, '')].sort().join(''));
    expect(text).toContain(article.slice(0, 27));
    expect(text).toContain('㐂䶮');
  });

  testWith(['pdffonts'], 'embeds a subset of each font with its characters', async () => {
    const lines = run('pdffonts', file).trim().split('\n').slice(2);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/^DOSS[A-Z]{2}\+Noto.*CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  testWith(['pdfinfo'], 'tells its title, dates and tags', async () => {
    const info = run('pdfinfo', '-isodates', file);
    expect(info).toContain('张三〈某案〉&其他');
    expect(info).toMatch(/CreationDate:\s+2026-03-05T02:00:00Z/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(run('pdfinfo', '-meta', file)).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    const structure = run('pdfinfo', '-struct-text', file);
    for (const kind of ['Document', 'Sect', 'H1', 'Table', 'TR', 'TH', 'TD', 'P', 'Figure'])
      expect(structure).toMatch(new RegExp(`^\\s*${kind}\\b`, 'm'));
  });

  testWith(['pdftoppm'], 'shows a drawing in its shade', async () => {
    const index = placed.pages.findIndex((page) => page.items.some((item) => item.kind === 'box'));
    const box = placed.pages[index]?.items.find((item) => item.kind === 'box');
    if (box?.kind !== 'box') throw new Error('no box');
    for (const value of render(file, index + 1)(box.x + 20, box.y + 5)) expect(Math.abs(value - 128)).toBeLessThan(3);
  });

  testWith(['qpdf'], 'is a sound PDF', async () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });
});

/** Titles of an outline, children indented. */
function titles(node: PDFDict, indent = ''): string[] {
  const found: string[] = [];
  for (let item = node.lookup(PDFName.of('First')); item instanceof PDFDict; item = item.lookup(PDFName.of('Next'))) {
    const title = item.lookup(PDFName.of('Title'));
    found.push(indent + (title !== undefined && 'decodeText' in title ? String((title as { decodeText(): string }).decodeText()) : ''));
    found.push(...titles(item, `${indent}  `));
  }
  return found;
}
