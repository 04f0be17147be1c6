import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signsAs } from '../../src/model/signs-as.ts';
import { runDossier } from '../intake/run-dossier.ts';
import { temporaryFolder } from '../world/temporary.ts';

/** Ids of what is found where whoever kept a record signs it under another name of the role. */
async function foundWhereSignedAs(role: string): Promise<readonly string[]> {
  const folder = join(temporaryFolder(), '案件');
  cpSync('examples/ordinary-penalty', folder, { recursive: true });
  for (const name of readdirSync(join(folder, 'records'))) {
    const path = join(folder, 'records', name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('身份: 记录人', `身份: ${role}`));
  }
  const { out } = await runDossier('lint', folder, '--json');

  return JSON.parse(out).findings.map(({ id }: { id: string }) => id);
}

test('a signature as 记录员 is one as 记录人, and no other word is', async () => {
  expect(await foundWhereSignedAs('记录员')).toEqual([]);
  expect(await foundWhereSignedAs('执法人员兼记录员')).toEqual([]);
  expect(await foundWhereSignedAs('旁听人')).toContain('A11-signed');
});

test('a role is the whole text or each that it names', () => {
  expect(signsAs('记录员', ['记录人'])).toBe(true);
  expect(signsAs('记录人', ['记录员'])).toBe(true);
  expect(signsAs('执法人员兼记录员', ['记录人'])).toBe(true);
  expect(signsAs('记录', ['记录人'])).toBe(false);
  expect(signsAs('非记录人', ['记录人'])).toBe(false);
});
