import type { Level } from '../model/finding.ts';
import { isTree } from '../model/pointer.ts';
import type { Article, Example, InForce, Requirement } from '../model/regulation.ts';
import type { Text } from '../model/text.ts';
import type { Tree } from '../model/value.ts';
import { typeSchema } from '../schema/type-schema.ts';
import { chineseNumber } from './chinese-number.ts';
import { bothOf, mapOf, textOf, textsOf, treesOf } from './regulation-values.ts';

/** The article that a file under articles/ says. `cite` is the pattern of regulation.yaml; `inForce` is that of a whole statute. */
export function parseArticle(regulation: string, cite: Text, data: Tree, inForce?: InForce): Article {
  const number = textOf(data.article);
  const [figures = '', more] = number.split('-');
  const han = chineseNumber(Number(figures));
  const zh = cite.zh.replace('{条}', han) + (more === undefined ? '' : `之${chineseNumber(Number(more))}`);
  return {
    regulation,
    number,
    heading: bothOf(data.heading),
    cited: { zh, en: cite.en.replace('{article}', number) },
    text: textOf(data.text),
    requires: treesOf(data.requires).map((each) => parseRequirement(each, inForce)),
    examples: treesOf(data.examples).map(parseExample),
    ...(data.verified === 'false' ? { unverified: true } : {}),
  };
}

function parseRequirement(data: Tree, whole: InForce | undefined): Requirement {
  const inForce = data['in-force'] === undefined ? whole : parseInForce(mapOf(data['in-force']), whole);
  return {
    id: textOf(data.id),
    level: levelOf(textOf(data.level)),
    says: bothOf(data.says),
    remedy: bothOf(data.remedy),
    on: textsOf(data.on),
    clauses: textsOf(data.clauses),
    ...(data.why === undefined ? {} : { why: bothOf(data.why) }),
    waivable: data.waivable !== 'false',
    ...(data.where === undefined ? {} : { where: typeSchema(data.where) }),
    ...(data.when === undefined ? {} : { when: typeSchema(data.when) }),
    ...(inForce === undefined ? {} : { inForce }),
    ...(data.gathers === undefined ? {} : { gathers: true as const }),
    ...(data.sharpens === undefined ? {} : { sharpens: textsOf(data.sharpens) }),
    ask: askOf(data),
  };
}

/** `in-force` of a statute or a requirement; the days and the date that it does not name are those of the whole. */
export function parseInForce(data: Tree, whole: InForce = { at: ['/@start'] }): InForce {
  const at = data.at === undefined ? whole.at : textsOf(data.at);
  if (data.from === undefined && data.until === undefined) return { ...whole, at };
  return {
    at,
    ...(data.from === undefined ? {} : { from: textOf(data.from) }),
    ...(data.until === undefined ? {} : { until: textOf(data.until) }),
  };
}

function askOf(data: Tree): Requirement['ask'] {
  if (data.schema !== undefined) return { kind: 'schema', schema: typeSchema(data.schema) };
  if (data.check !== undefined) return { kind: 'check', check: textOf(data.check), with: mapOf(data.with) };
  return { kind: 'manual' };
}

function parseExample(data: Tree): Example {
  return {
    name: bothOf(data.name),
    base: textOf(data.base),
    ...parseChanges(data),
    ...(isTree(data.beside) ? { beside: parseChanges(data.beside) } : {}),
    ...(data['as-of'] === undefined ? {} : { asOf: textOf(data['as-of']) }),
    expect: textsOf(data.expect),
    ...(data.shows === undefined ? {} : { shows: textOf(data.shows) }),
  };
}

function parseChanges(data: Tree): Pick<Example, 'set' | 'drop' | 'add'> {
  return { set: isTree(data.set) ? data.set : {}, drop: textsOf(data.drop), add: treesOf(data.add) };
}

function levelOf(text: string): Level {
  if (text === 'warning' || text === 'note') return text;
  return 'error';
}
