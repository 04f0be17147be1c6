import { checkParameters } from '../../src/lint/check-parameters.ts';
import { type CompiledRegulation, compileRegulation } from '../../src/lint/compile-regulation.ts';
import { lint } from '../../src/lint/lint.ts';
import { schemasOf } from '../../src/lint/schemas-of.ts';
import type { ListedFile, ParsedCase } from '../../src/model/case.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Tree } from '../../src/model/value.ts';
import { mediaItemsOf } from '../../src/parse/media-items.ts';
import { parseRegulation } from '../../src/parse/regulation.ts';
import { parseArticle } from '../../src/parse/regulation-article.ts';
import { compileSchemas } from '../../src/schema/compile-schemas.ts';
import { momentOf } from './moment-of.ts';
import { readSchemas } from './read-schemas.ts';

/** One requirement, as an article file would say it. */
export type Rule = { readonly on: readonly string[]; readonly check?: string; readonly with?: unknown; readonly [key: string]: unknown };

const files = new Map([...readSchemas()].filter(([path]) => !/\/(articles|bases)\//.test(path)));
const { value: bare } = parseRegulation('jinpu', files, { digest: '', checks: checkParameters });
const shared = compileSchemas(schemasOf(bare));

/** The built-in forms under one article with one requirement, X. Throws where its parameters are wrong. */
function rulesOf(rule: Rule): CompiledRegulation {
  const text = { zh: '规则', en: 'rule' };
  const article = { article: '1', heading: text, text: '条文', requires: [{ id: 'X', level: 'error', says: text, remedy: text, ...rule }] };
  const regulation = { ...bare, articles: [parseArticle('jinpu', text, article as never)] };
  const parameters = compileSchemas(new Map([['with', checkParameters[rule.check ?? ''] ?? {}]]))('with');
  if (!parameters((rule.with ?? {}) as never)) throw new Error(JSON.stringify(parameters.errors));

  const own = compileSchemas(new Map([...schemasOf(regulation)].filter(([path]) => path.includes('/articles/'))));
  return compileRegulation(regulation, (path) => (path.includes('/articles/') ? own(path) : shared(path)));
}

export const people: Tree = {
  制度: 'jinpu',
  案号: '辽金普交罚〔2026〕第0012号',
  案由: '示例',
  类型: '行政处罚',
  状态: '调查取证',
  当事人: { 个人: { 姓名: '张某某', 身份证号: '210299198503121014' } },
  人员: [{ 姓名: '刘某' }],
  执法人员: [
    { 姓名: '王一鸣', 执法证号: '06021399001' },
    { 姓名: '李思远', 执法证号: '06021399002' },
  ],
};

export interface Story {
  readonly whole?: Tree;
  readonly records?: readonly Tree[];
  readonly files?: readonly string[];
  readonly unread?: readonly string[];
  readonly asOf?: string;
}

/** A case of the story; records are r0.yaml, r1.yaml … */
export function caseOf({ whole = people, records = [], files = [], unread = [] }: Story): ParsedCase {
  const parsed = records.map((data, index) => ({ form: typeof data.文书 === 'string' ? data.文书 : '', file: `r${index}.yaml`, data }));
  return {
    folder: '',
    number: '',
    data: whole,
    records: parsed,
    media: mediaItemsOf(parsed),
    files: files.map((path): ListedFile => ({ path, type: 'file', size: 1 })),
    unread,
    locate: (file, pointer) => ({ file, line: 1, column: 1, length: 0, pointer }),
  };
}

/** Everything that a case is told under one requirement. */
export function findingsOf(rule: Rule, story: Story): readonly Finding[] {
  return lint(caseOf(story), rulesOf(rule), { asOf: momentOf(story.asOf ?? '2026-05-01 12:00') });
}

/** The same as short lines: file, pointer, level where it is not error, fact. */
export function told(rule: Rule, story: Story): readonly string[] {
  return findingsOf(rule, story).map(({ id, at, level, fact }) =>
    [`${at.file}${at.pointer}`, ...(id === 'X' ? [] : [id]), ...(level === 'error' ? [] : [level]), fact.zh].join(' '),
  );
}
