import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Receipt } from '../../src/model/receipt.ts';
import { sharedFolder } from '../shared-folder.ts';
import { buildExample, fewExamples, run } from './built.ts';

const out = sharedFolder();
const receipts = new Map<string, Receipt>();

beforeAll(async () => {
  for (const name of fewExamples) receipts.set(name, (await buildExample(name, join(out.path, name))).receipt);
});

describe.each(fewExamples)('%s', (name) => {
  const receipt = () => receipts.get(name) as Receipt;
  const fileOf = (file: string) => join(out.path, name, file);
  const pdf = () => fileOf(receipt().volume.file);

  test('the receipt tells what stands on disk', () => {
    for (const output of [receipt().volume, receipt().package]) {
      const bytes = readFileSync(fileOf(output?.file ?? ''));
      expect(bytes.length).toBe(output?.bytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(output?.digests.sha256);
    }
    expect(existsSync(fileOf(`${receipt().volume.file.replace(/\.pdf$/, '')}.receipt.json`))).toBe(true);
  });

  test('a second build in another folder gives the same bytes', async () => {
    const again = await buildExample(name, join(out.path, `${name}-again`));
    expect(again.receipt.volume.digests).toEqual(receipt().volume.digests);
    expect(again.receipt.package?.digests).toEqual(receipt().package?.digests);
  });

  test('the volume is sound for an independent reader', async ({ skip }) => {
    const checked = run('qpdf', ['--check', pdf()]);
    if (checked === undefined) return skip('qpdf is not installed');
    expect(checked).toContain('No syntax or stream encoding errors found');
  });

  test('its text comes out again, its faces are embedded and subset', ({ skip }) => {
    const text = run('pdftotext', ['-layout', pdf(), '-']);
    const fonts = run('pdffonts', [pdf()]);
    if (text === undefined || fonts === undefined) return skip('poppler is not installed');

    expect(text.replace(/\s/g, '')).toContain('卷内文件目录');
    expect(text.replace(/\s/g, '')).toContain(receipt().case.replace(/\s/g, ''));
    const rows = fonts
      .split('\n')
      .slice(2)
      .filter((row) => /NotoS/.test(row));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => !/^[A-Z]{6}\+.*yes yes yes/.test(row))).toEqual([]);
  });

  test('page count, labels, outline and the links of the contents agree', async () => {
    const document = await PDFDocument.load(readFileSync(pdf()));
    const pages = document.getPages();
    expect(pages.length).toBe(receipt().volume.pages);
    expect(document.catalog.lookup(PDFName.of('Outlines'), PDFDict)).toBeDefined();
    expect(document.catalog.lookup(PDFName.of('PageLabels'), PDFDict)).toBeDefined();

    const links = pages.flatMap((page, index) => linksOf(document, page.node).map((target) => ({ index, target })));
    const contents = links.filter(({ target }) => target > 0);
    expect(contents.length).toBeGreaterThan(10);
    expect(contents.every(({ index, target }) => target > index && target < pages.length)).toBe(true);
  });
});

/** Indices of the pages to which the links of a page go. */
function linksOf(document: PDFDocument, page: PDFDict): readonly number[] {
  const annotations = page.lookup(PDFName.of('Annots'));
  const refs = document.getPages().map((each) => each.ref.toString());
  if (annotations === undefined || !('asArray' in annotations)) return [];

  return (annotations as { asArray(): readonly unknown[] }).asArray().map((entry) => {
    const link = document.context.lookup(entry as never, PDFDict);
    const [target] = (link.lookup(PDFName.of('Dest')) as unknown as { asArray(): readonly { toString(): string }[] }).asArray();
    return refs.indexOf(target?.toString() ?? '');
  });
}
