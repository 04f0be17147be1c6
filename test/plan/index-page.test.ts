import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { SoundCase } from '../../src/model/case.ts';
import { renderIndex } from '../../src/plan/render-index.ts';
import { thorough } from '../thorough.ts';
import { temporaryFolder } from '../world/temporary.ts';
import { caseData, soundCase } from './sound-case.ts';

const template = readFileSync('templates/package/index.html', 'utf8');
const kinds = { 'media/现场 #1.png': 'png', 'media/50%.mp4': 'mp4', 'media/录音.wav': 'wav', 'media/旧.avi': 'avi' } as const;
const media: SoundCase['media'] = Object.keys(kinds).map((path, index) => ({
  path,
  record: 'records/音像.yaml',
  pointer: `/资料/${index}`,
  data: { 文件: path, 题名: `题名 ${index} <b>`, 内容: '车内。两人', 拍摄时间: '2026-03-01 08:00', 设备: 'DSJ-1 & 2' },
}));
const files = Object.entries(kinds).map(([path, kind]) => ({ path, kind, type: 'file', size: 1 }) as const);
const sound = soundCase(caseData, { media: [...media, ...media.slice(0, 1)], files });

function render(): string {
  return renderIndex({
    sound,
    template,
    report: 'findings.json',
    digests: new Map([['media/50%.mp4', 'ab'.repeat(32)]]),
    volumes: [
      {
        file: '案卷 #1.pdf',
        name: '',
        placed: {
          pages: ['封面', '目录', '1', '2', '2-1'].map((label, index) => ({
            width: 1,
            height: 1,
            section: '',
            label,
            items: [],
            ...(index < 2 ? {} : { number: label }),
          })),
          outline: [
            { title: '封面', page: 0, children: [] },
            { title: '调查取证', page: 2, children: [{ title: '询问笔录（张某）', page: 4, children: [] }] },
          ],
        },
      },
    ],
    findings: [
      {
        id: 'A09-x',
        level: 'warning',
        says: { zh: '少一人', en: '' },
        fact: { zh: '1', en: '' },
        remedy: { zh: '', en: '' },
        at: { file: 'case.yaml', line: 1, column: 1, length: 0, pointer: '' },
        related: [],
      },
    ],
  });
}

describe('the index', () => {
  test('links a document to its page, and names with care', () => {
    const html = render();
    expect(html).toContain(`href="${encodeURIComponent('案卷 #1.pdf')}#page=5"`);
    expect(html).toContain('</span> 2-1 <span');
    expect(html).toContain('src="media/50%25.mp4"');
    expect(html).toContain('题名 0 &#60;b&#62;');
    expect(html).not.toMatch(/https?:|data:|<script|\{\{/);
    expect(html).not.toContain('210299198503121014');
  });

  test('shows a file once that two records describe', () => {
    expect(render().match(/<img /g)).toHaveLength(1);
  });
});

/** Runs in the browser: the width of the photo, then the seconds of each recording once it plays. */
const lookAndPlay = `(async () => {
  const image = document.querySelector('img');
  await image.decode();
  const lengths = [];
  for (const recording of document.querySelectorAll('video, audio')) {
    recording.muted = true;
    await recording.play();
    lengths.push(Math.round(recording.duration));
  }
  return [image.naturalWidth, ...lengths];
})()`;

const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

test('a browser lists, shows and plays it from the disk, without a word on its console', async ({ skip }) => {
  const hasAll = browser !== undefined && spawnSync('ffmpeg', ['-version']).status === 0;
  if (!hasAll && !thorough) skip('chromium or ffmpeg is missing');
  const folder = join(temporaryFolder(), '归档 包');
  mkdirSync(join(folder, 'media'), { recursive: true });
  const make = (...args: readonly string[]) => execFileSync('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', ...args]);
  make('-i', 'testsrc=size=64x48:rate=10:duration=1', '-frames:v', '1', join(folder, 'media/现场 #1.png'));
  make('-i', 'testsrc=size=64x48:rate=10:duration=1', '-pix_fmt', 'yuv420p', join(folder, 'media/50%.mp4'));
  make('-i', 'sine=duration=1', join(folder, 'media/录音.wav'));
  writeFileSync(join(folder, 'index.html'), render());
  const session = await chromium.launch({
    timeout: 0,
    ...(browser === undefined ? {} : { executablePath: browser }),
    args: ['--no-sandbox'],
  });
  try {
    const page = await session.newPage();
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('requestfailed', (request) => noise.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    const seen = await page.evaluate(lookAndPlay);
    expect(seen).toEqual([64, 1, 1]);
    expect(await page.locator('ol.documents a').allTextContents()).toEqual(['封面', '询问笔录（张某）']);
    expect(noise).toEqual([]);
  } finally {
    await session.close();
  }
});
