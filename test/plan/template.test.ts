import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillTemplate } from '../../src/plan/fill-template.ts';
import { renderReadme } from '../../src/plan/render-readme.ts';

test('texts are escaped, parts repeated, and what stands around a part holds inside', () => {
  const filled = fillTemplate('<{{a}}>{{#list}}[{{a}}{{b}}]{{/list}}{{^none}}-{{/none}}{{#a}}+{{/a}}', {
    a: '<&"\'>',
    list: [{ b: '1' }, { b: '2', a: 'x' }],
    none: [],
  });
  expect(filled).toBe('<&#60;&#38;&#34;&#39;&#62;>[&#60;&#38;&#34;&#39;&#62;1][x2]-+');
});

test('a text that looks like a mark stays a text', () => {
  expect(fillTemplate('{{a}}', { a: '{{b}}' })).toBe('{{b}}');
  expect(fillTemplate('{{#l}}{{a}}{{/l}}', { l: [{ a: '{{b}}{{#l}}x{{/l}}' }] }, true)).toBe('{{b}}{{#l}}x{{/l}}');
});

test('a name that nobody fills is a fault', () => {
  expect(() => fillTemplate('{{a}}', {})).toThrow('a');
});

test('the note names the folder, the volume and every manifest', () => {
  const note = renderReadme({
    template: readFileSync('templates/package/README.txt', 'utf8'),
    plan: { root: '案卷', algorithms: ['sha256', 'sm3'] },
    number: '第1号',
    volumes: ['卷.pdf'],
    outerCover: '',
    report: 'findings.json',
  });
  expect(note).toMatch(/bagit\.py --validate 案卷/);
  expect(note).toContain('manifest-sm3.txt');
  expect(note).not.toContain('{{');
});
