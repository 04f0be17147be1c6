// Pictures drawn by a browser: plates, screens, papers, the face of a building.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

const face = (family, file, weight = 400) => `@font-face{font-family:${family};font-weight:${weight};src:url(file://${file})}`;

const fontFile = (name) => {
  const [pkg, weight, file] = name;
  return require.resolve(`@expo-google-fonts/${pkg}/${weight}/${file}.ttf`);
};
export const sans = fontFile(['noto-sans-sc', '400Regular', 'NotoSansSC_400Regular']);
const bold = fontFile(['noto-sans-sc', '700Bold', 'NotoSansSC_700Bold']);
const serif = fontFile(['noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular']);
const serifBold = fontFile(['noto-serif-sc', '700Bold', 'NotoSerifSC_700Bold']);

/** Opens a browser that draws HTML to PNG; `hands` are font files for handwriting. */
export async function openPages(hands) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const fonts = [
    face('Sans', sans),
    face('Sans', bold, 700),
    face('Serif', serif),
    face('Serif', serifBold, 700),
    ...hands.map((file, i) => face(`Hand${i}`, file)),
  ].join('\n');
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const page = await browser.newPage();
  const show = async (html, family, width, height) => {
    const file = join(folder, 'page.html');
    writeFileSync(
      file,
      `<meta charset="utf-8"><style>${fonts}*{margin:0;box-sizing:border-box}body{font-family:${family};width:${width}px}</style>${html}`,
    );
    await page.setViewportSize({ width, height });
    await page.goto(`file://${file}`);
    await page.evaluate(() => document.fonts.ready);
  };
  return {
    /** PNG of the body, `width` × `height` CSS pixels. */
    async draw(html, width, height) {
      await show(`<style>body{height:${height}px;overflow:hidden}</style>${html}`, 'Sans', width, height);
      return page.screenshot();
    },
    /** A PDF of the document on A4. */
    async print(html) {
      await show(html, 'Serif', 700, 1000);
      return page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export const plate = (text, ground = '#1741a6', ink = '#fff') =>
  `<body style="background:${ground};padding:10px"><div style="border:5px solid ${ink};border-radius:16px;height:100%;display:flex;align-items:center;justify-content:center;color:${ink};font:700 104px Sans;letter-spacing:5px;white-space:nowrap">${text.slice(0, 2)}<span style="font-size:52px;margin:0 8px">•</span>${text.slice(2)}</div></body>`;

const row = (name, value) =>
  `<div style="display:flex;justify-content:space-between;padding:13px 0;border-bottom:1px solid #e4e7ec"><span style="color:#667085">${name}</span><span>${value}</span></div>`;

export const phone = ({ title, state, lines, button, clock, note = '' }) =>
  `<body style="background:#f4f6f9;font-size:26px;color:#101828"><div style="background:#0b6b5d;color:#fff;padding:16px 28px 26px"><div style="display:flex;justify-content:space-between;font-size:20px"><span>${clock}</span><span>5G ▮▮▮▯</span></div><div style="font:700 34px Sans;margin-top:22px">${title}</div></div><div style="margin:22px;padding:24px;background:#fff;border-radius:18px"><div style="font:700 40px Sans;color:#d9480f">${state}</div>${lines.map(([a, b]) => row(a, b)).join('')}</div><div style="margin:0 24px;font-size:20px;color:#667085">${note}</div><div style="position:absolute;left:30px;right:30px;bottom:44px;background:#0b6b5d;color:#fff;border-radius:40px;text-align:center;padding:20px;font:700 30px Sans">${button}</div></body>`;

export const station = (name, hours) => {
  const bays = Array.from(
    { length: 13 },
    () => '<div style="flex:1;margin:0 7px;background:linear-gradient(160deg,#5c7285 0,#93a9b8 45%,#43576a 46%,#6d8496)"></div>',
  ).join('');
  return `<body style="background:#b9b3a6"><div style="height:128px;background:#a49b8b;border-bottom:8px solid #7d7566;display:flex;align-items:center;justify-content:center;font:700 92px Serif;color:#a3241c;letter-spacing:60px;padding-left:60px">${name}</div><div style="display:flex;height:250px;padding:14px">${bays}</div><div style="height:26px;background:#8f8778"></div><div style="display:flex;height:230px;padding:14px">${bays}</div><div style="position:absolute;left:44%;bottom:0;width:12%;height:200px;background:#26323c;border:8px solid #d6d0c4"></div><div style="position:absolute;left:44%;bottom:206px;width:12%;text-align:center;background:#1f3f7a;color:#fff;font:700 26px Sans">${hours}</div></body>`;
};

export const facade = (seed) => {
  const cells = Array.from({ length: 180 }, (_, i) => {
    const lit = (i * 7 + seed * 13) % 11 < 2;
    return `<div style="background:${lit ? '#8fa3ad' : '#3b4a57'};border:3px solid #a8a398"></div>`;
  }).join('');
  return `<body style="background:${['#9a8d7b', '#8d9294', '#8d6f5e', '#a39c8f'][seed % 4]};padding:18px"><div style="display:grid;grid-template-columns:repeat(10,1fr);grid-auto-rows:30px;gap:20px 20px">${cells}</div></body>`;
};

const seal = (text, size = 190) =>
  `<svg width="${size}" height="${size}" viewBox="0 0 200 200" style="opacity:.82;mix-blend-mode:multiply"><g fill="none" stroke="#d01c1c"><circle cx="100" cy="100" r="92" stroke-width="6"/></g><path id="arc" d="M 28 100 A 72 72 0 1 1 172 100" fill="none"/><text font-family="Serif" font-weight="700" font-size="21" fill="#d01c1c" letter-spacing="1"><textPath href="#arc" startOffset="50%" text-anchor="middle">${text}</textPath></text><path fill="#d01c1c" d="M100 64l8.5 26h27.3l-22 16 8.4 26-22.2-16-22.2 16 8.4-26-22-16h27.3z"/><text x="100" y="158" text-anchor="middle" font-family="Sans" font-weight="700" font-size="20" fill="#d01c1c">样章 EXAMPLE</text></svg>`;

export const sealMark = seal;

export const card = ({ title, head, lines, tone }) =>
  `<body style="background:linear-gradient(135deg,${tone},#fff);padding:30px 36px;font-family:Serif"><div style="font:700 42px Serif;text-align:center;color:#222">${title}</div><div style="text-align:center;font-size:20px;color:#666;margin-bottom:16px">${head}</div><div style="display:flex;gap:26px"><div style="flex:1;font-size:27px;line-height:1.65;color:#222">${lines.map((l) => `<div style="border-bottom:1px solid #b9b9b9">${l}</div>`).join('')}</div><div style="width:170px;height:215px;background:#9cb2c9;position:relative;overflow:hidden"><div style="position:absolute;left:50px;top:36px;width:70px;height:84px;border-radius:50%;background:#d8b394"></div><div style="position:absolute;left:18px;top:124px;width:134px;height:140px;border-radius:60px 60px 0 0;background:#39465a"></div></div></div><div style="position:absolute;right:36px;bottom:14px;transform:rotate(-8deg)">${seal('示例发证机关专用章', 130)}</div></body>`;

export const notice = ({ title, number, paragraphs, organ, date }) =>
  `<body style="background:#fdfcf8;padding:74px 80px;font-family:Serif;color:#151515"><div style="font:700 46px Serif;text-align:center">${organ}</div><div style="font:700 42px Serif;text-align:center;margin:12px 0 8px">${title}</div><div style="text-align:right;font-size:24px;margin-bottom:26px">案号：${number}</div>${paragraphs.map((t) => `<p style="font-size:25px;line-height:1.75;text-indent:2em">${t}</p>`).join('')}<div style="position:absolute;right:90px;bottom:120px;text-align:right;font-size:25px;line-height:1.8">${organ}<br>${date}</div><div style="position:absolute;right:100px;bottom:80px">${seal(organ)}</div></body>`;

export const label = (html, ground = '#fff', ink = '#111', size = 40) =>
  `<body style="background:${ground};color:${ink};font:700 ${size}px Sans;display:flex;align-items:center;justify-content:center;text-align:center;line-height:1.35">${html}</body>`;
