import type { FileFault } from '../model/case.ts';
import { faultWords } from '../model/fault-words.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { momentText, parseMoment } from '../model/moment.ts';
import type { Text } from '../model/text.ts';
import { paintFor } from './paint.ts';
import { sizeText } from './size-text.ts';
import type { Style } from './style.ts';
import { wrapText } from './wrap-text.ts';

/** A file that was taken in, as the report tells it. */
export interface IntakeLine {
  readonly act: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly line: number;
  readonly kind: string;
  readonly facts: Pick<LedgerEntry, '存储期限'>;
  readonly fault?: FileFault;
}

const heic: Text = {
  zh: 'HEIC 照片（手机的格式）：原文件已经保存，作为电子数据；案卷里印不出来，请在手机或者电脑上另存为 JPEG，再接收那一份',
  en: 'a HEIC photo, as phones make them: it is kept, as electronic data; the volume cannot print it, so save it as JPEG too and take that in',
};

const acts: { readonly [act: string]: string } = {
  接收: 'taken in',
  登记: 'entered',
  更换: 'replaced',
  找回: 'put back',
  截取: 'key frame',
  已有: 'there already',
};

/** A file that was taken in: what was done, its line of the ledger, its digest, the verdict of the 24 hours. */
export function reportIntake({ act, path, size, sha256, line, kind, facts, fault }: IntakeLine, style: Style): string {
  const paint = paintFor(style);
  const zh = style.language === 'zh';
  const head = zh ? `${path}（${sizeText(size)}，台账第 ${line} 行）` : `${path} (${sizeText(size)}, line ${line} of the ledger)`;
  const verdict = verdictOf(facts.存储期限, zh);
  const late = facts.存储期限?.结果 === '超时';
  const notes =
    act === '已有' || verdict === ''
      ? []
      : wrapText(verdict, style.columns - 2).map((text) => `  ${late ? paint.level('warning', text) : text}`);

  const unprinted = kind === 'heic' && act !== '已有' ? wrapText(zh ? heic.zh : heic.en, style.columns - 2).map((text) => `  ${text}`) : [];

  const spoilt =
    fault === undefined ? [] : wrapText(faultText(fault, zh), style.columns - 2).map((text) => `  ${paint.level('warning', text)}`);

  return [`${paint.good(zh ? act : (acts[act] ?? act))} ${head}`, `  SHA-256 ${sha256}`, ...notes, ...unprinted, ...spoilt]
    .map((text) => `${text}\n`)
    .join('');
}

/** The same as one line of JSON. */
export function intakeJson({ act, path, size, sha256, line, facts, fault }: IntakeLine): string {
  return `${JSON.stringify({ format: 'dossier-intake/1', act, file: path, bytes: size, sha256, line, storage: facts.存储期限?.结果 ?? null, ...(fault === undefined ? {} : { fault }) })}\n`;
}

/** What helps: the same file once more, or the same thing in another form. */
const again: Text = { zh: '请看看设备里的那一份，好的再接收一次', en: 'look at the one on the device, and take a good one in' };
const otherwise: { readonly [fault in FileFault]?: Text } = {
  locked: { zh: '请取得或者另存为不加密的一份，再接收一次', en: 'get it, or save it, without encryption, and take that in' },
  unsupported: { zh: '请另存为 PDF、PNG 或者普通的 JPEG，再接收一次', en: 'save it as PDF, PNG or a common JPEG, and take that in' },
};

function faultText(fault: FileFault, zh: boolean): string {
  const { zh: chinese, en } = faultWords[fault];
  const helps = otherwise[fault] ?? again;
  return zh
    ? `这个文件有问题：${chinese}；原样收下了，${helps.zh}，用 --replaces 更换`
    : `something is wrong with this file: ${en}; it was taken as it is: ${helps.en} with --replaces`;
}

function verdictOf(verdict: LedgerEntry['存储期限'], zh: boolean): string {
  if (verdict === undefined) return '';
  const due = timeOf(verdict.期限 ?? '');
  const { 结果, 说明 = '' } = verdict;
  if (结果 === '按时') return zh ? `24 小时内接收，期限 ${due}` : `within 24 hours, until ${due}`;
  if (结果 === '超时') return zh ? `超过了 24 小时的期限：期限 ${due}，${说明}` : `later than 24 hours, which ended ${due}`;

  return zh ? `24 小时现在无法判断：${说明}；请在音像资料里写明` : '24 hours not judged yet; state in the record when it was finished';
}

function timeOf(text: string): string {
  const moment = parseMoment(text);

  return moment === undefined ? text : momentText(moment);
}
