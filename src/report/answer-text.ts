import type { Answer } from '../model/finding.ts';
import type { Language } from '../model/text.ts';
import { safeText } from './safe-text.ts';

/** The reason that a waiver gives, with who and when in brackets. */
export function answerText({ reason, by, at }: Answer, language: Language): string {
  return safeText(language === 'zh' ? `${reason}（${by}，${at}）` : `${reason} (${by}, ${at})`);
}
