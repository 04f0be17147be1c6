import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { sharedFolder } from '../shared-folder.ts';
import { thorough } from '../thorough.ts';
import { buildExample, run } from './built.ts';

const out = sharedFolder();
const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

test('the index of an unpacked package lists, shows and plays in a browser, from the disk, without a complaint', async ({ skip }) => {
  if (browser === undefined) {
    if (thorough) throw new Error('chromium is not installed, and CI requires it');
    return skip('chromium is not installed');
  }
  const { receipt } = await buildExample('ordinary-penalty', out.path);
  run('python3', ['-m', 'zipfile', '-e', join(out.path, receipt.package?.file ?? ''), join(out.path, 'bag')]);
  const root = join(out.path, 'bag', receipt.package?.file.replace(/\.zip$/, '') ?? '', 'data');

  const opened = await chromium.launch({
    timeout: 0,
    executablePath: browser,
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    const page = await opened.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => {
      // A player stops reading once it has enough: that request is called aborted.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${request.failure()?.errorText}`);
    });
    await page.goto(pathToFileURL(join(root, 'index.html')).href);

    expect(await page.title()).toContain('0012');
    const links = (await page.evaluate(listAll)) as readonly string[];
    expect(links.length).toBeGreaterThan(20);
    expect(links.join()).toContain('行政处罚决定书');

    const widths = (await page.evaluate(showAll)) as readonly number[];
    expect(widths.length).toBeGreaterThanOrEqual(6);
    expect(widths.every((width) => width > 0)).toBe(true);

    const played = (await page.evaluate(playAll)) as readonly number[];
    expect(played.length).toBeGreaterThanOrEqual(2);
    expect(played.every((seconds) => seconds > 0)).toBe(true);
    expect(complaints.filter((text) => !/autoplay/i.test(text))).toEqual([]);
  } finally {
    await opened.close();
  }
});

const listAll = `[...document.querySelectorAll('a[href*=".pdf#page="]')].map((anchor) => anchor.textContent)`;

const showAll = `Promise.all([...document.images].map(async (image) => { image.loading = 'eager'; await image.decode(); return image.naturalWidth; }))`;

/** How far each player got: it starts, and its time moves on. */
const playAll = `Promise.all([...document.querySelectorAll('video, audio')].map(async (player) => {
  player.muted = true;
  await player.play();
  await new Promise((resolve) => player.addEventListener('timeupdate', () => player.currentTime > 0 && resolve()));
  player.pause();
  return player.currentTime;
}))`;
