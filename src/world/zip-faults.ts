import type { PackageFault } from '../model/world.ts';
import type { ZipEntry } from './zip-directory.ts';

/** An entry, or all of them, may not promise both more than this many bytes and more than so many times what it takes in the container. */
const bomb = { bytes: 256 * 1024 * 1024, ratio: 100 };
const localHeader = 30;

/** What the directory of a ZIP gives away about its dangers, before anything is unpacked. */
export function zipFaults(entries: readonly ZipEntry[], size: number): readonly PackageFault[] {
  const promised = entries.filter(({ entry }) => !explodes(entry)).reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const whole: PackageFault[] = isBomb(promised, size) ? [{ kind: 'explodes', path: '', fact: `${size} → ${promised}` }] : [];

  return [...whole, ...entries.flatMap(entryFaults), ...overlaps(entries)];
}

function entryFaults({ entry, path }: ZipEntry): readonly PackageFault[] {
  const faults: PackageFault[] = [];
  if (entry.isEncrypted()) faults.push({ kind: 'encrypted', path, fact: '' });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    faults.push({ kind: 'unsupported-method', path, fact: String(entry.compressionMethod) });
  if (entry.compressionMethod === 0 && !entry.isEncrypted() && entry.compressedSize !== entry.uncompressedSize) {
    faults.push({ kind: 'lying-size', path, fact: `${entry.compressedSize} ≠ ${entry.uncompressedSize}` });
  }
  if (explodes(entry)) faults.push({ kind: 'explodes', path, fact: `${entry.compressedSize} → ${entry.uncompressedSize}` });

  return faults;
}

/** An entry that promises far more than it can hold in honesty. */
export function explodes(entry: ZipEntry['entry']): boolean {
  return isBomb(entry.uncompressedSize, entry.compressedSize);
}

/** Entries that share bytes of the container: how a small ZIP unpacks without end. */
function overlaps(entries: readonly ZipEntry[]): readonly PackageFault[] {
  const placed = entries
    .map(({ entry, path }) => ({
      path,
      from: entry.relativeOffsetOfLocalHeader,
      to: entry.relativeOffsetOfLocalHeader + localHeader + entry.fileNameLength + entry.compressedSize,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);

  return placed.flatMap(({ path, to }, index): PackageFault[] => {
    const next = placed[index + 1];

    return next === undefined || to <= next.from ? [] : [{ kind: 'overlap', path: next.path, fact: path }];
  });
}

function isBomb(promised: number, packed: number): boolean {
  return promised > bomb.bytes && promised > packed * bomb.ratio;
}
