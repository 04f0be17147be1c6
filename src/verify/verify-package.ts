import { comparePaths } from '../model/compare-paths.ts';
import type { Finding } from '../model/finding.ts';
import type { VerifyReport } from '../model/verify-report.ts';
import type { PackageEntries } from '../model/world.ts';
import { type Bag, findBag } from './bag.ts';
import { checkCompleteness } from './check-completeness.ts';
import { checkContainer } from './check-container.ts';
import { checkDigests } from './check-digests.ts';
import { checkNames } from './check-names.ts';
import { found } from './found.ts';
import { fourProperties } from './four-properties.ts';
import { checkBagInfo } from './read-bag-info.ts';
import { readDeclaration } from './read-declaration.ts';
import { checkFetch } from './read-fetch.ts';
import { type Manifest, readManifests } from './read-manifests.ts';

const incomplete = [
  'V-missing',
  'V-extra',
  'V-not-in-all',
  'V-unfetched',
  'V-no-declaration',
  'V-no-payload',
  'V-no-manifest',
  'V-cut-short',
  'V-not-package',
];
/** Faults of the container that forbid reading on. */
const hopeless = ['V-not-package', 'V-cut-short', 'V-overlap', 'V-explodes'];

/**
 * Verifies a package, a BagIt bag of any maker, version 0.93 to 1.0, in a folder or a ZIP. Every difference is a finding of its own;
 * nothing is unpacked, nothing is fetched, no file is read twice. Closes nothing: `opened` stays the caller's.
 */
export async function verifyPackage(opened: PackageEntries): Promise<VerifyReport> {
  const bag = findBag(opened);
  const container = checkContainer(bag);
  if (container.some(({ id, at }) => hopeless.includes(id) && (at.file === '' || id === 'V-overlap')))
    return reportOf(bag, '', [], container, false);
  const declaration = await readDeclaration(bag);
  const { manifests, findings: written } = await readManifests(bag, declaration);
  const { absent, findings: fetched } = await checkFetch(bag, declaration, manifests);
  const { expectations, findings: compared } = checkCompleteness(bag, manifests, absent, declaration.strict);
  const { known, findings: digested } = await checkDigests(bag, expectations);
  const findings = [
    ...container,
    ...declaration.findings,
    ...structure(bag, manifests),
    ...algorithmFindings(manifests, known),
    ...written,
    ...fetched,
    ...compared,
    ...digested,
    ...(await checkBagInfo(bag, declaration)),
    ...checkNames(
      bag,
      manifests.flatMap(({ lines }) => [...lines.keys()]),
    ),
  ];
  const algorithms = manifests.filter(({ of, algorithm }) => of === 'payload' && known.has(algorithm)).map(({ algorithm }) => algorithm);

  return reportOf(bag, declaration.version, [...new Set(algorithms)].sort(), findings, true);
}

function structure({ payload, folders }: Bag, manifests: readonly Manifest[]): readonly Finding[] {
  const hasPayload = payload.length > 0 || folders.includes('data');

  return [
    ...(hasPayload ? [] : [found('V-no-payload', { file: 'data' })]),
    ...(manifests.some(({ of }) => of === 'payload') ? [] : [found('V-no-manifest', { file: '' })]),
  ];
}

/** An empty manifest expects nothing and needs no algorithm. */
function algorithmFindings(manifests: readonly Manifest[], known: ReadonlySet<string>): readonly Finding[] {
  const unknown = manifests.filter(({ algorithm, lines }) => lines.size > 0 && !known.has(algorithm));
  const payload = manifests.filter(({ of }) => of === 'payload');
  const isBlind = payload.length > 0 && payload.every((manifest) => unknown.includes(manifest));
  const isWeak =
    !isBlind && payload.length > 0 && payload.every(({ algorithm }) => /^(md5|sha1)$/.test(algorithm) || !known.has(algorithm));

  return [
    ...unknown.map(({ file, algorithm }) => found('V-algorithm-unknown', { file }, algorithm)),
    ...(isBlind ? [found('V-algorithm-none', { file: '' })] : []),
    ...(isWeak ? [found('V-algorithm-weak', { file: '' }, payload.map(({ algorithm }) => algorithm).join(', '))] : []),
  ];
}

function reportOf(bag: Bag, version: string, algorithms: readonly string[], findings: readonly Finding[], wasRead: boolean): VerifyReport {
  const sorted = [...findings].sort(
    (a, b) => comparePaths(a.at.file, b.at.file) || a.at.line - b.at.line || comparePaths(a.id, b.id) || comparePaths(a.fact.en, b.fact.en),
  );

  return {
    name: bag.package.name,
    root: bag.prefix.replace(/\/$/, ''),
    version,
    algorithms,
    complete: !findings.some(({ id }) => incomplete.includes(id)),
    valid: !findings.some(({ level }) => level === 'error'),
    payload: { files: bag.payload.length, bytes: bag.payload.reduce((sum, { size }) => sum + size, 0) },
    findings: unique(sorted),
    properties: fourProperties(sorted, wasRead),
  };
}

/** The same fault may be met by the directory and by the reading. */
function unique(sorted: readonly Finding[]): readonly Finding[] {
  const isSame = (a: Finding, b: Finding | undefined): boolean =>
    b !== undefined && a.id === b.id && a.at.file === b.at.file && a.at.line === b.at.line;

  return sorted.filter(
    (finding, index) =>
      !(isSame(finding, sorted[index - 1]) && /^V-(encrypted|method|lying-size|explodes|unreadable|crc)$/.test(finding.id)),
  );
}
