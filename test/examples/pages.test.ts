import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintCase } from '../../src/build/lint-case.ts';
import type { Page, PlacedVolume, TextItem } from '../../src/model/page.ts';
import { printRead } from '../build/print-read.ts';
import { expectFile } from '../expect-file.ts';
import { madeWorld } from '../made-world.ts';
import { fewExamples } from './built.ts';
import { examples } from './examples.ts';

describe.each(examples)('%s', (name) => {
  test('lints clean: whatever is found was answered', async () => {
    const { findings } = await lintCase(madeWorld(), resolve('examples', name), {});
    expect(
      findings.filter(({ waived }) => waived === undefined).map(({ id, at, fact }) => `${id} ${at.file}:${at.line} ${fact.zh}`),
    ).toEqual([]);
  });
});

describe.each(fewExamples)('%s in print', (name) => {
  test('stands on its pages as it was reviewed', async () => {
    const { volumes, findings } = await print(name);
    expect(findings).toEqual([]);
    expectFile(`test/examples/${name}.pages.txt`, volumes.map(({ placed }) => pagesText(placed)).join('\n'));
  });

  test('no word leaves its page, and no two words overlap', async () => {
    const pages = (await print(name)).volumes.flatMap(({ placed }) => placed.pages);
    expect(pages.flatMap((page, index) => overlaps(page).map((fault) => `page ${index + 1}: ${fault}`))).toEqual([]);
  });
});

const printed = new Map<string, ReturnType<typeof printOnce>>();

function print(name: string) {
  const known = printed.get(name) ?? printOnce(name);
  printed.set(name, known);

  return known;
}

async function printOnce(name: string) {
  const world = madeWorld();
  const { parsed, limits } = await lintCase(world, resolve('examples', name), {});
  const facts = { digests: new Map(), findings: [], waivers: [], limits: limits('last'), tool: 'dossier', draft: false };

  return printRead(world, parsed, facts, async () => ({ write: async () => undefined }));
}

/** One line for each line of text: page, x, y, words. */
function pagesText({ pages }: PlacedVolume): string {
  return pages.flatMap((page, index) => [`— ${index + 1} ${page.label} ${page.section}`, ...linesOf(page)]).join('\n');
}

/** Items of one baseline that stand close together are one line. */
function linesOf(page: Page): readonly string[] {
  const lines: { x: number; y: number; end: number; text: string }[] = [];
  for (const item of page.items) {
    const last = lines.at(-1);
    if (item.kind === 'text') {
      const goesOn = last !== undefined && last.y === item.y && item.x >= last.end - 1 && item.x - last.end < item.size;
      if (goesOn) Object.assign(last, { end: item.x + item.width, text: last.text + item.text });
      else lines.push({ x: item.x, y: item.y, end: item.x + item.width, text: item.text });
    }
    if (item.kind === 'picture' || item.kind === 'scan') {
      lines.push({ x: item.x, y: item.y, end: Number.NaN, text: `[${item.file} ${item.width.toFixed(0)}×${item.height.toFixed(0)}]` });
    }
  }

  return lines.map(({ x, y, text }) => `${where(x, y)} ${text}`);
}

function where(x: number, y: number): string {
  return `${x.toFixed(1).padStart(6)} ${y.toFixed(1).padStart(6)}`;
}

function overlaps(page: Page): readonly string[] {
  const texts = page.items.filter((item) => item.kind === 'text').filter((item) => item.text.trim() !== '');
  const outside = texts.filter((item) => item.x < 0 || item.x + item.width > page.width + 0.5 || item.y < 0 || item.y > page.height);
  const sorted = [...texts].sort((one, other) => one.y - other.y || one.x - other.x);
  const faults = outside.map((item) => `outside: ${item.text}`);
  sorted.forEach((item, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.y - item.y > 40) break;
      if (cross(item, other)) faults.push(`${item.text} × ${other.text}`);
    }
  });

  return faults;
}

/** Boxes around the ink of Han characters: from 0.8 above the baseline to 0.1 below it. */
function cross(one: TextItem, other: TextItem): boolean {
  const slack = 0.3;
  const across = one.x + one.width - slack > other.x && other.x + other.width - slack > one.x;
  const down = one.y + 0.1 * one.size > other.y - 0.8 * other.size && other.y + 0.1 * other.size > one.y - 0.8 * one.size;

  return across && down;
}
