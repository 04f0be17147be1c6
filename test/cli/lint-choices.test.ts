import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Outputs } from '../../src/model/world.ts';
import { rules } from '../made-rules.ts';
import { fakeWorld } from './fake-world.ts';

vi.mock('../../src/build/load-rules.ts', () => ({ loadRules: async () => rules }));

const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync('schemas/baseline.schema.json', 'utf8')));
const broken = {
  'c/case.yaml': '制度: jinpu\n案号：辽金普交罚〔2026〕第0012号\n',
  'c/records/a.yaml': '文书: 询问比录\n时间：今天\n地点：这里\n',
};

async function run(words: string, files: Record<string, string>) {
  const written = new Map<string, string>();
  const world = { ...fakeWorld(files), openOutputs: async (folder: string) => outputs(folder, written) };
  const status = await main(words.split(' '), world);
  return { status, out: world.printed(), err: world.told(), written };
}

function outputs(folder: string, written: Map<string, string>): Outputs {
  return {
    openFile: async (name) => ({
      path: name,
      write: async (chunk) => void written.set(`${folder.replace(/^\.$|\/$/, '')}${name}`, new TextDecoder().decode(chunk)),
      close: async () => ({ size: 0, digests: {} }),
    }),
    openArchive: () => Promise.reject(new Error('no archive')),
    retire: () => undefined,
    commit: async () => undefined,
    discard: async () => undefined,
  };
}

async function idsOf(words: string, files: Record<string, string> = broken): Promise<string[]> {
  const { out, err } = await run(`${words} --json`, files);
  expect(out, err).not.toBe('');
  return JSON.parse(out).findings.map(({ id }: { id: string }) => id);
}

describe('which findings are told', () => {
  test('--only takes ids, articles and groups', async () => {
    expect(new Set(await idsOf('lint c --only S-wide-colon'))).toEqual(new Set(['S-wide-colon']));
    expect((await idsOf('lint c --only S-')).every((id) => id.startsWith('S-'))).toBe(true);
    expect((await idsOf('lint c --only form,s-wide-colon')).sort()).toEqual(['S-wide-colon', 'S-wide-colon']);
  });

  test('A1 is not A18', async () => {
    const { status, err } = await run('lint c --only A1', broken);
    expect(status).toBe(2);
    expect(err).toContain('没有这个编号：A1');
  });

  test('--skip leaves them out, also of the exit status', async () => {
    expect(await idsOf('lint c --skip S-wide-colon')).not.toContain('S-wide-colon');
    expect((await run('lint c --only S- --skip S-', broken)).status).toBe(0);
  });

  test('an unknown id is refused with the one that was probably meant', async () => {
    const { status, out, err } = await run('lint c --only S-wide-colom', broken);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('您是不是要写：S-wide-colon\n');
  });
});

describe('a baseline', () => {
  const write = async (files: Record<string, string>, more = '') => {
    const { status, err, written } = await run(`lint c --write-baseline b.json${more}`, files);
    expect({ status, err }).toEqual({ status: 0, err: expect.stringMatching(/^\d+ 个问题记进了 b.json\n$/) });
    return written.get('b.json') ?? '';
  };

  test('is what its published schema says', async () => {
    validate(JSON.parse(await write(broken)));
    expect(validate.errors).toBeNull();
  });

  test('keeps what it knows from being told, wherever it has moved to', async () => {
    const baseline = await write(broken);
    const moved = { ...broken, 'c/records/a.yaml': `# 一行说明\n\n${broken['c/records/a.yaml']}`, 'b.json': baseline };
    const { status, out, err } = await run('lint c --baseline b.json', moved);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toMatch(/^b.json 里已有的 \d+ 个问题没有再列出\n没有错误，没有警告/);
  });

  test('lets a new finding through', async () => {
    const baseline = await write(broken);
    const { status, out } = await run('lint c --baseline b.json', {
      ...broken,
      'c/records/b.yaml': '文书: 现场笔录\n天气：晴\n',
      'b.json': baseline,
    });
    expect(status).toBe(1);
    expect(out).toContain('c/records/b.yaml');
    expect(out).not.toContain('c/records/a.yaml');
  });

  test('names what is mended, of the cases and ids that were checked', async () => {
    const baseline = await write(broken);
    const mended = { ...broken, 'c/records/a.yaml': '文书: 询问比录\n时间: 今天\n地点: 这里\n', 'b.json': baseline };
    const { err } = await run('lint c --baseline b.json --only S-wide-colon', mended);
    expect(err).toContain('b.json 里有 1 个问题已经改好，可以用 --write-baseline 重写：\n  c S-wide-colon records/a.yaml\n');
    expect((await run('lint c --baseline b.json --skip S-', mended)).err).not.toContain('已经改好');
  });

  test.each([
    ['no-such.json', '没有这个文件'],
    ['c/case.yaml', '不是 lint --write-baseline 写的文件'],
  ])('%s is refused', async (path, says) => {
    const { status, err } = await run(`lint c --baseline ${path}`, broken);
    expect(status).toBe(2);
    expect(err).toContain(says);
  });

  test('is read or written, not both', async () => {
    expect((await run('lint c --baseline a --write-baseline b', broken)).status).toBe(2);
  });
});
