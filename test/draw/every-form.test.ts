import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layOutBlank } from '../../src/build/lay-out-blank.ts';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { drawVolume } from '../../src/draw/draw-volume.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { Page, PlacedVolume } from '../../src/model/page.ts';
import type { Tree } from '../../src/model/value.ts';
import type { Volume } from '../../src/model/volume.ts';
import { forms, shipped } from '../compose/read-templates.ts';
import { longestCase, sampleCase } from '../compose/sample-case.ts';
import { type Fullness, sampleRecord } from '../compose/sample-record.ts';
import { thorough } from '../thorough.ts';
import { fileOf, run, testWith } from './tools.ts';
import { type Judged, judge, sound, testWithVeraPdf } from './verapdf.ts';

const { theme } = shipped.value;
const faces = [...new Set(Object.values(theme.faces).flat())];
const fonts = openFonts(new Map(faces.map((face) => [face, new Uint8Array(readFileSync(`node_modules/${face}`))])));
const measure = measureFonts(fonts);
const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };
/** How full the forms are, and whose the longest values are. */
type State = Exclude<Fullness, 'longest'> | 'by hand' | 'longest of an organisation' | 'longest of a person';
const all: readonly State[] = ['typical', 'by hand', 'empty', 'longest of an organisation', 'longest of a person', 'rows'];

/** The volume of each state, drawn when it is first asked for. */
const files: (() => Promise<string>)[] = [];
/** One veraPDF for all of them: to start, it takes as long as to judge one. */
let judged: Promise<readonly Judged[]> | undefined;

/** Where CI is set, every form in every state; else usual records. */
describe.each((thorough ? all : all.slice(0, 1)).map((state, index) => [state, index] as const))('all forms: %s', (state, index) => {
  const placed = layoutVolume(volumeOf(state), theme, measure, { picture: () => undefined, scan: () => undefined });
  let made: Promise<string> | undefined;
  const file = () => {
    made ??= drawn(placed, `${state}.pdf`);
    return made;
  };
  files.push(file);

  testWith(['pdftotext'], 'a reader of the PDF finds the words of every page in the order in which they stand', async () => {
    const pages = run('pdftotext', '-raw', '-enc', 'UTF-8', await file(), '-')
      .split('\f')
      .slice(0, placed.pages.length);
    expect(pages.map(bare)).toEqual(placed.pages.map((page) => bare(wordsOf(page))));
  });

  if (thorough) {
    testWithVeraPdf('is PDF/A-2a and PDF/UA-1', async () => {
      judged ??= Promise.all(files.map((each) => each())).then((all) => judge(all));
      expect((await judged)[index]).toEqual(sound);
    });
  } else test('is drawn whole', () => expect(placed.faults.filter(({ kind }) => kind !== 'missing')).toEqual([]));
});

/** One volume of all forms, that of usual records with its cover, contents and closing sheet. */
function volumeOf(state: State): Volume {
  if (state !== 'by hand') {
    const [fullness, data] = contentOf(state);
    const records = forms.map((form) => sampleRecord(form, fullness));
    const volume = composeVolume(sampleCase(records, { data }), forms, shipped.value, facts);
    return state === 'typical' ? volume : { ...volume, front: [], back: [] };
  }
  const blanks = forms.flatMap((form) => {
    const template = shipped.value.forms.find((each) => each.form === form.name);
    return template === undefined ? [] : [layOutBlank(form, template, shipped.value, measure, 'test').volume];
  });
  const [first] = blanks;
  if (first === undefined) throw new Error('no forms');
  return { ...first, front: blanks.flatMap((volume) => volume.front) };
}

function contentOf(state: Exclude<State, 'by hand'>): readonly [Fullness, Tree] {
  if (state === 'longest of a person') return ['longest', longestCase('个人')];

  return state === 'longest of an organisation' ? ['longest', longestCase('单位')] : [state, {}];
}

async function drawn(placed: PlacedVolume, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  const sink = { write: async (chunk: Uint8Array) => void chunks.push(chunk) };
  const { conformance } = await drawVolume(placed, fonts, { bytes: async () => new Uint8Array() }, sink);
  expect(conformance).toBe('A');
  return fileOf(Buffer.concat(chunks), name);
}

/** The words of a page in the order in which they are drawn. */
function wordsOf(page: Page): string {
  return page.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join('');
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
