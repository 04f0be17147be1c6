import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { thorough } from '../thorough.ts';
import { temporaryFolder } from '../world/temporary.ts';

test.skipIf(!thorough)('Neovim shows a mistake, mends it by a code action, and no longer shows it', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'records/询问笔录.yaml');
  mkdirSync(join(folder, 'records'));
  writeFileSync(join(folder, 'case.yaml'), '制度: jinpu\n案号: x\n');
  writeFileSync(file, '文书: 询问笔录\n备注: 𠮷\n被询问人：张某某\n');
  const report = join(folder, 'report.json');
  const { error, stderr } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-S', resolve('test/editor/neovim.lua')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      LC_ALL: 'C.UTF-8',
      DOSSIER_FILE: file,
      DOSSIER_ID: 'S-wide-colon',
      DOSSIER_REPORT: report,
      DOSSIER_NODE: process.execPath,
      DOSSIER_PROGRAM: resolve('bin/dossier.js'),
    },
  });
  expect(error, stderr).toBeUndefined();
  expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual({
    shown: true,
    mended: true,
    lines: ['文书: 询问笔录', '备注: 𠮷', '被询问人: 张某某'],
  });
});
