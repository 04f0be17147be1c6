import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acrossRun } from '../../src/build/across-run.ts';
import { judgeCase } from '../../src/build/judge-case.ts';
import type { LintCaseOptions } from '../../src/build/lint-case.ts';
import type { World } from '../../src/model/world.ts';
import { madeWorld } from '../made-world.ts';
import { rounds } from '../thorough.ts';
import { temporaryFolder } from '../world/temporary.ts';

const machine = madeWorld();
const picture = 'media/02-现场全景.jpg';

/** A machine whose clock stands still, that keeps texts in memory, and counts how often a case was judged anew. */
function watched() {
  const texts = new Map<string, string>();
  const seen = { judged: 0, read: [] as string[], clock: '2026-11-20T02:00:00Z' };
  const world: World = {
    ...machine,
    now: () => new Date(seen.clock),
    kept: { recall: (name) => texts.get(name), keep: (name, text) => void texts.set(name, text) },
    readFile: (path) => {
      seen.read.push(path);
      return machine.readFile(path);
    },
    digestFile: (path, algorithms) => {
      seen.read.push(path);
      return machine.digestFile(path, algorithms);
    },
    readFiles: () => Promise.reject(new Error('what is read here must be a part of the name')),
    listFolder: () => Promise.reject(new Error('what is listed here must be a part of the name')),
    shippedModule: async (name) => {
      if (name === 'identity') return { identity: 'this program' };
      if (name === 'regulations/jinpu') seen.judged += 1;
      return machine.shippedModule(name);
    },
  };
  const judge = (folder: string, options: LintCaseOptions = {}) => judgeCase(world, folder, options, false);

  return { world, seen, texts, judge };
}

function exampleFolder(name = 'ordinary-penalty'): string {
  const folder = join(temporaryFolder(), 'case');
  cpSync(join('examples', name), folder, { recursive: true });
  return folder;
}

describe('a verdict is given again', () => {
  test('while nothing has changed, word by word', async () => {
    const folder = exampleFolder();
    writeFileSync(join(folder, 'records/99.yaml'), '文书: 询问笔录\n被询问人: 张志远 210299198503121014\n时间: 2026-13-01\n');
    const { judge, seen } = watched();
    const first = await judge(folder);
    expect(await judge(folder)).toEqual(first);
    expect(first.findings.length).toBeGreaterThan(3);
    expect(seen.judged).toBe(1);
  });

  test('wherever the case lies', async () => {
    const [one, other] = [exampleFolder(), exampleFolder()];
    const { judge, seen } = watched();
    await judge(one);
    await judge(other);
    expect(seen.judged).toBe(1);
  });

  test('and what is kept repeats no line of a record', async () => {
    const folder = exampleFolder();
    const path = join(folder, 'case.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace("'210299198503121014'", "'210299198503121015'"));
    const { judge, texts } = watched();
    const { findings } = await judge(folder);
    expect(findings.some(({ at }) => at.source?.includes('210299198503121015'))).toBe(true);
    expect([...texts.values()].join()).not.toMatch(/21029919/);
    expect((await judge(folder)).findings).toEqual(findings);
  });
});

describe('a case is judged anew', () => {
  const changes: readonly (readonly [string, (folder: string) => void])[] = [
    ['when a record changed', (folder) => appendFileSync(join(folder, 'records/02-现场笔录.yaml'), '# x\n')],
    ['when a record went', (folder) => rmSync(join(folder, 'records/02-现场笔录.yaml'))],
    ['when a picture went', (folder) => rmSync(join(folder, picture))],
    [
      'when a picture is no picture any more',
      (folder) => writeFileSync(join(folder, picture), 'x'.repeat(statSync(join(folder, picture)).size)),
    ],
    ['when a file came', (folder) => writeFileSync(join(folder, 'media/neu.jpg'), 'x')],
    ['when somebody answered', (folder) => writeFileSync(join(folder, 'waivers.yaml'), '[]\n')],
    ['when there is a register above it', (folder) => writeFileSync(join(folder, '../agency.yaml'), '设备: []\n')],
  ];
  test.each(changes)('%s', async (_, change) => {
    const folder = exampleFolder();
    const { judge, seen, world } = watched();
    await judge(folder);
    change(folder);
    const { findings } = await judge(folder);
    expect(seen.judged).toBe(2);
    expect(findings).toEqual((await judgeCase(world, folder, {}, true)).findings);
  });

  test('under other statutes, and as of another day', async () => {
    const folder = exampleFolder();
    const { judge, seen } = watched();
    await judge(folder);
    await judge(folder, { laws: 'none' });
    await judge(folder, { asOf: '2026-03-31' });
    await judge(folder, { asOf: '2026-04-30' });
    expect(seen.judged).toBe(4);
  });

  test('where what was kept is no verdict', async () => {
    const folder = exampleFolder();
    const { judge, seen, texts } = watched();
    const first = await judge(folder);
    const [whole = ''] = texts.values();
    const kept = JSON.parse(whole);
    const others = [
      '',
      'null',
      '[]',
      '{"verdict": 1}',
      { ...kept, verdict: { ...kept.verdict, findings: [{}] } },
      { ...kept, verdict: { ...kept.verdict, traits: [{}] } },
      { ...kept, verdict: { ...kept.verdict, traits: undefined } },
      { ...kept, verdict: { ...kept.verdict, records: '32' } },
      { ...kept, from: undefined },
      { ...kept, digested: [['../../../etc/passwd', 'aa']] },
    ].map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
    for (const [index, other] of others.entries()) {
      for (const name of texts.keys()) texts.set(name, other);
      expect(await judge(folder)).toEqual(first);
      expect({ other, judged: seen.judged }).toEqual({ other, judged: index + 2 });
    }
  });

  test('when the clock was put back before the first verdict', async () => {
    const folder = exampleFolder();
    const { judge, seen } = watched();
    await judge(folder);
    seen.clock = '2026-03-03T02:00:00Z';
    const early = await judge(folder);
    expect(seen.judged).toBe(2);
    expect(early.findings).not.toEqual([]);
  });
});

describe('a file that the ledger knows', () => {
  test('is read each time: one other byte under the same size and times is found', async () => {
    const folder = exampleFolder();
    const { judge, seen } = watched();
    const clean = await judge(folder);
    expect(clean.findings.filter(({ id }) => id === 'A30-tamper')).toEqual([]);
    await judge(folder);
    expect(seen.judged).toBe(1);
    expect(seen.read.filter((path) => path.endsWith(picture))).toHaveLength(2);

    const path = join(folder, picture);
    const { atime, mtime } = statSync(path);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    utimesSync(path, atime, mtime);
    expect((await judge(folder)).findings.map(({ id }) => id)).toContain('A30-tamper');
  });
});

describe('beside the case folder', () => {
  test('nothing is read that the name does not speak of', async () => {
    const folder = exampleFolder();
    const { judge, seen } = watched();
    await judge(folder);
    const others = seen.read.filter((path) => !path.endsWith('agency.yaml') && !/\/(media|scans|frames)\//.test(path));
    expect(others).toEqual([]);
  });
});

describe('several cases of one run', () => {
  const answer = (id: string) => `- { 要求: ${id}, 理由: 复印件，原件另行归档，两份一并保存备查, 说明人: 王一鸣, 时间: 2026-11-01 }\n`;

  function twoCases(): readonly [string, string] {
    const [one, other] = [exampleFolder(), exampleFolder('overload-seizure')];
    const path = join(other, 'case.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace("高远, 执法证号: '06021399003'", "高远, 执法证号: '06021399001'"));
    return [one, other];
  }

  test('are held against one another from kept verdicts as from new ones, with the lines of both', async () => {
    const { judge, seen, world } = watched();
    const folders = twoCases();
    const run = async () => {
      const across = acrossRun(world, world.openScratch(), {});
      const told = [];
      for (const folder of folders) told.push(await across(folder, await judge(folder)));
      return told;
    };
    const [first, second = []] = await run();
    expect(first).toEqual([]);
    expect(
      second
        .filter(({ level }) => level === 'error')
        .map(({ id, fact, at, related }) => [id, fact.zh, at.file, at.source, ...related.map((each) => each.at.source)]),
    ).toEqual([
      [
        'A09-holder',
        '06021399001：这里是高远，辽金普交罚〔2026〕第0012号里是王一鸣',
        'case.yaml',
        "  - { 姓名: 高远, 执法证号: '06021399001', 职务: 一级行政执法员 }",
        "  - { 姓名: 王一鸣, 执法证号: '06021399001', 职务: 一级行政执法员 }",
      ],
    ]);
    const { judged } = seen;
    expect((await run())[1]).toEqual(second);
    expect(seen.judged).toBe(judged + 1);
  });

  test('a case named twice is not held against itself', async () => {
    const { judge, world } = watched();
    const [folder] = twoCases();
    const across = acrossRun(world, world.openScratch(), {});
    expect([await across(folder, await judge(folder)), await across(`${folder}/.`, await judge(folder))]).toEqual([[], []]);
  });

  test('the later case may answer, and its answer is not idle where it is judged alone', async () => {
    const { judge, world } = watched();
    const [one, other] = twoCases();
    const copy = exampleFolder();
    writeFileSync(join(copy, 'waivers.yaml'), answer('A04-number'));
    expect((await judge(copy)).findings.filter(({ id }) => id.startsWith('waiver'))).toEqual([]);
    const across = acrossRun(world, world.openScratch(), {});
    for (const folder of [one, other]) await across(folder, await judge(folder));
    const told = await across(copy, await judge(copy));
    expect(told.map(({ id, waived }) => [id, waived?.by])).toEqual([['A04-number', '王一鸣']]);
  });
});

/** Seconds. */
const later = [1, 60, 3600, 20_000, 86_400, 864_000];

describe('the clock', () => {
  test('a verdict of before is the verdict of now, at many pairs of moments', async () => {
    const folder = exampleFolder();
    for (const gone of ['24', '25', '26', '27', '28'])
      for (const file of readdirSync(join(folder, 'records'))) if (file.startsWith(gone)) rmSync(join(folder, 'records', file));
    const { judge, seen, world } = watched();
    const start = Date.parse('2026-02-25T00:00:00Z');
    let again = 0;
    for (let round = 0; round < rounds(48, 12); round += 1) {
      const at = start + ((round * 7919) % 120) * 86_400_000 + ((round * 104_729) % 86_400) * 1000;
      seen.clock = new Date(at).toISOString();
      await judge(folder);
      seen.clock = new Date(at + (later[round % later.length] ?? 1) * 1000).toISOString();
      const before = seen.judged;
      const kept = await judge(folder);
      if (seen.judged === before) again += 1;
      expect({ at: seen.clock, findings: kept.findings }).toEqual({
        at: seen.clock,
        findings: (await judgeCase(world, folder, {}, true)).findings,
      });
    }
    expect(again).toBeGreaterThan(rounds(8, 1));
  });
});
