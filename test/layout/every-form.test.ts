import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layOutBlank } from '../../src/build/lay-out-blank.ts';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { Page, PlacedVolume } from '../../src/model/page.ts';
import type { Form } from '../../src/model/regulation.ts';
import type { FormTemplate } from '../../src/model/templates.ts';
import type { Tree } from '../../src/model/value.ts';
import type { Block, Volume } from '../../src/model/volume.ts';
import { forms, shipped } from '../compose/read-templates.ts';
import { longestCase, sampleCase } from '../compose/sample-case.ts';
import { type Fullness, sampleRecord } from '../compose/sample-record.ts';
import { thorough } from '../thorough.ts';
import { flowFaults, wordsOf } from './flow-faults.ts';
import { geometryFaults, leadingMarks } from './geometry-faults.ts';
import { pageFill } from './page-fill.ts';
import { strokeFaults } from './stroke-faults.ts';

const { theme } = shipped.value;
const faces = [...new Set(Object.values(theme.faces).flat())];
const measure = measureFonts(openFonts(new Map(faces.map((face) => [face, new Uint8Array(readFileSync(`node_modules/${face}`))]))));
const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };
const pictures = { picture: () => ({ width: 400, height: 300, orientation: 1 }), scan: () => undefined };

/** How full the form is, and the case around it; CI asks all, a run by hand the two that find most. */
const everyState: readonly (readonly [string, Fullness | 'by hand', Tree])[] = [
  ['empty, for writing by hand', 'by hand', {}],
  ['a draft with nothing in it', 'empty', {}],
  ['a usual record', 'typical', {}],
  ['the longest values, of a person', 'longest', longestCase('个人')],
  ['the longest values, of an organisation', 'longest', longestCase('单位')],
  ['lists over pages', 'rows', {}],
];
const states = everyState.filter(([, fullness], index) => thorough || fullness === 'typical' || index === 4);

describe.each(forms.map((form) => [form.name, form] as const))('%s', (name, form) => {
  const template = shipped.value.forms.find((each) => each.form === name);
  if (template === undefined) throw new Error(`${name} has no template`);

  test.each(states)('%s', (_, fullness, data) => {
    const { volume, placed } = laidOut(form, fullness, data);
    const [section] = [...volume.front, ...volume.body];
    if (section === undefined) throw new Error('no section');

    expect(placed.faults.filter((fault) => fault.kind !== 'missing')).toEqual([]);
    expect(placed.pages.flatMap((page, index) => pageFaults(placed, index).map((fault) => `${page.label}: ${fault}`))).toEqual([]);
    expect(flowFaults(placed, template, section.id)).toEqual([]);
    expect(holesOf(placed, template.foot.length > 0)).toEqual([]);
    expect(placed.pages.flatMap((page) => signedTwice(placed, page, template))).toEqual([]);
    expect(placed.pages.map(isNamed)).toEqual(placed.pages.map(() => true));
    const foot = (section.foot ?? []).map(wordsIn).join('');
    const said = [...wordsOf(placed)].sort(([one], [other]) => one - other).map(([, words]) => words);
    expect(without(said.join(''), foot)).toBe(without(section.blocks.map(wordsIn).join(''), foot));
  });
});

/** Of the type area of a page after which the form goes on, so much is filled at least. */
const fullEnough = 0.88;

/** Points of the signatures at the foot of every page. */
const footHeight = 44;

function holesOf({ pages }: PlacedVolume, hasFoot: boolean): readonly string[] {
  return pages.slice(0, -1).flatMap((page, index) => {
    if (beginsAnew(pages[index + 1])) return [];
    const fill = pageFill(page, theme, hasFoot ? footHeight : 0);
    return fill < fullEnough ? [`page ${page.label} is ${Math.round(fill * 100)} % full`] : [];
  });
}

/** What was added to a document afterwards stands on a leaf of its own where the pages of the document are signed or counted. */
function beginsAnew(page: Page | undefined): boolean {
  const [first] = page?.items.filter((item) => item.kind === 'text') ?? [];

  return first?.kind === 'text' && first.element !== undefined && first.text.startsWith('附记：');
}

/** Above each page but the first, and the leaf whose heading says it, stands small whose it is, in no paragraph. */
function isNamed(page: Page, index: number): boolean {
  const above = page.items.flatMap((item) => (item.kind === 'text' && item.y < theme.margins.top ? [item] : []));
  const named = above.some(({ text }) => text.includes('续页'));

  return named === (index > 0 && !beginsAnew(page)) && above.every(({ element }) => element === undefined);
}

/** Places at the foot of a page on which the document is signed at its end, or behind it. */
function signedTwice(placed: PlacedVolume, page: Page, { foot, parts }: FormTemplate): readonly string[] {
  const ends = parts.flatMap((part) => (part.kind === 'sign' ? part.places : []));
  const elements = new Set(page.items.flatMap((item) => (item.kind === 'text' && item.element !== undefined ? [item.element] : [])));
  const said = [...elements].map((element) => wordsOf(placed).get(element) ?? '');
  const times = (label: string): number => said.filter((words) => words.startsWith(`${label}：`)).length;
  const isEnd = ends.every(({ label }) => times(label) > 0);

  return foot.flatMap(({ label }) => (isEnd && times(label) > (ends.some((end) => end.label === label) ? 1 : 0) ? [label] : []));
}

/** The foot is said once a page. */
function without(words: string, foot: string): string {
  return foot === '' ? words : words.replaceAll(foot, '');
}

/** A volume of the form alone, and its pages. */
function laidOut(form: Form, fullness: Fullness | 'by hand', data: Tree): { readonly volume: Volume; readonly placed: PlacedVolume } {
  const template = shipped.value.forms.find((each) => each.form === form.name);
  if (template === undefined) throw new Error(`${form.name} has no template`);
  if (fullness === 'by hand') return layOutBlank(form, template, shipped.value, measure, 'test');

  const volume = {
    ...composeVolume(sampleCase([sampleRecord(form, fullness)], { data }), forms, shipped.value, facts),
    front: [],
    back: [],
  };
  return { volume, placed: layoutVolume(volume, theme, measure, pictures) };
}

/** Text that overlaps, is crossed, or leaves the type area; frames that are open or lie over one another. Page numbers stand outside. */
function pageFaults({ pages }: PlacedVolume, index: number): readonly string[] {
  const page = pages[index];
  if (page === undefined) return [];
  const { paper, margins } = theme;
  const edge = 20;
  const whole = { x1: edge, y1: edge, x2: paper.width - edge, y2: paper.height - edge, text: '' };
  const area = { x1: margins.inner, y1: margins.top, x2: paper.width - margins.outer, y2: paper.height - margins.bottom, text: '' };
  const body = { ...page, items: page.items.filter((item) => item.kind !== 'text' || item.element !== undefined) };

  return [...geometryFaults(page, whole), ...geometryFaults(body, area), ...strokeFaults(page, theme.lineWidth), ...leadingMarks(page)];
}

/** What a block says, in reading order, white space left out. */
function wordsIn(block: Block): string {
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text.replace(/\s/g, '')).join('');
  if (block.kind === 'keep') return block.blocks.map(wordsIn).join('');
  return block.kind === 'grid' ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.map(wordsIn))).join('') : '';
}
