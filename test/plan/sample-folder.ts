import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of a case: small and large, empty, with names that need care. */
export function writeSample(folder: string, order: 'forth' | 'back' = 'forth'): readonly string[] {
  const files: readonly (readonly [path: string, bytes: Buffer])[] = [
    ['case.yaml', Buffer.from('案号: 辽金普交罚〔2026〕第0012号\n')],
    ['records/询问笔录-张某.yaml', Buffer.from('文书: 询问笔录\n')],
    ['media/现场 01.jpg', noise(300_000)],
    ['media/询问室.mp4', noise(9_000_001)],
    ['media/空.wav', Buffer.alloc(0)],
    ['scans/原件.pdf', noise(5_000)],
    ['scans/a~b.pdf', noise(5_000)],
    ['ledger.jsonl', Buffer.from('{}\n')],
  ];
  for (const [path, bytes] of order === 'forth' ? files : [...files].reverse()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }

  return files.map(([path]) => path);
}

/** Bytes that do not compress and are the same every time. */
function noise(length: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < length; at += 64) parts.push(createHash('sha512').update(`${length}:${at}`).digest());

  return Buffer.concat(parts).subarray(0, length);
}
