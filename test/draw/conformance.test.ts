import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { configOf } from '../../src/build/config-of.ts';
import { openCase } from '../../src/build/open-case.ts';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { drawVolume } from '../../src/draw/draw-volume.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import { printRead } from '../build/print-read.ts';
import { forms, shipped } from '../compose/read-templates.ts';
import { sampleCase } from '../compose/sample-case.ts';
import { sampleRecord } from '../compose/sample-record.ts';
import { fewExamples } from '../examples/built.ts';
import { madeWorld } from '../made-world.ts';
import { fileOf } from './tools.ts';
import { judge, sound, testWithVeraPdf } from './verapdf.ts';

testWithVeraPdf('the examples and a volume of every form are PDF/A-2a and PDF/UA-1', async () => {
  const files = [
    ...(await Promise.all(fewExamples.map((name) => filesOfExample(name)))).flat(),
    ...(await filesOfExample('ordinary-penalty', '立卷: 正副卷\n分卷: 40页\n双面打印: 是\n')),
    await volumeOfEveryForm(),
  ];

  expect(await judge(files)).toEqual(files.map(() => sound));
  for (const file of files) expect(readFileSync(file, 'latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

/** An example printed to files, under a configuration: its volumes and its outer cover. */
async function filesOfExample(name: string, config?: string): Promise<readonly string[]> {
  const world = madeWorld();
  const folder = join('examples', name);
  const { value } = await openCase(world, folder);
  const own = (await configOf(world, folder, config && fileOf(Buffer.from(config), 'dossier.config.yaml'))).value;
  const chunks = new Map<string, Uint8Array[]>();
  const facts = { digests: new Map(), findings: [], waivers: [], tool: 'dossier test', draft: true, ...(own === undefined ? {} : { own }) };
  await printRead(world, value, facts, async (suffix) => ({
    write: async (chunk) => void chunks.set(suffix, [...(chunks.get(suffix) ?? []), chunk]),
  }));
  return [...chunks].map(([suffix, written]) => fileOf(Buffer.concat(written), `${name}${suffix}.pdf`));
}

/** A case with one record of every form, printed to a file. */
async function volumeOfEveryForm(): Promise<string> {
  const { theme } = shipped.value;
  const faces = [...new Set(Object.values(theme.faces).flat())];
  const fonts = openFonts(new Map(faces.map((face) => [face, new Uint8Array(readFileSync(`node_modules/${face}`))])));
  const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };
  const records = forms.map((form) => sampleRecord(form, 'typical'));
  const pictures = { picture: () => undefined, scan: () => undefined };
  const placed = layoutVolume(composeVolume(sampleCase(records), forms, shipped.value, facts), theme, measureFonts(fonts), pictures);
  const chunks: Uint8Array[] = [];
  const drawn = await drawVolume(
    placed,
    fonts,
    { bytes: async () => new Uint8Array() },
    { write: async (chunk) => void chunks.push(chunk) },
  );
  expect(drawn.conformance).toBe('A');
  return fileOf(Buffer.concat(chunks), 'forms.pdf');
}
