import { type FileFault, fileFaults, type ListedFile, type ParsedCase } from '../../model/case.ts';
import { filesOf, standsUnderLedger } from '../../model/ledger.ts';
import type { Text } from '../../model/text.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { type Naming, namingsIn } from '../namings.ts';
import { keys } from '../parameters.ts';

/** Every file that a record names can be opened, as far as its beginning and its end tell. */
export const opens = defineCheck<{ readonly faults: readonly FileFault[] }>({
  name: 'opens',
  parameters: keys({ faults: { type: 'array', items: { enum: fileFaults }, minItems: 1 } }, ['faults']),
  run({ ground }, { faults }) {
    const { parsed } = ground;
    const faulty = parsed.files.filter(({ fault }) => fault !== undefined && faults.includes(fault));
    if (faulty.length === 0) return [];
    const namings = namingsIn(ground);

    return faulty.flatMap((file) =>
      isChanged(parsed, file)
        ? []
        : factsOf(
            file,
            namings.filter(({ path }) => path === file.path),
          ),
    );
  },
});

/** A file whose ledger or record tells another digest is told by them: one cause, one finding. */
function isChanged({ ledger, media, digests }: ParsedCase, { path, size }: ListedFile): boolean {
  const now = digests?.get(path);
  const known = ledger === undefined ? undefined : filesOf(ledger).get(path);
  if (known !== undefined && (known.size !== size || (now ?? known.sha256) !== known.sha256)) return true;

  return media.some(({ path: described, data }) => described === path && differs(data.sha256, now));
}

function differs(stated: unknown, now: string | undefined): boolean {
  return now !== undefined && typeof stated === 'string' && /^[0-9a-f]{64}$/i.test(stated) && stated.toLowerCase() !== now;
}

/** At the first place that names it; what cannot be read cannot be held against the ledger either, whether something names it or not. */
function factsOf({ path, fault }: ListedFile, [first, ...others]: readonly Naming[]): readonly Fact[] {
  const at = first?.at ?? (fault === 'unreadable' && standsUnderLedger(path) ? { file: path, pointer: '' } : undefined);
  if (at === undefined || fault === undefined) return [];
  const { zh, en } = words[fault];
  const related = others.map((other) => ({ note: { zh: '这里也写了它', en: 'named here too' }, at: other.at }));

  return [{ fact: { zh: `${path}：${zh}`, en: `${path}: ${en}` }, at, related }];
}

const words: { readonly [fault in FileFault]: Text } = {
  cut: {
    zh: '不完整，后面缺了一段，多半是复制时中断或者录制时断了电',
    en: 'it ends too early; mostly copying was broken off, or the device lost power',
  },
  broken: { zh: '文件损坏', en: 'it is broken' },
  locked: {
    zh: '加了密，有打开密码，或者禁止打印、复制、修改',
    en: 'it is encrypted, and asks for a password or forbids printing, copying or changing',
  },
  unsupported: { zh: '不是能印的格式', en: 'its format cannot be printed' },
  unreadable: {
    zh: '读不出来，没有权限、被别的程序占用，或者存储卡、网络盘有故障',
    en: 'it cannot be read: no permission, another program holds it, or the card or network disk fails',
  },
};
