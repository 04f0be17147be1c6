import { nameOfShare } from '../model/name-of-share.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PackagePlan, PlannedFile, WrittenFile } from '../model/package-plan.ts';
import type { World } from '../model/world.ts';
import { planPackage } from '../plan/plan-package.ts';
import { renderFigures } from '../plan/render-figures.ts';
import { renderIndex } from '../plan/render-index.ts';
import { renderReadme } from '../plan/render-readme.ts';
import { reportJson } from '../report/report-json.ts';
import { digestsByPath } from './digests-by-path.ts';
import type { Job } from './job.ts';
import { payloadFiles } from './payload-files.ts';
import type { Printed } from './print-case.ts';
import type { WrittenVolume } from './volume-files.ts';

export interface PackageParts {
  readonly printed: Printed;
  /** The drawn volumes and where their bytes stand. */
  readonly volumes: readonly WrittenVolume[];
  /** The case's own files, digested. */
  readonly taken: readonly WrittenFile[];
}

const reportName = 'findings.json';
const timelineName = 'timeline.svg';

/** The whole package as a value: the case's files, the volumes, the findings report, the index and the note on proving it. */
export async function describePackage(world: World, job: Job, { printed, volumes, taken }: PackageParts): Promise<Outcome<PackagePlan>> {
  const { sound, name, tool, linted, options } = job;
  const findings = [...linted.findings, ...printed.findings];
  const [indexTemplate, noteTemplate] = await Promise.all([
    readText(world, 'templates/package/index.html'),
    readText(world, 'templates/package/README.txt'),
  ]);
  const drawn = printed.timeline.length > 0;
  const digests = digestsByPath(taken);
  const known = new Map(taken.map((file) => [file.path, file.digests]));
  const index = renderIndex({
    sound,
    template: indexTemplate,
    volumes: printed.volumes.flatMap(({ suffix, share, placed }) =>
      volumes.filter((each) => each.suffix === suffix).map(({ file }) => ({ file, name: nameOfShare(share), placed })),
    ),
    findings,
    report: reportName,
    timeline: drawn ? timelineName : '',
    digests,
  });
  const note = renderReadme({
    template: noteTemplate,
    plan: { root: name, algorithms: options.algorithms },
    number: sound.number,
    volumes: volumes.filter(({ suffix }) => suffix !== '.封皮').map(({ file }) => file),
    outerCover: volumes.find(({ suffix }) => suffix === '.封皮')?.file ?? '',
    report: reportName,
  });
  const report = reportJson([{ folder: '', findings, records: linted.records }], 'zh');
  const own = payloadFiles(world, sound).map((file): PlannedFile => {
    const digest = known.get(file.path);
    return digest === undefined ? file : { ...file, digests: digest };
  });

  return planPackage({
    sound,
    root: name,
    algorithms: options.algorithms,
    agent: tool,
    payload: [
      ...own,
      ...volumes.map(
        ({ file, path, bytes, digests }): PlannedFile => ({
          path: `data/${file}`,
          content: { from: 'file', file: path, size: bytes },
          digests,
        }),
      ),
      text(`data/${reportName}`, report),
      ...(drawn ? [text(`data/${timelineName}`, renderFigures(printed.timeline, '办案进程'))] : []),
      text('data/index.html', index),
      text('data/README.txt', note),
    ],
  });
}

function text(path: string, content: string): PlannedFile {
  return { path, content: { from: 'bytes', bytes: new TextEncoder().encode(content) } };
}

async function readText(world: World, path: string): Promise<string> {
  return new TextDecoder().decode(await world.readFile(world.shipped(path)));
}
