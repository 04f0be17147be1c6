import type { Finding } from '../model/finding.ts';
import { leaves, pathFaults } from '../model/path-faults.ts';
import type { PackageEntry, PackageFault } from '../model/world.ts';
import type { Bag } from './bag.ts';
import { found } from './found.ts';
import type { ProblemId } from './problems.ts';

const ids: Readonly<Record<PackageFault['kind'], ProblemId>> = {
  'not-a-package': 'V-not-package',
  'cut-short': 'V-cut-short',
  encrypted: 'V-encrypted',
  'unsupported-method': 'V-method',
  'lying-size': 'V-lying-size',
  checksum: 'V-crc',
  overlap: 'V-overlap',
  explodes: 'V-explodes',
  unreadable: 'V-unreadable',
};

/** What is wrong with the container: the faults that the world found, and entries that must not be unpacked. */
export function checkContainer({ package: { container, entries, faults }, prefix, files }: Bag): readonly Finding[] {
  return [
    ...faults.map((fault) => faultFinding(fault, prefix)),
    ...entries.flatMap((entry) => entryFindings(entry, prefix)),
    ...twice(entries, prefix),
    ...outside(entries, prefix),
    ...(container === 'zip' && prefix === '' && files.has('bagit.txt') ? [found('V-no-folder', { file: '' })] : []),
  ];
}

/** A fault as a finding, with its path in the bag. */
export function faultFinding({ kind, path, fact }: PackageFault, prefix: string): Finding {
  return found(ids[kind], { file: inside(path, prefix) }, fact);
}

function entryFindings({ path, type }: PackageEntry, prefix: string): readonly Finding[] {
  const file = inside(path, prefix);
  const findings: Finding[] = [];
  if (pathFaults(path).some(leaves)) findings.push(found('V-path-leaves', { file }, path));
  if (type === 'link') findings.push(found('V-link', { file }));
  if (type === 'other') findings.push(found('V-special', { file }));

  return findings;
}

function twice(entries: readonly PackageEntry[], prefix: string): readonly Finding[] {
  const seen = new Set<string>();

  return entries.flatMap(({ path, type }): Finding[] => {
    const isSecond = seen.has(path);
    seen.add(path);

    return isSecond && type !== 'directory' ? [found('V-entry-twice', { file: inside(path, prefix) })] : [];
  });
}

function outside(entries: readonly PackageEntry[], prefix: string): readonly Finding[] {
  if (prefix === '') return [];
  const strangers = new Set(entries.filter(({ path }) => !`${path}/`.startsWith(prefix)).map(({ path }) => path.split('/')[0] ?? ''));

  return [...strangers].map((stranger) => found('V-outside', { file: '' }, stranger));
}

function inside(path: string, prefix: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
