import { rememberLast } from '../../model/remember-last.ts';
import { didYouMean } from '../../schema/did-you-mean.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import type { Asked, Ground } from '../ground.ts';
import { holdsName } from '../holds-name.ts';
import { keys, type Reference, reference, texts, yes } from '../parameters.ts';

interface Parameters {
  readonly names: Reference;
  readonly among: readonly string[];
  readonly or?: Reference;
  readonly told?: Reference;
  readonly split?: 'yes';
  /** Ends of the names of the agency's own offices. */
  readonly offices?: readonly string[];
}

/** Where names stand in case.yaml. */
const places: Readonly<Record<string, readonly string[]>> = {
  当事人: [
    '案件/当事人/*/姓名',
    '案件/当事人/*/名称',
    '案件/当事人/*/法定代表人',
    '案件/共同当事人/*/*/姓名',
    '案件/共同当事人/*/*/名称',
    '案件/共同当事人/*/*/法定代表人',
  ],
  人员: ['案件/人员/*/姓名'],
  执法人员: ['案件/执法人员/*/姓名'],
  机关人员: ['案件/机关人员/*/姓名'],
  其他机构: ['案件/其他机构/*'],
  执法机关: ['案件/执法机关/名称', '案件/执法机关/承办机构', '案件/执法机关/法制机构'],
};

/** Names belong to the case. */
export const known = defineCheck<Parameters>({
  name: 'known',
  parameters: keys(
    {
      names: reference,
      among: { type: 'array', minItems: 1, items: { enum: Object.keys(places) } },
      or: reference,
      told: reference,
      split: yes,
      offices: texts,
    },
    ['names', 'among'],
  ),
  keys: ['当事人', '共同当事人', '人员', '执法人员', '机关人员', '其他机构', '执法机关'],
  needs: ({ names }) => [names],
  run(asked, { names, among, or = [], told = [], split, offices = [] }) {
    const written = findAll(asked, names);
    if (written.length === 0) return [];
    const named = namesIn(asked, among);
    if (written.every(({ text }) => named.includes(text))) return [];
    if (asked.ground.doubtful({ file: 'case.yaml', pointer: `/${among[0]}` })) return [];
    const own = namesAmong(asked, typeof or === 'string' ? [or] : or);
    const all = own.length === 0 ? named : [...named, ...own];
    const tellers = findAll(asked, told).map(({ text }) => text);

    return written.flatMap(({ text, at }) => {
      const strangers = (split === 'yes' ? namesOfLine(text, all) : [text.trim()]).filter(
        (name) =>
          name !== '' && !all.includes(name) && !offices.some((each) => name.endsWith(each)) && !tellers.some((each) => tells(each, name)),
      );
      const [stranger] = strangers;
      if (stranger === undefined) return [];
      const guess = didYouMean(stranger, all);
      const hint = guess === undefined ? { zh: '', en: '' } : { zh: `，是不是${quote(guess)}`, en: `; did you mean ${quote(guess)}?` };
      return [
        {
          fact: {
            zh: `${quote(stranger)}不在 case.yaml 的${among.join('、')}里${hint.zh}`,
            en: `${quote(stranger)} is not among ${among.join(', ')} of case.yaml${hint.en}`,
          },
          at,
          about: [`name ${stranger}`],
          ...(guess === undefined ? {} : { meant: { written: stranger, instead: guess } }),
        },
      ];
    });
  },
});

/** Whether a text names somebody; a body, 大连示例公证处, by the end of its name too: 公证处. That it is a company tells nothing of which. */
function tells(text: string, name: string): boolean {
  if (holdsName(text, name)) return true;
  const own = name.replace(/(股份|集团|责任|有限)*公司$/u, '');
  return own.length >= longOfBody && text.includes(own.slice(-shortOfBody));
}

/** Characters that no name of a person has, and of those by which a body is called for short. */
const longOfBody = 6;
const shortOfBody = 3;

/** Names in one line, divided by marks or blanks; a blank within a known name (Ivan Petrov) divides nothing. */
function namesOfLine(text: string, known: readonly string[]): readonly string[] {
  return text
    .split(/[、，,;；]+/)
    .map((name) => name.trim())
    .flatMap((name) => (known.includes(name) ? [name] : name.split(/\s+/)));
}

/** The names at some of the places; every record asks for them again. */
function namesIn(asked: Asked, among: readonly string[]): readonly string[] {
  const names = namesOf(asked.ground);
  const known = names.get(among);
  if (known !== undefined) return known;
  const found = namesAmong(
    asked,
    among.flatMap((key) => places[key] ?? []),
  );
  names.set(among, found);
  return found;
}

const namesOf = rememberLast((_: Ground) => new Map<readonly string[], readonly string[]>());

function namesAmong(asked: Asked, references: readonly string[]): readonly string[] {
  return references.flatMap((each) => findAll(asked, each)).map(({ text }) => text.trim());
}
