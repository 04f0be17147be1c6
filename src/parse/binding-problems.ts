import { defineProblems } from './define-problems.ts';

/** What can be wrong with the record of bindings itself. */
export const bindingProblems = defineProblems({
  'S-binding-empty': {
    level: 'error',
    says: {
      zh: '立卷记录是空的，立过卷的案卷页号就没有了根据',
      en: 'The record of bindings is empty: nothing says which pages were bound',
    },
    remedy: {
      zh: '从备份或者归档包里找回原来的 binding.jsonl；从来没有立过卷的，删去这个文件',
      en: 'Restore binding.jsonl from a backup or a package; where the case was never bound, remove the file',
    },
  },
  'S-binding-line': {
    level: 'error',
    says: { zh: '立卷记录的这一行读不懂', en: 'This line of the record of bindings cannot be understood' },
    remedy: {
      zh: '立卷记录由 dossier bind 写，不能手工改；从备份或者归档包里找回原来的 binding.jsonl',
      en: 'The record is written by dossier bind and never by hand; restore binding.jsonl from a backup or a package',
    },
  },
  'S-binding-edited': {
    level: 'error',
    says: { zh: '立卷记录的这一行写好以后被改过', en: 'This line of the record of bindings was edited after it was written' },
    remedy: {
      zh: '从备份或者归档包里找回原来的 binding.jsonl；要改页号的，用 dossier bind --rebind --reason 重新立卷',
      en: 'Restore binding.jsonl from a backup or a package; to renumber pages, bind anew with dossier bind --rebind --reason',
    },
  },
  'S-binding-chain': {
    level: 'error',
    says: { zh: '立卷记录的这一行接不上前一行', en: 'This line of the record of bindings does not follow from the one before' },
    remedy: {
      zh: '有行被改过、删去、插入或者换了次序；从备份或者归档包里找回原来的 binding.jsonl',
      en: 'Lines were edited, removed, inserted or moved; restore binding.jsonl from a backup or a package',
    },
  },
});
