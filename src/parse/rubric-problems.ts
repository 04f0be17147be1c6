import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { defineProblems } from './define-problems.ts';

/** What can be wrong with a rubric or with the marks of people, beyond shape. */
export const rubricProblems = defineProblems({
  'U-requirement': {
    level: 'error',
    says: { zh: '评分表里写了不存在的要求', en: 'the rubric names a requirement that does not exist' },
    remedy: { zh: '核对编号；全部编号：dossier rules', en: 'check the id; all ids: dossier rules' },
  },
  'U-form': {
    level: 'error',
    says: { zh: '评分表里写了不存在的文书', en: 'the rubric names a form that does not exist' },
    remedy: { zh: '照文书目录里的名称写', en: 'use a name of the list of forms' },
  },
  'U-share': {
    level: 'error',
    says: { zh: '扣分项和文书的 share 合起来应当是 100', en: 'the shares of items and documents make 100 together' },
    remedy: { zh: '改其中一个', en: 'change one of them' },
  },
  'U-twice': {
    level: 'error',
    says: { zh: '同一个编号写了两次', en: 'the same id twice' },
    remedy: { zh: '去掉一个，或者换一个编号', en: 'remove one, or give it another id' },
  },
  'U-mark': {
    level: 'error',
    says: {
      zh: '评分表里没有这个项目，或者否决项写了扣分、扣分项写了成立',
      en: 'the rubric has no such entry, or it is of the other kind (成立 for vetoes, 扣分 for items)',
    },
    remedy: { zh: '核对编号；否决项写 成立，扣分项写 扣分', en: 'check the id; 成立 for vetoes, 扣分 for items' },
  },
});

/** A finding from this table. */
export function rubricFinding(id: keyof typeof rubricProblems, at: Place, fact: string): Finding {
  const { level, says, remedy } = rubricProblems[id];

  return { id, level, says, remedy, fact: { zh: fact, en: fact }, at, related: [] };
}
