import type { Clash } from '../lint/across-cases.ts';
import { answerFindings } from '../lint/answer-findings.ts';
import { clashFact } from '../lint/clash-fact.ts';
import { findingOf } from '../lint/finding-of.ts';
import { ruleName } from '../lint/rule-name.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Trait } from '../model/trait.ts';
import type { World } from '../model/world.ts';
import { treeOf } from '../parse/regulation-source.ts';
import { parseWaivers, waiversFile } from '../parse/waivers.ts';
import { parseYaml, type SourceDocument } from '../parse/yaml-source.ts';
import { casePath } from './case-path.ts';
import type { LintCaseOptions } from './lint-case.ts';
import { rulesOf } from './rules-of.ts';

interface Later {
  readonly folder: string;
  readonly number: string;
  /** Id of its regulation. */
  readonly regulation: string;
}

interface Known extends Pick<LintCaseOptions, 'regulation' | 'laws'> {
  /** 案号 by absolute folder. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** Clashes as findings of the later case, at its line and with the line of the other one; its waivers may answer them. */
export async function tellClashes(
  world: World,
  { folder, number, regulation: id }: Later,
  clashes: readonly Clash[],
  { regulation, laws, numbers }: Known,
): Promise<readonly Finding[]> {
  const { rules } = await rulesOf(world, { data: { 制度: id } }, regulation, laws);
  if (rules === undefined) return [];

  const place = placesIn(world);
  const duties = new Map(rules.duties.map((duty) => [ruleName(duty), duty]));
  const tell = async (clash: Clash): Promise<readonly Finding[]> => {
    const duty = duties.get(clash.trait.rule);
    if (duty === undefined) return [];
    const { of, trait } = clash.other;
    const path = casePath(world.resolve(folder), of);
    const [at, other] = await Promise.all([place(folder, clash.trait), place(of, trait)]);
    const finding = findingOf(duty, clashFact(clash, nameOf(numbers.get(of) ?? '', number, path)), { locate: () => at });
    return [
      { ...finding, related: [{ note: { zh: '另一个案件', en: 'the other case' }, at: { ...other, file: `${path}/${trait.file}` } }] },
    ];
  };
  const told = (await Promise.all(clashes.map(tell))).flat();
  const waivers = parseWaivers(await world.readFile(world.join(folder, waiversFile)));
  if (waivers.value === undefined) return told;

  const ids = new Set(told.map((finding) => finding.id));
  const data = treeOf(parseYaml('case.yaml', (await world.readFile(world.join(folder, 'case.yaml'))) ?? new Uint8Array()).value);
  return answerFindings(told, waivers, rules, data).filter((finding) => ids.has(finding.id));
}

/** The lines of traits, each file read once; the first line where a file went meanwhile. */
function placesIn(world: World): (folder: string, trait: Trait) => Promise<Place> {
  const read = new Map<string, Promise<SourceDocument>>();
  const open = async (folder: string, file: string): Promise<SourceDocument> =>
    parseYaml(file, (await world.readFile(world.join(folder, file))) ?? new Uint8Array()).value;

  return async (folder, { file, pointer }) => {
    const key = JSON.stringify([folder, file]);
    const document = read.get(key) ?? open(folder, file);
    read.set(key, document);
    return (await document).locate(pointer);
  };
}

/** A case by its number, or by its folder where it has none or the same. */
function nameOf(number: string, own: string, path: string): string {
  return number === '' || number === own ? path : number;
}
