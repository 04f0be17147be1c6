import { nodeWorld } from '../../src/world/node-world.ts';

// Writes a set of three outputs as a build does: write-set FOLDER NAME MARK [MEDIA]
const [, , folder = '', name = '', mark = '', media = ''] = process.argv;
const world = nodeWorld();
const outputs = await world.openOutputs(folder);
try {
  const volume = await outputs.openFile(`${name}.pdf`);
  for (let part = 0; part < 64; part += 1) await volume.write(Buffer.alloc(16 * 1024, mark));
  await volume.close();
  const archive = await outputs.openArchive(`${name}.zip`, { root: name, algorithms: ['sha256'] });
  if (media !== '') {
    const size = (await world.look(media))?.size ?? 0;
    await archive.add({ path: 'data/media/a.bin', content: { from: 'file', file: media, size } });
  }
  await archive.add({ path: 'data/mark.txt', content: { from: 'bytes', bytes: Buffer.alloc(1024 * 1024, mark) } });
  const { digests } = await archive.close();
  const receipt = await outputs.openFile(`${name}.receipt.json`);
  await receipt.write(Buffer.from(JSON.stringify({ mark, sha256: digests.sha256 })));
  await receipt.close();
  await outputs.commit();
  world.print('written\n');
} catch (error) {
  world.tell(`${error instanceof Error ? `${error.name}: ${error.message}` : error}\n`);
  process.exitCode = 3;
} finally {
  await outputs.discard();
}
