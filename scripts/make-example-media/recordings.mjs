// Recordings: rendered frames with a hand-held camera, a time stamp, and spoken words.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { develop, smooth } from './develop.mjs';

const run = (command, args) => execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });

/** A WAV of `seconds` with the given lines spoken by espeak-ng over the noise of a place. */
export function speak(file, seconds, lines, { hum = 0.012, colour = 'brown' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'speech-'));
  const inputs = ['-f', 'lavfi', '-t', String(seconds), '-i', `anoisesrc=color=${colour}:amplitude=${hum}:seed=7:r=24000`];
  const filters = [];
  lines.forEach(({ at, text, pitch = 42, speed = 165, gain = 1 }, i) => {
    const wav = join(folder, `${i}.wav`);
    run('espeak-ng', ['-v', 'cmn', '-p', String(pitch), '-s', String(speed), '-w', wav, text]);
    inputs.push('-i', wav);
    filters.push(`[${i + 1}]aresample=24000,volume=${gain},lowpass=f=3800,highpass=f=160,adelay=${Math.round(at * 1000)}[s${i}]`);
  });
  const mix = `${filters.join(';')};[0]${lines.map((_, i) => `[s${i}]`).join('')}amix=inputs=${lines.length + 1}:normalize=0,alimiter=limit=0.9,apad,atrim=0:${seconds}[out]`;
  run('ffmpeg', ['-v', 'error', '-y', ...inputs, '-filter_complex', mix, '-map', '[out]', '-ar', '24000', '-ac', '1', file]);
  rmSync(folder, { recursive: true });
}

/** Encodes a WAV as M4A of exactly `seconds`. */
export function writeSound(file, wav, seconds, title) {
  run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    wav,
    '-t',
    String(seconds),
    '-c:a',
    'aac',
    '-b:a',
    '40k',
    '-metadata',
    `title=${title}`,
    '-fflags',
    '+bitexact',
    '-flags:a',
    '+bitexact',
    '-movflags',
    '+faststart',
    file,
  ]);
}

const escaped = (text) => text.replace(/([:\\'%])/g, '\\$1');

/**
 * Renders `seconds` of film: `camera(t)` gives the view at t in [0, 1]; `rate` frames a second are traced and the ones between are interpolated.
 * The stamp counts on from `moment` (China time).
 */
export async function film(
  studio,
  file,
  { seconds, rate, width, height, samples, camera, moment, caption, font, wav, exposure = 1, warmth = 0 },
) {
  const epoch = Date.parse(`${moment.replace(' ', 'T')}Z`) / 1000;
  const stamp = `drawtext=fontfile=${font}:fontsize=${19}:fontcolor=white:borderw=1:bordercolor=black:x=10`;
  const filters = [
    'minterpolate=fps=16:mi_mode=blend',
    'scale=640:360:flags=lanczos',
    'noise=alls=5:allf=t',
    `${stamp}:y=8:text='%{pts\\:gmtime\\:${epoch}\\:%Y-%m-%d %H\\\\\\:%M\\\\\\:%S}'`,
    `${stamp}:y=h-th-10:text='${escaped(caption)}'`,
    'format=yuv420p',
  ].join(',');
  const ffmpeg = spawn(
    'ffmpeg',
    [
      '-v',
      'error',
      '-y',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'rgb24',
      '-s',
      `${width}x${height}`,
      '-r',
      String(rate),
      '-i',
      '-',
      '-i',
      wav,
      '-vf',
      filters,
      '-t',
      String(seconds),
      '-c:v',
      'libx264',
      '-profile:v',
      'main',
      '-preset',
      'slow',
      '-crf',
      '30',
      '-c:a',
      'aac',
      '-b:a',
      '40k',
      '-ac',
      '1',
      '-fflags',
      '+bitexact',
      '-flags:v',
      '+bitexact',
      '-flags:a',
      '+bitexact',
      '-movflags',
      '+faststart',
      file,
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const done = new Promise((resolve, reject) =>
    ffmpeg.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg ${code}`)))),
  );
  const frames = seconds * rate + 2;
  for (let i = 0; i < frames; i++) {
    const raw = await studio.render(camera(Math.min(i / (seconds * rate), 1), i / rate), width, height, samples, i + 1);
    const rgb = develop(smooth(raw, width, height, { passes: 3 }), width, height, {
      exposure,
      warmth,
      noise: 0.02,
      seed: i + 1,
      vignette: 0.6,
    });
    if (!ffmpeg.stdin.write(rgb)) await new Promise((resolve) => ffmpeg.stdin.once('drain', resolve));
  }
  ffmpeg.stdin.end();
  await done;
}

/** Sway of a camera on a chest: small slow turns and steps. */
export function sway(from, target, t, amount = 1) {
  const s = Math.sin;
  return {
    from: [from[0] + 0.02 * amount * s(t * 3.1), from[1] + 0.025 * amount * s(t * 6.3), from[2]],
    target: [target[0] + 0.06 * amount * s(t * 1.7 + 1), target[1] + 0.05 * amount * s(t * 2.3), target[2]],
    roll: 0.012 * amount * s(t * 1.3),
  };
}
