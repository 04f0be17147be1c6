import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { checkParameters } from '../../src/lint/check-parameters.ts';
import { compileFromSource } from '../../src/lint/compile-from-source.ts';
import { lint } from '../../src/lint/lint.ts';
import { parseMoment } from '../../src/model/moment.ts';
import { caseFromBase } from '../../src/parse/base-case.ts';
import { patchBase } from '../../src/parse/patch-base.ts';
import { parseRegulation } from '../../src/parse/regulation.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { parseTemplates } from '../../src/parse/templates.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import type { LintReport } from '../../src/report/lint-report.ts';
import { readSchemas } from '../lint/read-schemas.ts';
import { late, wrongId } from '../report/findings.ts';
import { lintReport } from '../report/lint-report.ts';

const page = readFileSync('CONTRIBUTING.md', 'utf8');
const block = (name: string): string => new RegExp(`^\`\`\`\\w+ ${name}\\n(.*?)^\`\`\``, 'ms').exec(page)?.[1] ?? '';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the article of CONTRIBUTING.md', () => {
  const files = new Map([...readSchemas(), ['jinpu/articles/99.yaml', bytes(block('article'))]]);
  const { value: regulation, findings } = parseRegulation('jinpu', files, { digest: '', checks: checkParameters });
  const article = regulation.articles.find(({ number }) => number === '99');

  test('is accepted', () => {
    expect(findings).toEqual([]);
    expect(article?.requires.map(({ id }) => id)).toEqual(['A99-count', 'A99-length']);
  });

  test.each((article?.examples ?? []).map((example) => [example.name.en, example] as const))('is told of: %s', (_, example) => {
    const { value } = parseYaml('base', files.get(`jinpu/bases/${example.base}.yaml`) ?? bytes(''));
    const base = treeOf(value);
    const asOf = parseMoment(String(base['as-of']));
    if (asOf === undefined) throw new Error('the base says no moment');

    const found = lint(caseFromBase(patchBase(base, example), value.locate), compileFromSource(regulation), { asOf });
    expect(found.map(({ id }) => id).filter((id) => id.startsWith('A99'))).toEqual(example.expect);
  });
});

describe('the form of CONTRIBUTING.md', () => {
  test('has a schema that is accepted, and a record of it is', () => {
    const files = new Map([...readSchemas(), ['jinpu/forms/firm-talk.yaml', bytes(block('form'))]]);
    const { value: regulation, findings } = parseRegulation('jinpu', files, { digest: '', checks: checkParameters });
    expect(findings).toEqual([]);
    expect(regulation.forms.find(({ id }) => id === 'firm-talk')).toMatchObject({
      name: '约谈记录',
      stage: '调查取证',
      signers: { party: ['被约谈人'] },
    });
    expect(parseYaml('record', bytes(block('record'))).findings).toEqual([]);
  });

  test('has a template that is accepted', () => {
    const shipped = readdirSync('templates', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
    const files = new Map<string, Uint8Array>(shipped.map((path) => [path, readFileSync(`templates/${path}`)]));
    const { value, findings } = parseTemplates(files.set('forms/firm-talk.yaml', bytes(block('template'))));
    expect(findings).toEqual([]);
    expect(value.forms.some(({ form }) => form === '约谈记录')).toBe(true);
  });
});

test('the format of CONTRIBUTING.md writes what it says', async () => {
  const built = await build({
    stdin: { contents: block('format'), resolveDir: 'src/report', loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const { reportCsv }: { reportCsv: (report: LintReport) => string } = await import(
    `data:text/javascript,${encodeURIComponent(built.outputFiles[0]?.text ?? '')}`
  );
  expect(
    reportCsv({
      ...lintReport(),
      cases: [{ folder: '0012', findings: [late, { ...wrongId, fact: { zh: '写作"甲",乙', en: '' } }], records: 2 }],
    }),
  ).toBe(
    [
      'level,id,file,line,message',
      'error,source-id-card,0012/case.yaml,12,"身份证号的最后一位不对（写作""甲"",乙）。对照身份证原件核对"',
      'error,A07-urgent,0012/records/立案登记表.yaml,8,情况紧急先行启动的，应当在程序启动后24小时内补报（30 小时，限 24 小时）。核对启动时间和补报时间；确已超过 24 小时的，在 waivers.yaml 说明',
      '',
    ].join('\r\n'),
  );
  expect(readFileSync('src/report/lint-formats.ts', 'utf8')).toContain(block('line').replace('csv', 'json').split('report:')[0]?.trim());
});
