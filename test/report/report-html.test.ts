import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../src/report/report-html.ts';
import { expectFile } from '../expect-file.ts';
import { thorough } from '../thorough.ts';
import { lintReport } from './lint-report.ts';

const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

describe('the report for a browser', () => {
  test('is ordered and complete', () => {
    expectFile('test/report/expected/report.html', reportHtml(lintReport()));
  });

  test('lets nothing of a case become markup, and fetches nothing', () => {
    const page = reportHtml(lintReport());
    expect(page).not.toMatch(/<script|<b>|src=|href=|url\(|@import/);
    expect(page).not.toContain('210299198503121015');
  });

  test('hides what is not ticked, and what is then empty', async ({ skip }) => {
    if (browser === undefined) {
      if (thorough) throw new Error('chromium is not installed, and CI requires it');
      return skip('chromium is not installed');
    }
    const session = await chromium.launch({ timeout: 0, executablePath: browser, args: ['--no-sandbox'] });
    try {
      const page = await session.newPage({ javaScriptEnabled: true });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(reportHtml(lintReport()));
      const visible = async (selector: string): Promise<number> => page.locator(`${selector}:visible`).count();
      expect(await visible('li')).toBe(6);
      await page.getByLabel('显示 错误').uncheck();
      expect(await visible('li')).toBe(2);
      expect(await visible('h2')).toBe(2);
      await page.getByLabel('显示 已说明').focus();
      await page.keyboard.press('Space');
      expect(await visible('li')).toBe(1);
      expect(asked).toEqual([]);
    } finally {
      await session.close();
    }
  });
});
