import { baselineJson } from '../report/baseline-json.ts';
import type { CheckedCase } from '../report/checked-case.ts';
import type { Session } from './session.ts';
import { writeTexts } from './write-texts.ts';

/** Writes the findings of cases down as known. */
export async function writeBaseline({ world, language }: Session, path: string, cases: readonly CheckedCase[]): Promise<void> {
  const [, folder = '', name = path] = /^(.*[\\/])?([^\\/]+)$/s.exec(path) ?? [];
  await writeTexts(world, folder === '' ? '.' : folder, { [name]: baselineJson(cases) });
  const count = cases.reduce((sum, { findings }) => sum + findings.filter(({ waived }) => waived === undefined).length, 0);
  world.tell(language === 'zh' ? `${count} 个问题记进了 ${path}\n` : `wrote ${count} findings to ${path}\n`);
}
