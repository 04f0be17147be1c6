import type { Finding } from '../model/finding.ts';
import type { Bag, BagFile } from './bag.ts';
import { found } from './found.ts';
import type { Manifest } from './read-manifests.ts';

/** What a manifest line expects of a file that is there. */
export interface Expectation {
  readonly file: BagFile;
  readonly algorithm: string;
  readonly digest: string;
  readonly manifest: string;
  readonly line: number;
}

export interface Completeness {
  readonly expectations: readonly Expectation[];
  readonly findings: readonly Finding[];
}

/** Compares the files of a bag with its manifests (RFC 8493 section 3). A name that differs only in Unicode form is the same file, with a warning. */
export function checkCompleteness(bag: Bag, manifests: readonly Manifest[], absent: ReadonlySet<string>, strict: boolean): Completeness {
  const byForm = new Map([...bag.files.values()].map((file) => [file.path.normalize('NFC'), file] as const));
  const expectations: Expectation[] = [];
  const findings: Finding[] = [];
  const missing = new Map<string, Finding>();
  const listed = new Map(manifests.map((manifest) => [manifest, new Set<string>()] as const));
  for (const manifest of manifests) {
    for (const [path, { digest, line }] of manifest.lines) {
      const exact = bag.files.get(path);
      const file = exact ?? byForm.get(path.normalize('NFC'));
      const at = { file: manifest.file, line };
      if (file === undefined) {
        if (!absent.has(path) && !missing.has(path))
          missing.set(
            path,
            found('V-missing', { file: path }, '', [{ note: { zh: '列在这里', en: 'listed here' }, at: found('V-missing', at).at }]),
          );
        continue;
      }
      if (exact === undefined) findings.push(found('V-name-nfc', at, path));
      listed.get(manifest)?.add(file.path);
      if (digest !== '') expectations.push({ file, algorithm: manifest.algorithm, digest, manifest: manifest.file, line });
    }
  }

  return {
    expectations,
    findings: [...findings, ...missing.values(), ...unlistedPayload(bag, listed, strict), ...unlistedTags(bag, listed)],
  };
}

/** From 1.0 on every payload manifest lists every file; before, all of them together do. */
function unlistedPayload({ payload }: Bag, listed: ReadonlyMap<Manifest, ReadonlySet<string>>, strict: boolean): readonly Finding[] {
  const manifests = [...listed].filter(([{ of }]) => of === 'payload');
  if (manifests.length === 0) return [];

  return payload.flatMap(({ path }): Finding[] => {
    const silent = manifests.filter(([, paths]) => !paths.has(path)).map(([{ file }]) => file);
    if (silent.length === manifests.length) return [found('V-extra', { file: path })];

    return strict && silent.length > 0 ? [found('V-not-in-all', { file: path }, silent.join(', '))] : [];
  });
}

function unlistedTags({ tagFiles }: Bag, listed: ReadonlyMap<Manifest, ReadonlySet<string>>): readonly Finding[] {
  const manifests = [...listed].filter(([{ of }]) => of === 'tags');
  if (manifests.length === 0) return [];

  return tagFiles
    .filter(({ path }) => !/^tagmanifest-[^/]+\.txt$/i.test(path) && manifests.every(([, paths]) => !paths.has(path)))
    .map(({ path }) => found('V-tag-unlisted', { file: path }));
}
