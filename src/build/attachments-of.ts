import type { Attachment } from '../model/attachment.ts';
import type { Finding } from '../model/finding.ts';
import type { World } from '../model/world.ts';
import { reportJson } from '../report/report-json.ts';
import type { LintedCase } from './lint-case.ts';

/** What the volume carries inside on request: the records that it was printed from, and the findings report. */
export async function attachmentsOf(
  world: World,
  { parsed, records }: LintedCase,
  findings: readonly Finding[],
): Promise<readonly Attachment[]> {
  const sources = parsed.files.filter(
    ({ path, type }) => type === 'file' && /^(?:case\.yaml|waivers\.yaml|records\/[^.].*\.yaml)$/.test(path),
  );
  const read = await world.readFiles(sources.map(({ path }) => world.join(parsed.folder, path)));
  const report = reportJson([{ folder: '', findings, records }], 'zh');
  return [
    ...sources.map(({ path }): Attachment => {
      const bytes = read.get(world.join(parsed.folder, path)) ?? new Uint8Array();
      return {
        name: path.replaceAll('/', '-'),
        description: `案卷由此印成：${path}`,
        type: 'application/yaml',
        relationship: 'Source',
        bytes,
      };
    }),
    {
      name: 'findings.json',
      description: '对照制度检查的结果',
      type: 'application/json',
      relationship: 'Supplement',
      bytes: new TextEncoder().encode(report),
    },
  ];
}
