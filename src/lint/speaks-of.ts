import { steps } from '../model/pointer.ts';
import { remember } from '../model/remember.ts';
import { rememberLast } from '../model/remember-last.ts';
import type { CaseSubjects } from './case-subjects.ts';
import type { Duty } from './compile-regulation.ts';
import type { Spot } from './fact.ts';
import type { Ground } from './ground.ts';
import { subjectsNamed } from './subjects-named.ts';

/** Keys of a media item that are its own time (src/lint/own-time.ts), besides those of its form. */
const timesOfMedia = ['起', '拍摄时间', '提取时间'];

/**
 * Whether a requirement may find that something lacks at a spot. A schema finds what is wrong with a record in that record. A check finds
 * that something is not there only of keys that it knows, from its parameters or from its own code.
 */
export function speaksOf(duty: Duty, spot: Spot, ground: Ground): boolean {
  const { ask, on } = duty;
  if (ask.kind === 'schema') return on.some((name) => name === 'case' || filesOf(ground, name).has(spot.file));

  const known = keysOf(duty);
  const keys = steps(spot.pointer);
  return (
    keys.some((key) => known.has(key)) || ((known.has('@start') || known.has('@end')) && keys.some((key) => isTime(key, spot, ground)))
  );
}

function isTime(key: string, { file }: Spot, { subjects }: Ground): boolean {
  return (timesOf(subjects).get(file) ?? []).includes(key) || timesOfMedia.includes(key);
}

/** The keys of each record's own time. */
const timesOf = rememberLast(
  ({ records }: CaseSubjects) => new Map(records.map(({ file, form }) => [file, steps(form?.time ?? '')] as const)),
);

/** The files of what a requirement's `on` means. */
const namedBefore = rememberLast((_: Ground) => new Map<string, ReadonlySet<string>>());

function filesOf(ground: Ground, name: string): ReadonlySet<string> {
  const known = namedBefore(ground);
  const files = known.get(name) ?? new Set(subjectsNamed(ground, name).map(({ file }) => file));
  known.set(name, files);
  return files;
}

const keysOf = remember(({ ask, check }: Duty): ReadonlySet<string> => {
  const known = new Set(check?.keys);
  if (ask.kind === 'check') wordsIn(ask.with, known);
  return known;
});

/** Every key and every step of every reference among parameters. */
function wordsIn(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') for (const word of value.split(/[/[\]=「」|~*]+/)) into.add(word);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      into.add(key);
      wordsIn(each, into);
    }
}
