import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/text.ts';
import { safeText } from './safe-text.ts';

/** What is wrong, in the words of the article, with the fact in brackets. The one place where both are joined. */
export function statementOf(finding: Finding, language: Language): string {
  const says = finding.says[language];
  const fact = finding.fact[language];
  if (fact === '') return safeText(says);

  return safeText(language === 'zh' ? `${says}（${fact}）` : `${says} (${fact})`);
}

/** The whole message on one line: statement, then what to do. */
export function messageOf(finding: Finding, language: Language): string {
  const statement = statementOf(finding, language);
  const remedy = safeText(finding.remedy[language]);
  if (remedy === '') return statement;

  return language === 'zh' ? `${ended(statement, '。')}${remedy}` : `${ended(statement, '.')} ${remedy}`;
}

function ended(sentence: string, stop: string): string {
  return /[。！？.!?]$/u.test(sentence) ? sentence : `${sentence}${stop}`;
}
