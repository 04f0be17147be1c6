import type { ListedFile } from '../../model/case.ts';
import { filesOf, type Ledger, type LedgerFile, standsUnderLedger } from '../../model/ledger.ts';
import { momentText, parseMoment } from '../../model/moment.ts';
import type { Text } from '../../model/text.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { keys } from '../parameters.ts';

type Fault = 'changed' | 'missing' | 'unlisted' | 'lost';

/** Every file that was taken in is there as it was; once there is a ledger, every file stands in it. */
export const inLedger = defineCheck<{ readonly fault: Fault }>({
  name: 'in-ledger',
  parameters: keys({ fault: { enum: ['changed', 'missing', 'unlisted', 'lost'] } }, ['fault']),
  run({ ground: { parsed } }, { fault }) {
    const { ledger } = parsed;
    if (ledger === undefined) return fault === 'lost' ? lost(parsed.files) : [];
    if (fault === 'lost') return [];
    const known = filesOf(ledger);
    const files = new Map(parsed.files.filter(({ type }) => type === 'file').map((file) => [file.path, file]));
    if (fault === 'unlisted') return unlisted(ledger, known, files);

    const gone = (file: LedgerFile) => !files.has(file.path);
    if (fault === 'missing') return [...known.values()].filter(gone).map((file) => factOf(file, missing(file)));

    return [...known.values()].flatMap((file) => {
      const words = changed(file, files.get(file.path), parsed.digests?.get(file.path));
      return words === undefined ? [] : [factOf(file, words)];
    });
  },
});

/** Only an intake makes key frames and puts replaced files aside: where there are any, there was a ledger. One that cannot be read is told as such. */
function lost(files: readonly ListedFile[]): readonly Fact[] {
  if (files.some(({ path }) => path === 'ledger.jsonl')) return [];
  const [trace] = files.filter(({ type, path }) => type === 'file' && /^(frames|replaced)\//.test(path) && standsUnderLedger(path));
  if (trace === undefined) return [];
  const fact = { zh: `有 ${trace.path}，没有 ledger.jsonl`, en: `${trace.path} is there, ledger.jsonl is not` };

  return [{ fact, at: { file: trace.path, pointer: '' } }];
}

function factOf({ path, entry }: LedgerFile, fact: Text): Fact {
  const note = { zh: `台账的这一行，${entry.经办人}经办`, en: `this line of the ledger, by ${entry.经办人}` };

  return { fact, at: { file: path, pointer: '' }, related: [{ note, at: { file: 'ledger.jsonl', pointer: `/${entry.序号}` } }] };
}

function missing({ path, sha256, entry }: LedgerFile): Text {
  const time = timeOf(entry.时间);

  return {
    zh: `${path}，${time} ${entry.事项}，SHA-256 ${sha256}，现在没有了`,
    en: `${path}, taken in ${time}, SHA-256 ${sha256}, is not there`,
  };
}

/** In words, or `undefined` where size and digest agree, or nothing is known of the digest. */
function changed({ path, sha256, size, entry }: LedgerFile, file: ListedFile | undefined, now: string | undefined): Text | undefined {
  if (file === undefined || (file.size === size && (now === undefined || now === sha256))) return undefined;
  const time = timeOf(entry.时间);
  const present =
    now === undefined ? { zh: `现在 ${file.size} 字节，原来 ${size} 字节`, en: `${file.size} bytes now, ${size} then` } : undefined;

  return {
    zh: `${path}，${time} ${entry.事项}时 SHA-256 ${sha256}，${present?.zh ?? `现在 ${now}`}`,
    en: `${path}, taken in ${time} with SHA-256 ${sha256}, ${present?.en ?? `now ${now}`}`,
  };
}

/** Silent where a line of the ledger could not be read: it may be the one. */
function unlisted(ledger: Ledger, known: ReadonlyMap<string, LedgerFile>, files: ReadonlyMap<string, ListedFile>): readonly Fact[] {
  if (ledger.entries.length < ledger.lines) return [];

  return [...files.keys()]
    .filter((path) => standsUnderLedger(path) && !known.has(path))
    .map((path) => ({ fact: { zh: `台账里没有 ${path}`, en: `${path} is not in the ledger` }, at: { file: path, pointer: '' } }));
}

function timeOf(text: string): string {
  const moment = parseMoment(text);

  return moment === undefined ? text : momentText(moment);
}
