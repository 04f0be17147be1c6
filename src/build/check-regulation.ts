import type { Finding } from '../model/finding.ts';
import type { Article, Example } from '../model/regulation.ts';
import type { Text } from '../model/text.ts';
import type { World } from '../model/world.ts';
import { regulationFinding, treeOf } from '../parse/regulation-source.ts';
import { textOf } from '../parse/regulation-values.ts';
import { parseYaml, type SourceDocument } from '../parse/yaml-source.ts';
import type { OwnRegulation } from './open-regulation.ts';
import { readShipped } from './read-shipped.ts';
import { idsTold, runBase, runExample } from './run-example.ts';
import { untestedIn } from './untested.ts';

/** What a regulation folder was found to be. */
export interface CheckedRegulation {
  readonly findings: readonly Finding[];
  readonly articles: number;
  readonly requirements: number;
  readonly examples: number;
}

/** Holds a regulation folder against the schemas of its files, and runs the examples of its own articles where it has no errors. */
export async function checkRegulation(world: World, own: OwnRegulation): Promise<CheckedRegulation> {
  const articles = own.rules.regulation.articles.filter(({ regulation }) => regulation === own.id);
  const faulty = own.findings.some(({ level }) => level === 'error');
  const told = faulty ? [] : await runArticles(world, own, articles);

  return {
    findings: [...own.findings, ...told],
    articles: articles.length,
    requirements: new Set(articles.flatMap(({ requires }) => requires.map(({ id }) => id))).size,
    examples: articles.reduce((sum, { examples }) => sum + examples.length, 0),
  };
}

async function runArticles(world: World, own: OwnRegulation, articles: readonly Article[]): Promise<readonly Finding[]> {
  const bases = await readBases(world, own);
  const sources = sourcesOf(own);

  return articles.flatMap((article) => {
    const source = sources.get(article.number);
    return source === undefined ? [] : runArticle(article, source, own, bases);
  });
}

function runArticle(article: Article, source: SourceDocument, own: OwnRegulation, bases: ReadonlyMap<string, SourceDocument>) {
  const runs = article.examples.map((example, index) => runAt(example, `/examples/${index}`, source, own, bases));
  const untested = untestedIn(
    article,
    runs.flatMap(({ told }) => told),
  );
  return [
    ...runs.flatMap(({ findings }) => findings),
    ...untested.map(({ id, lacks, index }) => regulationFinding('R-untested', source.locate(`/requires/${index}/id`), lack(id, lacks))),
  ];
}

interface Run {
  readonly told: readonly Finding[];
  readonly findings: readonly Finding[];
}

function runAt(
  example: Example,
  pointer: string,
  source: SourceDocument,
  own: OwnRegulation,
  bases: ReadonlyMap<string, SourceDocument>,
): Run {
  const base = bases.get(example.base);
  if (base === undefined) return { told: [], findings: [] };
  const unclean = idsTold(runBase(base, own.rules));
  if (unclean.length > 0)
    return {
      told: [],
      findings: [regulationFinding('R-base', source.locate(`${pointer}/base`), `${example.base}: ${unclean.join(', ')}`)],
    };

  try {
    const told = runExample(example, base, own.rules);
    const [ids, wanted] = [idsTold(told), [...new Set(example.expect)].sort()];
    const same = ids.join(' ') === wanted.join(' ');
    return { told, findings: same ? [] : [regulationFinding('R-example', source.locate(`${pointer}/expect`), difference(ids, wanted))] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { told: [], findings: [regulationFinding('R-example-path', source.locate(pointer), error.message)] };
  }
}

/** Bases of the program and of the folder; those of the folder count where names are the same. */
async function readBases(world: World, own: OwnRegulation): Promise<ReadonlyMap<string, SourceDocument>> {
  const inherited = [...new Set(own.rules.regulation.articles.map(({ regulation }) => regulation))];
  const shipped = await Promise.all(inherited.filter((id) => id !== own.id).map((id) => shippedBases(world, id)));
  const files = [...shipped.flat(), ...[...own.files].filter(([path]) => /\/bases\//.test(path))];

  return new Map(files.map(([path, bytes]) => [path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length), parseYaml(path, bytes).value]));
}

async function shippedBases(world: World, id: string): Promise<readonly (readonly [string, Uint8Array])[]> {
  const folder = `schemas/${id}/bases`;
  return (await world.look(world.shipped(folder))) === undefined ? [] : [...(await readShipped(world, folder))];
}

/** The folder's own articles as documents, by number. */
function sourcesOf({ id, files }: OwnRegulation): ReadonlyMap<string, SourceDocument> {
  const own = [...files].filter(([path]) => path.startsWith(`${id}/articles/`));
  const documents = own.map(([path, bytes]) => parseYaml(path.slice(id.length + 1), bytes).value);

  return new Map(documents.map((document) => [textOf(treeOf(document).article), document]));
}

function difference(told: readonly string[], wanted: readonly string[]): Text {
  const [more, less] = [told.filter((id) => !wanted.includes(id)).join('、'), wanted.filter((id) => !told.includes(id)).join('、')];
  return {
    zh: [more && `多出 ${more}`, less && `没有 ${less}`].filter(Boolean).join('；'),
    en: [more && `also ${more}`, less && `not ${less}`].filter(Boolean).join('; '),
  };
}

function lack(id: string, lacks: 'bad' | 'good' | 'part'): Text {
  const words = {
    bad: { zh: '没有只违反它的例子', en: 'no example breaks it alone' },
    good: { zh: '没有合格的例子', en: 'no good example' },
    part: { zh: '没有一个例子违反这一部分', en: 'no example breaks this part' },
  }[lacks];
  return { zh: `${id}：${words.zh}`, en: `${id}: ${words.en}` };
}
