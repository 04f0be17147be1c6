import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { configOf } from '../../src/build/config-of.ts';
import { openCase } from '../../src/build/open-case.ts';
import { printRead } from '../build/print-read.ts';
import { fewExamples } from '../examples/built.ts';
import { madeWorld } from '../made-world.ts';
import { fileOf } from './tools.ts';
import { judge, sound, testWithVeraPdf } from './verapdf.ts';

testWithVeraPdf('the examples are PDF/A-2a and PDF/UA-1', async () => {
  const files = [
    ...(await Promise.all(fewExamples.map((name) => filesOfExample(name)))).flat(),
    ...(await filesOfExample('ordinary-penalty', '立卷: 正副卷\n分卷: 40页\n双面打印: 是\n')),
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
