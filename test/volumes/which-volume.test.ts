import { join } from 'node:path';
import { expect } from 'vitest';
import { run, testWith } from '../draw/tools.ts';
import { caseBuilds, receiptOf } from './case-builds.ts';

const { room, build } = caseBuilds();

testWith(['pdftotext'], 'every volume says on one page of cover, on its contents and on its closing sheet which it is', async () => {
  const receipt = receiptOf(await build('分卷: 30页\n封皮: 不印\n'));
  for (const { file, number, of } of receipt.volumes ?? []) {
    const pages = run('pdftotext', '-raw', join(room.path, 'out', file), '-')
      .replaceAll(/[^\S\f]/g, '')
      .split('\f');
    const told = pages.flatMap((page, index) => (page.includes(`第${number}卷共${of}卷`) ? [index] : []));
    expect(told.slice(0, 2)).toEqual([0, 1]);
    expect(pages[told[1] ?? -1]).toContain('卷内文件目录');
    expect(pages[told.at(-1) ?? -1]).toContain('卷内备考表');
    expect(told.length).toBe(3);
  }
});
