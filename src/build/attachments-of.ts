import type { Attachment } from '../model/attachment.ts';
import { fileOfSection } from '../model/file-of-section.ts';
import type { Finding } from '../model/finding.ts';
import type { VolumeShare } from '../model/volume-share.ts';
import type { World } from '../model/world.ts';
import { reportJson } from '../report/report-json.ts';
import type { LintedCase } from './lint-case.ts';

/** What a volume carries inside, of all volumes of the case. */
export type Attachments = (share: VolumeShare, shares: readonly VolumeShare[]) => readonly Attachment[];

/**
 * What volumes carry inside on request: case.yaml, waivers.yaml, the records that are printed in no other volume that carries some, and what was found in them.
 * The 副卷 carries those of the 正卷 beside it too, which parties may see.
 */
export async function attachmentsOf(
  world: World,
  { parsed }: Pick<LintedCase, 'parsed'>,
  findings: readonly Finding[],
): Promise<Attachments> {
  const files = parsed.files.filter(
    ({ path, type }) => type === 'file' && /^(?:case\.yaml|waivers\.yaml|records\/[^.].*\.yaml)$/.test(path),
  );
  const read = await world.readFiles(files.map(({ path }) => world.join(parsed.folder, path)));
  const sources = files.map(({ path }) => ({ path, attachment: sourceOf(path, read.get(world.join(parsed.folder, path))) }));

  return (share, shares) => {
    const carriers = carriersOf(shares);
    if (!carriers.includes(share)) return [];
    const here = filesOf(share);
    const elsewhere = new Set(carriers.flatMap((each) => [...filesOf(each)]).filter((file) => !here.has(file)));
    const own = sources.filter(({ path }) => !elsewhere.has(path));
    const found = findings.filter(({ at }) => !elsewhere.has(at.file));
    const records = own.filter(({ path }) => path.startsWith('records/')).length;
    return [...own.map(({ attachment }) => attachment), reportOf(reportJson([{ folder: '', findings: found, records }], 'zh'))];
  };
}

function carriersOf(shares: readonly VolumeShare[]): readonly VolumeShare[] {
  const inner = shares.filter(({ kind }) => kind === '副卷');

  return inner.length > 0 ? inner : shares;
}

function filesOf({ documents }: VolumeShare): ReadonlySet<string> {
  return new Set(documents.map(({ id }) => fileOfSection(id)));
}

function sourceOf(path: string, bytes: Uint8Array = new Uint8Array()): Attachment {
  return {
    name: path.replaceAll('/', '-'),
    description: `案卷由此印成：${path}`,
    type: 'application/yaml',
    relationship: 'Source',
    bytes,
  };
}

function reportOf(text: string): Attachment {
  return {
    name: 'findings.json',
    description: '对照制度检查的结果',
    type: 'application/json',
    relationship: 'Supplement',
    bytes: new TextEncoder().encode(text),
  };
}
