import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a bag as small as can be, with their digests in a manifest. */
export function bagFiles(payload: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const lines = Object.entries(payload).map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`);

  return {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'manifest-sha256.txt': lines.join(''),
    ...payload,
  };
}

/** Writes files into a new folder below the system's folder for temporary files. */
export function writeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-bag-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  return folder;
}
