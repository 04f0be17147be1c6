import type { SourceProblem } from '../model/regulation.ts';

/** What can be wrong with a waiver. */
export const waiverProblems = {
  'waiver-unknown': {
    id: 'waiver-unknown',
    level: 'error',
    says: { zh: '没有说明所写的这个要求', en: 'There is no such requirement as the waiver names' },
    remedy: { zh: '照 lint 报出的编号写；全部编号：dossier rules', en: 'Write the id that lint reports; all ids: dossier rules' },
  },
  'waiver-refused': {
    id: 'waiver-refused',
    level: 'error',
    says: { zh: '这个要求不能用说明代替', en: 'This requirement cannot be answered by a waiver' },
    remedy: { zh: '改正问题本身，删去这一条说明', en: 'Mend the matter itself and remove the waiver' },
  },
  'waiver-idle': {
    id: 'waiver-idle',
    level: 'warning',
    says: { zh: '这一条说明没有对应的问题', en: 'This waiver answers nothing' },
    remedy: {
      zh: '问题已经改正的，删去这一条；没有改正的，核对编号、文件和位置',
      en: 'Remove it where the matter is mended; else check id, file and pointer',
    },
  },
  'waiver-reason': {
    id: 'waiver-reason',
    level: 'error',
    says: { zh: '说明的理由等于没有写', en: 'The reason of the waiver says nothing' },
    remedy: {
      zh: '写明为什么没有做到、怎样弥补；理由印在备考表上',
      en: 'Write why it was not done and what was done about it; the reason is printed in the closing sheet',
    },
  },
  'waiver-person': {
    id: 'waiver-person',
    level: 'error',
    says: {
      zh: '作说明、批准说明的，应当是本案执法人员或者机关人员',
      en: 'A waiver is given and approved by officers of the case or people of the agency',
    },
    remedy: {
      zh: '核对姓名；或者把这个人写进 case.yaml 的 机关人员',
      en: 'Check the name, or list the person under 机关人员 in case.yaml',
    },
  },
} as const satisfies Readonly<Record<string, SourceProblem>>;
