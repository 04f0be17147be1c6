import type { Clash } from '../lint/across-cases.ts';
import { answerFindings } from '../lint/answer-findings.ts';
import { clashFact } from '../lint/clash-fact.ts';
import type { Duty } from '../lint/compile-regulation.ts';
import { findingOf } from '../lint/finding-of.ts';
import { ruleName } from '../lint/rule-name.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { remember } from '../model/remember.ts';
import type { Trait } from '../model/trait.ts';
import type { World } from '../model/world.ts';
import { treeOf } from '../parse/regulation-source.ts';
import { parseWaivers, waiversFile } from '../parse/waivers.ts';
import { parseYaml, type SourceDocument } from '../parse/yaml-source.ts';
import { casePath } from './case-path.ts';
import type { Lines } from './lines-in.ts';
import type { LintCaseOptions } from './lint-case.ts';
import type { CaseFiles } from './read-case.ts';
import { rulesOf } from './rules-of.ts';

interface Later {
  readonly folder: string;
  readonly number: string;
  /** Id of its regulation. */
  readonly regulation: string;
  readonly contents: CaseFiles['contents'];
}

interface Known extends Pick<LintCaseOptions, 'regulation' | 'laws'> {
  /** 案号 by absolute folder. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The lines of the cases before. */
  readonly lines: Lines;
}

/** Clashes as findings of the later case, at its line and with the line of the other one; its waivers may answer them. */
export async function tellClashes(
  world: World,
  { folder, number, regulation: id, contents }: Later,
  clashes: readonly Clash[],
  { regulation, laws, numbers, lines }: Known,
): Promise<readonly Finding[]> {
  const { rules } = await rulesOf(world, { data: { 制度: id } }, regulation, laws);
  if (rules === undefined) return [];

  const here = linesOf(contents);
  const duties = byName(rules.duties);
  const tell = async (clash: Clash): Promise<readonly Finding[]> => {
    const duty = duties.get(clash.trait.rule);
    if (duty === undefined) return [];
    const { of, trait } = clash.other;
    const path = casePath(world.resolve(folder), of);
    const [at, other] = [here(clash.trait), await lines(of, trait)];
    const finding = findingOf(duty, clashFact(clash, nameOf(numbers.get(of) ?? '', number, path)), { locate: () => at });
    return [
      { ...finding, related: [{ note: { zh: '另一个案件', en: 'the other case' }, at: { ...other, file: `${path}/${trait.file}` } }] },
    ];
  };
  const told = (await Promise.all(clashes.map(tell))).flat();
  const waivers = parseWaivers(contents.get(waiversFile));
  if (waivers.value === undefined) return told;

  const ids = new Set(told.map((finding) => finding.id));
  const data = treeOf(parseYaml('case.yaml', contents.get('case.yaml') ?? new Uint8Array()).value);
  return answerFindings(told, waivers, rules, data).filter((finding) => ids.has(finding.id));
}

const byName = remember((duties: readonly Duty[]) => new Map(duties.map((duty) => [ruleName(duty), duty])));

/** The lines of a case whose files were read. */
function linesOf(contents: Later['contents']): (trait: Trait) => Place {
  const read = new Map<string, SourceDocument>();

  return ({ file, pointer }) => {
    const document = read.get(file) ?? parseYaml(file, contents.get(file) ?? new Uint8Array()).value;
    read.set(file, document);
    return document.locate(pointer);
  };
}

/** A case by its number, or by its folder where it has none or the same. */
function nameOf(number: string, own: string, path: string): string {
  return number === '' || number === own ? path : number;
}
