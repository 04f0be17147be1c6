import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkRegulation } from '../../src/build/check-regulation.ts';
import { lintCase } from '../../src/build/lint-case.ts';
import { openRegulation } from '../../src/build/open-regulation.ts';
import type { Finding } from '../../src/model/finding.ts';
import { madeWorld } from '../made-world.ts';

const world = madeWorld();
const room = mkdtempSync(join(tmpdir(), 'dossier-regulation-'));
const shili = 'docs/adapting/shili';
afterAll(() => rmSync(room, { recursive: true }));

const told = ({ at, id, fact }: Finding): string => `${at.file}:${at.line}:${at.column} ${id} ${fact.zh}`;

/** A copy of the example city with files of its own. */
function city(name: string, changes: Readonly<Record<string, (text: string) => string>>): string {
  const folder = join(room, name, 'shili');
  for (const path of readdirSync(shili, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.yaml'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), readFileSync(join(shili, path)));
  }
  for (const [path, change] of Object.entries(changes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), change(read(join(folder, path))));
  }
  return folder;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

describe('a regulation folder outside of the program', () => {
  test('the example city is as its files say, and its examples hold', async () => {
    const { findings, ...counts } = await checkRegulation(world, await openRegulation(world, shili));
    expect(findings.map(told)).toEqual([]);
    expect(counts).toEqual({ articles: 2, requirements: 4, examples: 13 });
  });

  test('a limit is changed, a requirement dropped, a form added; the rest is inherited', async () => {
    const { regulation } = (await openRegulation(world, shili)).rules;
    const ids = regulation.articles.flatMap(({ cited, requires }) => requires.map(({ id }) => `${cited.zh} ${id}`));
    expect(ids).not.toContain('制度第十五条 A15-plain');
    expect(ids).not.toContain('制度第二十三条 A23-archive-30d');
    expect(ids).toEqual(
      expect.arrayContaining(['办法第十二条 A23-archive-30d', '办法第十六条 SL16-revisit', '制度第二十三条 A23-complete']),
    );
    expect(regulation.forms.map(({ name }) => name)).toContain('回访记录');
  });

  test.each<[string, Readonly<Record<string, (text: string) => string>>, readonly string[]]>([
    [
      'a misspelt key',
      { 'articles/16.yaml': (text) => text.replace('remedy:', 'remdey:') },
      ['articles/16.yaml:11:5 shape-unknown-key “remdey”，是不是“remedy”'],
    ],
    ['no YAML', { 'articles/16.yaml': (text) => `${text}\t- x\n` }, ['articles/16.yaml:76:1 S-tab ']],
    [
      'what is dropped is not there',
      { 'regulation.yaml': (text) => text.replace('A15-plain', 'A15-plane') },
      ['regulation.yaml:12:11 R-drops A15-plane'],
    ],
    [
      'an unknown form',
      { 'articles/16.yaml': (text) => text.replace('on: [回访记录]', 'on: [回访纪录]') },
      ['articles/16.yaml:31:10 R-unknown-on “回访纪录”，是不是“回访记录”'],
    ],
    [
      'a template that binds what is no part',
      { 'templates/forms/revisit-record.yaml': (text) => text.replace('grid:', 'gird:') },
      [
        'templates/forms/revisit-record.yaml:4:5 T-template 应当有 text、prose、each、grid、table、frame、sign、seal、picture、beside、scan、space、rule、break、use 之一',
      ],
    ],
    ['a file in the wrong place', { '回访.yaml': () => 'a: b\n' }, ['回访.yaml:1:1 R-stray 回访.yaml']],
    [
      'a calendar of no year',
      { 'regulation.yaml': (text) => `${text}calendars: ['2026', '2031']\n` },
      ['regulation.yaml:16:21 R-calendar 2031'],
    ],
    [
      'an example that is told something else',
      { 'articles/12.yaml': (text) => text.replace("days: '15'", "days: '20'") },
      ['articles/12.yaml:67:5 R-example 没有 A23-archive-30d'],
    ],
    [
      'an example that leads nowhere',
      { 'articles/16.yaml': (text) => text.replace('drop: [回访记录/签名/1]', 'drop: [回访记录/签字/1]') },
      [
        'articles/16.yaml:55:5 R-example-path nothing to drop in the base: 回访记录/签字/1',
        'articles/16.yaml:23:9 R-untested SL16-signed：没有一个例子违反这一部分',
      ],
    ],
    [
      'a requirement without a good example',
      { 'articles/16.yaml': (text) => text.slice(0, text.lastIndexOf('  - name:')) },
      ['articles/16.yaml:34:9 R-untested SL16-content：没有合格的例子'],
    ],
  ])('%s is told at its line', async (name, changes, expected) => {
    const { findings } = await checkRegulation(world, await openRegulation(world, city(name, changes)));
    expect(findings.map(told)).toEqual(expected);
  });

  test('its own calendar and its own shapes hold', async () => {
    const folder = city('own', {
      'calendars/2027.yaml': () => 'year: 2027\nsource: 示例市通知\nholidays: [2027-01-01]\nworkdays: []\n',
      'shapes/line.yaml': () => 'type: string\nmaxLength: 5\n',
    });
    const { rules, findings } = await openRegulation(world, folder);
    expect(findings.map(told)).toEqual([]);
    expect(rules.regulation.calendars.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
    expect(rules.regulation.shapes['shapes/line.yaml']).toEqual({ type: 'string', maxLength: 5 });
  });

  test('it may extend a folder beside it', async () => {
    const folder = city('beside', {
      '../xian/regulation.yaml': () =>
        'id: xian\ntitle: 县办法\nissuer: 县局\ncite:\n  zh: 县办法第{条}条\n  en: County, Article {article}\nextends: shili\ndrops: [{ id: SL16-revisit, reason: 县里不回访 }]\n',
    });
    const { rules, findings } = await openRegulation(world, join(folder, '../xian'));
    expect(findings.map(told)).toEqual([]);
    const ids = rules.regulation.articles.flatMap(({ requires }) => requires.map(({ id }) => id));
    expect([ids.includes('SL16-signed'), ids.includes('SL16-revisit'), ids.includes('A15-plain')]).toEqual([true, false, false]);
  });
});

describe('a case is held against the regulation that it names', () => {
  test('the one outside, the built-in one, or none', async () => {
    const regulation = await openRegulation(world, shili);
    const lint = async (named: string, started: string) => {
      const folder = mkdtempSync(join(room, 'case-'));
      writeFileSync(join(folder, 'case.yaml'), `制度: ${named}\n案号: 辽示交罚〔2026〕第0001号\n日期: { 启动: ${started} }\n`);
      const linted = await lintCase(world, folder, { asOf: '2026-03-31', regulation });
      return { id: linted.regulation.id, told: linted.findings.filter(({ id }) => id.startsWith('B-')).map(told) };
    };
    expect(await lint('shili', '2026-03-02')).toEqual({ id: 'shili', told: [] });
    expect(await lint('shili', '2025-12-31')).toEqual({
      id: 'shili',
      told: ['case.yaml:3:11 B-in-force 启动 2025-12-31，施行 2026-01-01 至 今'],
    });
    expect(await lint('jinpu', '2025-12-31')).toEqual({ id: 'jinpu', told: [] });
    expect(await lint('nowhere', '2026-03-02')).toEqual({ id: 'nowhere', told: ['case.yaml:1:5 B-regulation nowhere'] });
  });
});
