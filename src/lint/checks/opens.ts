import { type FileFault, fileFaults, type ListedFile, type ParsedCase } from '../../model/case.ts';
import { faultWords } from '../../model/fault-words.ts';
import { filesOf, standsUnderLedger } from '../../model/ledger.ts';
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
  const { zh, en } = faultWords[fault];
  const related = others.map((other) => ({ note: { zh: '这里也写了它', en: 'named here too' }, at: other.at }));

  return [{ fact: { zh: `${path}：${zh}`, en: `${path}: ${en}` }, at, related }];
}
