import type { Text } from '../model/text.ts';
import { timeAsMeant } from '../model/time-as-meant.ts';

/** What is wrong with a time: where it is clear, and written otherwise than `judge` wants it, how to write it, which `lint --fix` does. */
export function judgeTime(text: string, judge: (text: string) => Text | undefined): Text | undefined {
  const fault = judge(text);
  const meant = fault === undefined ? undefined : timeAsMeant(text);
  if (meant === undefined) return fault;

  return judge(meant) ?? { zh: `要写成 ${meant}（dossier lint --fix 会改）`, en: `write it ${meant} (dossier lint --fix does)` };
}
