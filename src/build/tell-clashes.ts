import type { Clash } from '../lint/across-cases.ts';
import { answerFindings } from '../lint/answer-findings.ts';
import { clashFact } from '../lint/clash-fact.ts';
import type { Duty } from '../lint/compile-regulation.ts';
import { findingOf } from '../lint/finding-of.ts';
import { ruleName } from '../lint/rule-name.ts';
import type { Finding } from '../model/finding.ts';
import { remember } from '../model/remember.ts';
import type { World } from '../model/world.ts';
import { treeOf } from '../parse/regulation-source.ts';
import { parseWaivers, waiversFile } from '../parse/waivers.ts';
import { parseYaml } from '../parse/yaml-source.ts';
import { casePath } from './case-path.ts';
import type { Lines } from './lines-in.ts';
import type { LintCaseOptions } from './lint-case.ts';
import { rulesOf } from './rules-of.ts';

interface Later {
  readonly folder: string;
  readonly number: string;
  /** Id of its regulation. */
  readonly regulation: string;
}

interface Known extends Pick<LintCaseOptions, 'regulation' | 'laws'> {
  /** The 案号 of a case by its absolute folder, or empty. */
  numberOf(folder: string): string;
  /** The lines of the cases of the run. */
  readonly lines: Lines;
}

/** Clashes as findings of the later case, at its line and with the line of the other one; its waivers may answer them. */
export async function tellClashes(
  world: World,
  { folder, number, regulation: id }: Later,
  clashes: readonly Clash[],
  { regulation, laws, numberOf, lines }: Known,
): Promise<readonly Finding[]> {
  const { rules } = await rulesOf(world, { data: { 制度: id } }, regulation, laws);
  if (rules === undefined) return [];

  const own = world.resolve(folder);
  const duties = byName(rules.duties);
  const tell = async (clash: Clash): Promise<readonly Finding[]> => {
    const duty = duties.get(clash.trait.rule);
    if (duty === undefined) return [];
    const { of, trait } = clash.other;
    const path = casePath(own, of);
    const [at, other] = [await lines(own, clash.trait), await lines(of, trait)];
    const finding = findingOf(duty, clashFact(clash, nameOf(numberOf(of), number, path)), { locate: () => at });
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

const byName = remember((duties: readonly Duty[]) => new Map(duties.map((duty) => [ruleName(duty), duty])));

/** A case by its number, or by its folder where it has none or the same. */
function nameOf(number: string, own: string, path: string): string {
  return number === '' || number === own ? path : number;
}
