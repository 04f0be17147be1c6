import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bindCase } from '../../src/build/bind-case.ts';
import { type BuildOptions, buildCase } from '../../src/build/build-case.ts';
import { madeWorld } from '../made-world.ts';
import { temporaryFolder } from '../world/temporary.ts';

const world = madeWorld();
const register = `执法人员:
  - { 姓名: 高远, 执法证号: '06021399003', 有效期: { 自: 2020-01-01, 至: 2030-12-31 } }
  - { 姓名: 冯立新, 执法证号: '06021399004', 有效期: { 自: 2020-01-01, 至: 2030-12-31 } }
  - { 姓名: 何文涛 }
保管人: [{ 姓名: 孙佳慧 }]
设备: [{ 编号: JPJT-C05, 保管人: 孙佳慧 }, { 编号: JPJT-021, 保管人: 孙佳慧 }]
`;

function folders() {
  const folder = temporaryFolder();
  const [own, out] = [join(folder, 'case'), join(folder, 'out')];
  cpSync('examples/summary-penalty', own, { recursive: true });
  const options: BuildOptions = { out, algorithms: ['sha256'], draft: false, dryRun: false, allowClassified: false };
  return { folder, own, options };
}

test('a case does not wait for what is wrong with others in the register, which is told', async () => {
  const { folder, own, options } = folders();
  writeFileSync(join(folder, 'agency.yaml'), register);
  const built = await buildCase(world, own, options);

  expect(built.kind).toBe('built');
  expect(built.kind === 'built' && built.printing.map(({ id, at }) => `${id} ${at.file}`)).toContain('shape-missing ../agency.yaml');
  expect((await buildCase(world, own, { ...options, dryRun: true })).kind).toBe('planned');
  const bound = await bindCase(world, own, { by: '高远' });
  expect(bound.kind === 'bound' && bound.findings.map(({ at }) => at.file)).toEqual(['../agency.yaml']);
});

test('an officer of the case whom the register does not know is in the way', async () => {
  const { folder, own, options } = folders();
  writeFileSync(join(folder, 'agency.yaml'), register.replace('高远', '高 远某'));
  const built = await buildCase(world, own, options);

  expect(built.kind).toBe('refused');
  expect(built.findings.map(({ id, at }) => `${id} ${at.file}`)).toContain('A24-custodian case.yaml');
});

test('a register that cannot be read is in the way: nobody knows what it would say of the case', async () => {
  const { folder, own, options } = folders();
  writeFileSync(join(folder, 'agency.yaml'), '执法人员: [\n');

  expect((await buildCase(world, own, options)).kind).toBe('refused');
});

test('nobody binds a case who is none of its people', async () => {
  const { own } = folders();

  await expect(bindCase(world, own, { by: '李思源' })).rejects.toThrow(/李思源.*高远/);
  expect(existsSync(join(own, 'binding.jsonl'))).toBe(false);
});

test('what is wrong in the register above two cases is told once in a run', () => {
  const folder = temporaryFolder();
  for (const name of ['summary-penalty', 'complaint-not-taken-up']) cpSync(join('examples', name), join(folder, name), { recursive: true });
  const officers = ['高远 06021399003', '冯立新 06021399004', '彭博 06021399035', '蒋雯 06021399036'].map((each) => each.split(' '));
  const devices = ['021', '035', 'C03', 'C05', 'T01', 'T02', 'U03'].map((each) => `{ 编号: JPJT-${each}, 保管人: 孙佳慧 }`);
  const people = officers.map(([name, number]) => `{ 姓名: ${name}, 执法证号: '${number}', 有效期: { 自: 2020-01-01, 至: 2030-12-31 } }`);
  const lines = [`执法人员: [${people.join(', ')}, { 姓名: 何文涛 }]`, '保管人: [{ 姓名: 孙佳慧 }]', `设备: [${devices.join(', ')}]`];
  writeFileSync(join(folder, 'agency.yaml'), `${lines.join('\n')}\n`);
  const { status, stderr } = spawnSync(process.execPath, [resolve('bin/dossier.js'), 'build', folder, '-o', join(folder, 'out')], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', NO_COLOR: '1' },
  });

  expect([status, stderr.match(/shape-missing/g)]).toEqual([0, ['shape-missing']]);
});
