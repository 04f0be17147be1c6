import { describe, expect, test } from 'vitest';
import { listProblems } from '../../src/build/problems.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { explainArticle } from '../../src/report/explain-article.ts';
import { explainProblem } from '../../src/report/explain-problem.ts';
import { explainRequirement } from '../../src/report/explain-requirement.ts';
import { rulesJson } from '../../src/report/rules-json.ts';
import { rulesTable } from '../../src/report/rules-table.ts';
import { expectFile } from '../expect-file.ts';
import { rules, rulesAndLaws } from '../made-rules.ts';

const { regulation } = rules;
const languages = ['zh', 'en'] as const;
const style = (language: 'zh' | 'en', columns = 80) => ({ language, columns, colours: false });
const article = regulation.articles.find(({ number }) => number === '7');

function explain(id: string, language: 'zh' | 'en', columns = 80, { articles } = rulesAndLaws.regulation): string {
  const home = articles.find(({ requires }) => requires.some((requirement) => requirement.id === id));
  return home === undefined
    ? ''
    : explainRequirement(
        home,
        home.requires.filter((requirement) => requirement.id === id),
        regulation,
        style(language, columns),
      );
}

describe('an explanation', () => {
  test.each(languages)('of a requirement: words, remedy, examples, article (%s)', (language) => {
    expectFile(`test/report/expected/explain-A07-urgent-${language}.txt`, explain('A07-urgent', language));
    expect(explain('A07-urgent', language)).toContain(article?.text.slice(0, 20));
  });

  test('of a problem of a file', () => {
    const problem = listProblems().find(({ id }) => id === 'S-tab');
    expect(problem && explainProblem(problem, style('zh'))).toBe(
      '错误 S-tab  文件本身的问题，不涉及条文\n\n问题\n  行首用了制表符（Tab）缩进\n\n改法\n  行首的制表符都改成空格，每一层两个空格\n',
    );
  });

  test.each(languages)('of a whole article: its text, then every requirement once, within 80 columns (%s)', (language) => {
    for (const each of regulation.articles) {
      const text = explainArticle(each, style(language));
      const lines = text.split('\n');
      expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
      expect(text.replace(/\s/g, '')).toContain(each.text.replace(/\s/g, ''));
      expect(lines.filter((line) => /^ {2}[A-Z]+\d*-\S+$/.test(line)).map((line) => line.trim())).toEqual([
        ...new Set(each.requires.map(({ id }) => id)),
      ]);
    }
  });

  test('of every requirement fits 80 columns, and shows a bad and a good example', () => {
    for (const { id, ask } of rulesAndLaws.regulation.articles.flatMap(({ requires }) => requires)) {
      for (const language of languages)
        expect(
          explain(id, language)
            .split('\n')
            .filter((line) => displayWidth(line) > 80),
        ).toEqual([]);
      if (ask.kind !== 'manual') expect(explain(id, 'zh'), id).toMatch(/不合格的例子\n.*\n合格的例子\n/s);
    }
  });

  test('of a duty that a statute makes sharper names the statute, and the other way round', () => {
    const home = regulation.articles.find(({ number }) => number === '9');
    const own = home?.requires.find(({ id }) => id === 'A09-officers');
    if (home === undefined || own === undefined) throw new Error('no Article 9');
    const sharper = { ...own, id: 'CF42-officers', sharpens: [own.id] };
    const law = { ...home, cited: { zh: '《行政处罚法》第四十二条', en: 'Penalty Law, Article 42' }, requires: [sharper] };
    const both = { articles: [home, law], forms: regulation.forms };

    expect(explainRequirement(home, [own], both, style('zh'))).toMatch(/有关要求\n {2}CF42-officers 《行政处罚法》第四十二条：/);
    expect(explainRequirement(law, [sharper], both, style('zh'))).toMatch(/有关要求\n {2}A09-officers 制度第九条：/);
  });

  test('of every requirement says why', () => {
    const requirements = rulesAndLaws.regulation.articles.flatMap(({ requires }) => requires);
    const reasoned = new Set(requirements.flatMap(({ id, why }) => (why === undefined ? [] : [id])));
    expect([...new Set(requirements.map(({ id }) => id))].filter((id) => !reasoned.has(id))).toEqual([]);
  });
});

describe('the list of requirements', () => {
  test('names each, as a table and as JSON', () => {
    const table = rulesTable(regulation, style('zh'));
    const json: { requirements: { id: string }[] } = JSON.parse(rulesJson(regulation));
    const ids = regulation.articles.flatMap(({ requires }) => requires.map(({ id }) => id));
    expect(json.requirements.map(({ id }) => id)).toEqual(ids);
    expect([...table.matchAll(/^ {2}(\S+)/gm)].map((match) => match[1])).toEqual(ids);
    expect(table.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  });
});

test('ids are unique over requirements and problems', () => {
  const problems = listProblems().map(({ id }) => id);
  const requirements = regulation.articles.flatMap(({ requires }) => requires.map(({ id }) => id));
  expect(problems.filter((id, index) => problems.indexOf(id) !== index || requirements.includes(id))).toEqual([]);
});
