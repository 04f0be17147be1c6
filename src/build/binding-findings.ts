import type { BindingBreach } from '../compose/held-against.ts';
import { printedWords } from '../compose/printed-words.ts';
import { bindingFile } from '../model/binding.ts';
import { boundSince } from '../model/bound-since.ts';
import type { ParsedCase } from '../model/case.ts';
import { fileOfSection } from '../model/file-of-section.ts';
import type { Finding } from '../model/finding.ts';
import { nameOfShare } from '../model/name-of-share.ts';
import { namePages } from '../model/name-pages.ts';
import type { Place } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import { buildFinding } from './build-problems.ts';
import { changedSince, type StandsNow } from './changed-since.ts';
import { isRewritten } from './is-rewritten.ts';
import type { LaidCase } from './lay-out-case.ts';
import { renamedSince } from './renamed-since.ts';

/** Why a bound case cannot be printed as it is, document by document; what stands in its volumes without being recorded yet, and what was changed since. */
export function bindingFindings(
  { breaches, late, volumes, bound, desk }: LaidCase,
  parsed: ParsedCase,
  sha256: (text: string) => string,
): readonly Finding[] {
  if (breaches.length > 0) return breachFindings(breaches, parsed, desk.facts.digests);

  const titles = new Map(volumes.flatMap(({ volume }) => volume.body.map(({ id, title }) => [id, title] as const)));
  const addresses = new Map(
    volumes.flatMap(({ share, placed }) =>
      placed.addresses.map((address) => [address.section, { ...address, volume: nameOfShare(share) }] as const),
    ),
  );
  const found = (problem: 'B-late' | 'B-changed', id: string): Finding => {
    const { first = '', last = '', volume = '' } = addresses.get(id) ?? {};
    const { zh, en } = namePages(first, last, { gap: ' ', volume });
    const fact = { zh: `《${titles.get(id)}》，${zh}`, en: `“${titles.get(id)}”, ${en}` };
    return buildFinding(problem, placeOf(id, parsed), fact);
  };
  const changed = bound === undefined ? [] : changedSince(parsed.binding?.entries ?? [], standsNow({ volumes, desk }, parsed, sha256));
  return [...late.map((id) => found('B-late', id)), ...changed.map((id) => found('B-changed', id))];
}

/** Ways in which the case no longer fits its volumes; a record that is gone because it has another name now is told at that one. */
function breachFindings(breaches: readonly BindingBreach[], parsed: ParsedCase, digests: ReadonlyMap<string, string>): readonly Finding[] {
  const bound = parsed.binding?.entries.at(-1) ?? { 卷: [] };
  const names = renamedSince(bound, new Map(parsed.records.map(({ file }) => [file, digests.get(file) ?? ''])));
  const documents = boundSince(parsed.binding?.entries ?? []);
  const now = { digests, originals: originalsOf(parsed) };

  return breaches.map((breach) => {
    const file = fileOfSection(breach.id);
    const name = breach.kind === 'removed' ? names.get(file) : undefined;
    const { title, was } = breach;
    const document = breach.kind === 'pages' ? documents.get(breach.id) : undefined;
    const untouched = document === undefined || isRewritten(document, now) ? undefined : document.tool;
    if (name === undefined) return buildFinding('B-bound', placeOf(breach.id, parsed), factOf(breach, untouched));

    const fact = {
      zh: `《${title}》原在${was}，它的记录改了名：立卷时是 ${file}，改回这个名称`,
      en: `“${title}” (${was}): its record has another name now; name it ${file} again, as when it was bound`,
    };
    return buildFinding('B-bound', parsed.locate(name, ''), fact);
  });
}

/** What is printed now, without the forms that are filled in after the binding. */
function standsNow(
  { volumes, desk }: Pick<LaidCase, 'volumes' | 'desk'>,
  { records }: ParsedCase,
  sha256: (text: string) => string,
): StandsNow {
  const { digests, tool } = desk.facts;
  const open = new Set(desk.forms.flatMap(({ name, afterBinding }) => (afterBinding === true ? [name] : [])));
  const expected = new Set(records.flatMap(({ file, form }) => (open.has(form) ? [file] : [])));
  const isJudged = (id: string) => !expected.has(fileOfSection(id));
  const sections = volumes.flatMap(({ volume }) => volume.body.filter(({ id }) => isJudged(id)));

  return {
    tool,
    printed: new Map(sections.map((section) => [section.id, sha256(printedWords(section, digests))])),
    digests: new Map([...digests].filter(([path]) => isJudged(path))),
    originals: new Map([...originalsOf({ records })].filter(([file]) => isJudged(file))),
  };
}

const words: { readonly [kind in BindingBreach['kind']]: (breach: BindingBreach) => Text } = {
  removed: ({ title, was }) => ({ zh: `《${title}》原在${was}，现在没有了`, en: `“${title}” (${was}) is no longer there` }),
  pages: ({ title, was, now }) => ({ zh: `《${title}》原在${was}，现在有${now}`, en: `“${title}” (${was}) now has ${now}` }),
  order: ({ title, was, now }) => ({ zh: `《${title}》原是${was}，现在排在${now}`, en: `“${title}”: ${was} before, ${now} now` }),
  volume: ({ title, was, now }) => ({ zh: `《${title}》原在${was}，现在归${now}`, en: `“${title}”: ${was} before, ${now} now` }),
  split: ({ title, was, now }) => ({
    zh: `分卷的规定变了：原来到《${title}》为止，${was}，现在${now}`,
    en: `volumes are split otherwise: up to “${title}” before (${was}), now ${now}`,
  }),
  parted: () => ({ zh: '立卷时不分正卷、副卷，现在照配置要分', en: 'bound without a 副卷, which the configuration has now' }),
  joined: () => ({ zh: '立卷时分正卷、副卷，现在照配置不分', en: 'bound with a 副卷, which the configuration has no longer' }),
  address: ({ title, was, now, count = 1 }) => ({
    zh: `《${title}》${count > 1 ? `等 ${count} 件` : ''}原是${was}，编页的规定变了，现在是${now}`,
    en: `“${title}”${count > 1 ? ` and ${count - 1} more` : ''}: ${was} before; pages are numbered otherwise, now ${now}`,
  }),
};

/** `untouched`: the program that bound a document whose own record is as it was then. */
function factOf(breach: BindingBreach, untouched: string | undefined): Text {
  const { zh, en } = words[breach.kind](breach);
  if (untouched === undefined) return { zh, en };

  return {
    zh: `${zh}；它的记录和原件没有改过，变的是 case.yaml、照片、版式配置、字体，或者程序（立卷时用 ${untouched}）`,
    en: `${en}; its record and original are as they were: case.yaml, photographs, the configuration, fonts or the program (bound with ${untouched}) are not`,
  };
}

/** Paths of the signed originals by record; empty where there is none. */
function originalsOf({ records }: Pick<ParsedCase, 'records'>): ReadonlyMap<string, string> {
  return new Map(records.map(({ file, data }) => [file, typeof data.原件 === 'string' ? data.原件 : '']));
}

/** The record of the document; where it is gone, the record of bindings. */
function placeOf(id: string, parsed: ParsedCase): Place {
  const file = fileOfSection(id);

  return parsed.records.some((record) => record.file === file)
    ? parsed.locate(file, '')
    : { file: bindingFile, line: parsed.binding?.lines ?? 1, column: 1, length: 0, pointer: '' };
}
