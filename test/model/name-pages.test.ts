import { expect, test } from 'vitest';
import { namePages } from '../../src/model/name-pages.ts';

test('pages are named by the numbers that are printed', () => {
  expect(namePages('12', '12')).toEqual({ zh: '第12页', en: 'page 12' });
  expect(namePages('12-1', '12-2', { gap: ' ', volume: '正卷第2卷' })).toEqual({
    zh: '正卷第2卷第 12-1 至 12-2 页',
    en: 'page 12-1 to 12-2 of 正卷第2卷',
  });
});

test('where each document is numbered from 1, by the number that the contents give the document', () => {
  expect(namePages('17-1件1', '17-1件2')).toEqual({ zh: '第17-1件第1至2页', en: 'page 1 to 2 of document 17-1' });
  expect(namePages('3件1', '3件1', { gap: ' ' }).zh).toBe('第 3 件第 1 页');
});
