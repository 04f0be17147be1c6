import type { Answer, Finding } from './finding.ts';

/** A requirement that the case answers with a reason. */
export interface Waived extends Answer {
  readonly requirement: string;
  /** As it is cited in Chinese; none where the requirement is of no article. */
  readonly article?: string;
  /** Files of the case in which it was not met. */
  readonly files: readonly string[];
}

/** The reasons that findings are answered with, each once with the files that it answers for, in the order of the findings. */
export function waiversOf(findings: readonly Finding[]): readonly Waived[] {
  const answers = new Map<string, Waived>();
  for (const { id, article, waived, at } of findings) {
    if (waived === undefined) continue;
    const key = JSON.stringify([id, waived]);
    const files = answers.get(key)?.files ?? [];
    const cited = article === undefined ? {} : { article: article.cited.zh };
    answers.set(key, { requirement: id, ...cited, ...waived, files: files.includes(at.file) ? files : [...files, at.file] });
  }
  return [...answers.values()];
}
