import type { FileHandle } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Writable } from 'node:stream';
import type { Algorithm, Digests } from '../model/digest.ts';
import type { PackagePlan, PlannedFile, WrittenFile } from '../model/package-plan.ts';
import { MachineTrouble } from '../model/trouble.ts';
import type { ArchiveSink } from '../model/world.ts';
import { digestBytes } from './digest-bytes.ts';
import { useFastCrc } from './fast-crc.ts';
import { openPlanned, readPlanned, streamPlanned } from './file-source.ts';
import { createGather } from './gather.ts';
import { type HashThread, startHashThread } from './hash-thread.ts';
import type { OutFile } from './out-file.ts';
import { createRing, type Ring, slotSize } from './ring.ts';
import { startRunningDigest } from './running-digest.ts';

/** The earliest moment that a ZIP can tell, and the only one that ours do. */
const date = new Date('1980-01-01T00:00:00Z');
const mode = 0o644;
/**
 * A file above this many bytes is streamed; one above `small` is held whole. Both are digested on a thread of their own, but for the first few
 * of those that are held: starting a thread takes longer than their digests.
 */
const largest = 4 * 1024 * 1024;
const small = 1024 * 1024;
const few = 2;
/** Files of that kind that are held at once: one is read while those before are digested and written. */
const wholes = 3;

/**
 * A ZIP whose entries are stored one after another in the order of `add`: no compression (its bytes would depend on the
 * processor), one date, one mode, names in UTF-8. Each file is read once; its digests are computed on the way.
 */
export async function openArchiveSink(
  out: OutFile,
  plan: Pick<PackagePlan, 'root' | 'algorithms'>,
): Promise<ArchiveSink & { stop(): void }> {
  await useFastCrc();
  const { ZipArchive } = await import('archiver');
  const archive = new ZipArchive({ store: true, highWaterMark: slotSize });
  const own = startRunningDigest(['sha256'], largest, theOtherThread);
  const target = new Writable({
    highWaterMark: 4 * slotSize,
    write: writeOn,
    final: (done) => void writeAll(gather.rest()).then(() => done(), done),
  });
  const gather = createGather();
  const { failed, fail } = failure();
  let ring: Ring | undefined;
  let blocks: Ring | undefined;
  let thread: HashThread | undefined;
  let otherThread: HashThread | undefined;
  let held = 0;

  target.on('error', fail);
  archive.on('error', fail);
  archive.pipe(target);

  return { add, close, stop };

  async function add(file: PlannedFile): Promise<WrittenFile> {
    const written = file.content.from === 'bytes' ? await addBytes(file.path, file.content.bytes) : await addFile(file.path, file.content);
    for (const [name, digest] of Object.entries(file.digests ?? {})) agree(file.path, name, digest, written.digests);

    return written;
  }

  async function addBytes(path: string, bytes: Uint8Array): Promise<WrittenFile> {
    await append(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));

    return { path, size: bytes.length, digests: digestBytes(bytes, plan.algorithms) };
  }

  async function addFile(path: string, { file, size }: { readonly file: string; readonly size: number }): Promise<WrittenFile> {
    const handle = await openPlanned(file, size);
    if (size > largest) {
      const digest = theThread().open(plan.algorithms);
      await append(path, streamPlanned(handle, file, size, theRing(), digest.slot));

      return { path, size, digests: await digest.close() };
    }
    if (size > small) held += 1;
    try {
      return size > small && held > few ? await addWhole(handle, { path, file, size }) : await addBytes(path, await handle.readFile());
    } finally {
      await handle.close();
    }
  }

  /** Its bytes lie where the thread sees them too, and where the next file's will: buffers that come and go cost more than the file. */
  async function addWhole(handle: FileHandle, { path, file, size }: { path: string; file: string; size: number }): Promise<WrittenFile> {
    blocks ??= createRing(largest + 1, wholes);
    const slot = await blocks.take();
    try {
      const bytes = await readPlanned(handle, file, size, slot.bytes);
      const digest = theThread().open(plan.algorithms);
      digest.slot(slot, bytes);
      slot.hold();
      await append(path, bytes);

      return { path, size, digests: await digest.close() };
    } finally {
      slot.release();
    }
  }

  async function append(path: string, source: Buffer | ReturnType<typeof streamPlanned>): Promise<void> {
    const appended = new Promise<void>((resolve) => {
      archive.once('entry', () => resolve());
    });
    if (!Buffer.isBuffer(source)) source.on('error', fail);
    archive.append(source, { name: `${plan.root}/${path}`, date, mode });
    await Promise.race([appended, failed]);
  }

  async function close(): Promise<{ readonly size: number; readonly digests: Digests }> {
    const finished = new Promise<void>((resolve) => {
      target.once('finish', () => resolve());
    });
    archive.finalize().catch(fail);
    await Promise.race([finished, failed]);
    const [digests] = await Promise.all([own.close(), out.close()]);
    stop();

    return { size: out.size(), digests };
  }

  function writeOn(chunk: Uint8Array, _encoding: string, done: (error?: Error | null) => void): void {
    const now = gather.take(chunk);
    if (now.length === 0) done();
    else writeAll(now).then(() => done(), done);
  }

  async function writeAll(chunks: readonly Uint8Array[]): Promise<void> {
    for (const chunk of chunks) {
      const slot = ring?.slotOf(chunk) ?? blocks?.slotOf(chunk);
      own.see(chunk, slot);
      await out.write(chunk);
      slot?.release();
    }
  }

  function theRing(): Ring {
    ring ??= createRing();

    return ring;
  }

  function theThread(): HashThread {
    thread ??= startHashThread();

    return thread;
  }

  /** The archive's own digest has a thread to itself where there are processors to spare. */
  function theOtherThread(): HashThread {
    otherThread ??= availableParallelism() > 2 ? startHashThread() : theThread();

    return otherThread;
  }

  function stop(): void {
    archive.unpipe(target);
    thread?.stop();
    otherThread?.stop();
  }
}

function agree(path: string, name: string, known: string, found: Digests): void {
  const actual = found[name as Algorithm];
  if (actual === undefined || actual === known.toLowerCase()) return;

  throw new MachineTrouble({
    zh: `${path}：内容和记载的校验值不一致（${name} 应为 ${known}，实为 ${actual}）`,
    en: `${path}: the content does not agree with its known digest (${name} should be ${known}, is ${actual})`,
  });
}

function failure(): { readonly failed: Promise<never>; fail(error: unknown): void } {
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);

  return { failed, fail };
}
