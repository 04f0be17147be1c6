import { execa } from 'execa';
import type { FileKind } from '../model/case.ts';
import { nativePath } from './path-bytes.ts';

/** How ffmpeg calls the containers: it is told, so that a file never chooses a reader that opens other files. */
const readers: { readonly [kind in FileKind]?: string } = { mp4: 'mov', mov: 'mov', webm: 'matroska', avi: 'avi', mpegts: 'mpegts' };
const widest = 480;
/** Milliseconds after which a film that does not yield is given up. */
const patience = 30_000;

/** A frame of a film by ffmpeg, as JPEG. */
export async function takeFrame(path: string, kind: FileKind, seconds: number): Promise<Uint8Array | 'missing' | 'unreadable'> {
  const reader = readers[kind];
  if (reader === undefined) return 'unreadable';
  const place = nativePath(path);
  if (typeof place !== 'string') return 'unreadable';
  const input = ['-protocol_whitelist', 'file', '-f', reader, '-ss', seconds.toFixed(3), '-i', `file:${place}`];
  const picture = ['-map', '0:v:0', '-frames:v', '1', '-vf', `scale='min(${widest},iw)':-2`, '-map_metadata', '-1'];
  const output = [
    '-c:v',
    'mjpeg',
    '-q:v',
    '5',
    '-pix_fmt',
    'yuvj420p',
    '-fflags',
    '+bitexact',
    '-flags',
    '+bitexact',
    '-f',
    'image2pipe',
    'pipe:1',
  ];
  const { failed, code, stdout } = await execa('ffmpeg', ['-v', 'error', '-nostdin', ...input, ...picture, ...output], {
    reject: false,
    encoding: 'buffer',
    stdin: 'ignore',
    timeout: patience,
    maxBuffer: 4 * 1024 * 1024,
  });
  if (code === 'ENOENT') return 'missing';

  return failed || stdout.length === 0 ? 'unreadable' : stdout;
}
