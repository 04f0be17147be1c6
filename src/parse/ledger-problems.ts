import { defineProblems } from './define-problems.ts';

/** What can be wrong with the ledger itself. */
export const ledgerProblems = defineProblems({
  'S-ledger-line': {
    level: 'error',
    says: { zh: '台账的这一行读不懂', en: 'This line of the ledger cannot be understood' },
    remedy: {
      zh: '台账由 dossier intake 写，不能手工改；从备份或者归档包里找回原来的 ledger.jsonl',
      en: 'The ledger is written by dossier intake and never by hand; restore ledger.jsonl from a backup or a package',
    },
  },
  'S-ledger-edited': {
    level: 'error',
    says: { zh: '台账的这一行写好以后被改过', en: 'This line of the ledger was edited after it was written' },
    remedy: {
      zh: '从备份或者归档包里找回原来的 ledger.jsonl；确需更正的，用 dossier intake --replaces 另记一行',
      en: 'Restore ledger.jsonl from a backup or a package; what must be corrected gets a new line by dossier intake --replaces',
    },
  },
  'S-ledger-chain': {
    level: 'error',
    says: { zh: '台账的这一行接不上前一行', en: 'This line of the ledger does not follow from the one before' },
    remedy: {
      zh: '有行被改过、删去、插入或者换了次序；从备份或者归档包里找回原来的 ledger.jsonl',
      en: 'Lines were edited, removed, inserted or moved; restore ledger.jsonl from a backup or a package',
    },
  },
});
