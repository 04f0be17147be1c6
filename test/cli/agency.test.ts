import { describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { rules } from '../made-rules.ts';
import { fakeWorld } from './fake-world.ts';

vi.mock('../../src/build/load-rules.ts', () => ({ loadRules: async () => rules }));

const officer = '制度: jinpu\n案号: 辽金普交罚〔2026〕第0012号\n执法人员:\n  - { 姓名: 王一鸣, 执法证号: "06021399001" }\n';
const register = '执法人员:\n  - { 姓名: 王一鸣, 执法证号: "06021399009" }\n设备: [{ 编号: JP-017 }]\n';

async function lint(words: string, files: Record<string, string>) {
  const world = fakeWorld(files);
  const status = await main(['lint', ...words.split(' '), '--laws', 'none', '--only', 'A24,shape-unknown-key'], world);
  return { status, out: world.printed() + world.told() };
}

describe('the register of the agency', () => {
  test('without one, nothing is held against it', async () => {
    expect((await lint('year/c', { 'year/c/case.yaml': officer })).out).not.toContain('A24');
  });

  test('the nearest one above a case is found', async () => {
    const { out } = await lint('year/c', { 'year/c/case.yaml': officer, 'agency.yaml': register });
    expect(out).toContain('台账上是 06021399009');
    expect(out).toContain('agency.yaml:3');
  });

  test('the one that is named goes before', async () => {
    const files = { 'year/c/case.yaml': officer, 'agency.yaml': register, 'other.yaml': register.replace('399009', '399001') };
    expect((await lint('year/c --agency other.yaml', files)).out).not.toContain('台账上是');
  });

  test.each(['- 王一鸣\n', '王一鸣\n', '执法人员: [\n'])('one that is no register is told, and not taken for none: %s', async (text) => {
    const world = fakeWorld({ 'year/c/case.yaml': officer, 'agency.yaml': text });
    expect(await main(['lint', 'year/c', '--only', 'S-not-mapping,S-bracket'], world)).toBe(1);
    expect(world.printed()).toContain('agency.yaml:1');
  });

  test('one that is named and not there is a mistake of use', async () => {
    const { status, out } = await lint('c --agency none.yaml', { 'c/case.yaml': officer });
    expect(status).toBe(2);
    expect(out).toContain('none.yaml');
  });

  test('alone, its own lines are judged and no case', async () => {
    const { out } = await lint('agency.yaml', { 'agency.yaml': `${register}设备台账: 无\n` });
    expect(out).toContain('shape-unknown-key');
    expect(out).toContain('A24-custodian');
    expect(out).not.toContain('case.yaml:');
  });
});
