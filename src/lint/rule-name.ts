import type { Duty } from './compile-regulation.ts';

/** The name of one part of a requirement, such as `jinpu/A09-holder/4`. */
export function ruleName({ article, requirement }: Pick<Duty, 'article' | 'requirement'>): string {
  return `${article.regulation}/${requirement.id}/${article.requires.indexOf(requirement)}`;
}
