import { describe, expect, test } from 'vitest';
import { pagesCited } from '../../src/lint/pages-cited.ts';

const number = '大连金普交罚案〔2026〕0102号';

/** What is cited, in short: 正卷2 3..5. */
function short(text: string): readonly string[] {
  return pagesCited(text, number).map(({ kind, volume, own, item, pages }) =>
    [
      `${own ? '本卷' : kind}${volume || ''}`,
      item === '' ? '' : `${item}件`,
      ...pages.map(({ first, last }) => (first === last ? first : `${first}..${last}`)),
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

describe('pages of the volumes that a text cites', () => {
  test.each([
    ['上述事实见案卷第12页。', ['12']],
    ['详见正卷第3至5页', ['正卷 3..5']],
    ['卷宗第12-1页', ['12-1']],
    ['本卷P12', ['本卷 12']],
    ['（案卷第 12 页）', ['12']],
    ['询问笔录（卷宗P12-14）、现场笔录（卷P.15）', ['12-14', '15']],
    ['见副卷第2卷第7页', ['副卷2 7']],
    ['见第二卷第十二页', ['2 12']],
    ['附于案卷第1卷第 12 至 13 页', ['1 12..13']],
    ['案卷第12页、第15页和第18—20页', ['12 15 18..20']],
    ['案卷第3、5、7至9页', ['3 5 7..9']],
    ['案卷第3页至第5页', ['3..5']],
    ['见案卷第12页，第15页。', ['12 15']],
    ['（案卷第12页, 第15至16页，第18页、第20页等）', ['12 15..16 18 20']],
    ['案卷（第12、15页），第16页', ['12 15']],
    ['案卷第12，15页', ['12 15']],
    ['卷宗P12，P15', ['12 15']],
    ['案卷第12页和第15页', ['12 15']],
    ['案卷第3—5页', ['3..5']],
    ['合同见案卷第12页，第3页写明价款', ['12']],
    ['见案卷第12页，合同第15页', ['12']],
    ['见案卷第12页，第三人签名', ['12']],
    ['见案卷第12页，第2卷第15页', ['12', '2 15']],
    ['卷内第１２－１页', ['12-1']],
    ['案卷（第12页）', ['12']],
    ['见案卷12页，参见卷14-16页', ['12', '14-16']],
    ['正卷第3页，副卷第2页', ['正卷 3', '副卷 2']],
    ['案卷第17-1件第2页', ['17-1件 2']],
    ['本案卷宗第9页', ['9']],
    ['《询问笔录》案卷第9页', ['9']],
    [`见${number}案卷第4页`, ['4']],
    ['案卷正卷第1卷第4页', ['正卷1 4']],
    ['见案卷第12-1至12-3页', ['12-1..12-3']],
  ])('%s', (text, found) => {
    expect(short(text)).toEqual(found);
  });

  test.each([
    '《道路运输案卷评查办法》第12页',
    '见《公路卷》第2卷第3页',
    '笔录第2页',
    '合同第3页',
    '另案卷宗第3页',
    '另案案卷第3页',
    '公安机关移送的案卷第5页',
    '大连金普交罚案〔2025〕0007号案卷第4页',
    '刑事案卷第8页',
    '证据卷第3页',
    '移送案卷12页',
    '案卷共12页',
    '案卷第12件',
    '见第12页',
    '第1卷共40页',
    '试卷第3页',
    '案卷第三人签名',
  ])('%s cites none', (text) => {
    expect(short(text)).toEqual([]);
  });

  test('says the words as they are written, so that they can be found', () => {
    expect(pagesCited('证据见案卷第１２页、第15页。').map(({ said }) => said)).toEqual(['案卷第１２页、第15页']);
  });

  test('is read in the time of its length, however it is made', () => {
    const made = ['案卷第1、', '案卷第1至', '案卷 ', '案卷第1-1页 和 ', '卷（', '卷P1-'].map((part) => part.repeat(20_000));
    const blank = ['案卷', '案卷第1', '案卷第1页', '案卷（'].map((head) => `${head}${' '.repeat(100_000)}x`);
    const begun = performance.now();
    for (const text of [...made, ...blank]) pagesCited(text, number);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
