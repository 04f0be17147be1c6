// Makes the photographs, recordings and scans of the examples. A developer's tool: it wants Chromium, ffmpeg,
// ImageMagick, poppler's pdftoppm and espeak-ng on the machine; what it makes is committed.
//
//   node scripts/make-example-media.mjs [CASE…] [--only=NAME] [--quick] [--photos | --films | --papers]
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agencyExecution, executionPictures } from './make-example-media/agency-execution.mjs';
import { executionPapers } from './make-example-media/agency-execution-papers.mjs';
import { complaint, complaintPictures } from './make-example-media/complaint.mjs';
import { complaintPapers } from './make-example-media/complaint-papers.mjs';
import { develop, smooth, writePhoto } from './make-example-media/develop.mjs';
import { drawRaw } from './make-example-media/draw-raw.mjs';
import { inspectionPictures, inspectionRectify } from './make-example-media/inspection-rectify.mjs';
import { inspectionPapers } from './make-example-media/inspection-rectify-papers.mjs';
import { licence, licencePictures } from './make-example-media/licence.mjs';
import { licencePapers } from './make-example-media/licence-papers.mjs';
import { ordinaryPapers } from './make-example-media/ordinary-papers.mjs';
import { ordinaryPenalty } from './make-example-media/ordinary-penalty.mjs';
import { overloadPapers } from './make-example-media/overload-papers.mjs';
import { overloadSeizure } from './make-example-media/overload-seizure.mjs';
import { openPages, sans } from './make-example-media/pages.mjs';
import { drawPictures } from './make-example-media/pictures.mjs';
import { film, speak, writeSound } from './make-example-media/recordings.mjs';
import { openStudio } from './make-example-media/render.mjs';
import { requisition, requisitionPictures } from './make-example-media/requisition.mjs';
import { requisitionPapers } from './make-example-media/requisition-papers.mjs';
import { installHands, writeScan } from './make-example-media/scans.mjs';
import { summaryPenalty, summaryPictures } from './make-example-media/summary-penalty.mjs';
import { summaryPapers } from './make-example-media/summary-penalty-papers.mjs';

const root = new URL('../examples/', import.meta.url).pathname;
// plan: what is photographed and recorded; papers: what is scanned; pictures: what lies on surfaces in this case alone.
const all = {
  'agency-execution': { plan: agencyExecution, papers: executionPapers, pictures: executionPictures },
  'inspection-rectify': { plan: inspectionRectify, papers: inspectionPapers, pictures: inspectionPictures },
  'ordinary-penalty': { plan: ordinaryPenalty, papers: ordinaryPapers },
  'complaint-not-taken-up': { plan: complaint, papers: complaintPapers, pictures: complaintPictures },
  licence: { plan: licence, papers: licencePapers, pictures: licencePictures },
  'levy-requisition': { plan: requisition, papers: requisitionPapers, pictures: requisitionPictures },
  'overload-seizure': { plan: overloadSeizure, papers: overloadPapers },
  'summary-penalty': { plan: summaryPenalty, papers: summaryPapers, pictures: summaryPictures },
};
const only = process.argv.find((a) => a.startsWith('--only='))?.slice(7);
const kinds = ['photos', 'films', 'papers'].filter((kind) => process.argv.includes(`--${kind}`));
const asked = (kind) => kinds.length === 0 || kinds.includes(kind);
const quick = process.argv.includes('--quick');
const wanted = process.argv.slice(2).filter((a) => !a.startsWith('--'));

const pages = await openPages(installHands());
const pictures = await drawPictures(pages);

for (const name of wanted.length > 0 ? wanted : Object.keys(all)) {
  const own = await all[name].pictures?.(drawRaw(pages));
  const plan = all[name].plan({ ...pictures, ...own });
  const folder = join(root, name);
  for (const [scene, make] of Object.entries(plan.scenes)) {
    const photos = plan.photos.filter((p) => asked('photos') && p.scene === scene && (!only || p.file.includes(only)));
    const films = plan.films.filter((p) => asked('films') && p.scene === scene && (!only || p.file.includes(only)));
    if (photos.length + films.length === 0) continue;
    const studio = openStudio(make());
    for (const shot of photos) {
      const [width, height] = (shot.size ?? [800, 600]).map((v) => (quick ? Math.round((v * 2) / 3) : v));
      const raw = await studio.render(shot.camera, width, height, quick ? 4 : (shot.samples ?? 6), 11);
      const rgb = develop(smooth(raw, width, height), width, height, { seed: 5, ...shot.look });
      const stored = shot.rotate ? { width: height, height: width } : { width, height };
      writePhoto(join(folder, shot.file), rgb, width, height, {
        stamp: shot.moment,
        font: sans,
        rotate: shot.rotate,
        exif: { ...plan.camera, ...shot.exif, ...stored, moment: shot.moment, orientation: shot.rotate ? 6 : 1 },
      });
      console.error(shot.file);
    }
    for (const take of films) {
      const wav = join(tmpdir(), `${name}-sound.wav`);
      speak(wav, take.seconds, take.words, take.place);
      await film(studio, join(folder, take.file), { ...take, ...(quick ? { rate: 2, samples: 3 } : {}), font: sans, wav });
      rmSync(wav);
      console.error(take.file);
    }
    await studio.close();
  }
  for (const take of plan.sounds.filter((s) => (asked('films') && !only) || s.file.includes(only))) {
    const wav = join(tmpdir(), `${name}-sound.wav`);
    speak(wav, take.seconds, take.words, take.place);
    writeSound(join(folder, take.file), wav, take.seconds, take.title);
    rmSync(wav);
    console.error(take.file);
  }
  let seed = 3;
  for (const [file, html] of all[name].papers(folder)) {
    seed++;
    if (!asked('papers') || (only && !file.includes(only))) continue;
    await writeScan(pages, join(folder, file), html, { seed });
    console.error(file);
  }
}
await pages.close();
