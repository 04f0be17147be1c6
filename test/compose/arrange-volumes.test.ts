import { describe, expect, test } from 'vitest';
import { arrangeVolumes, type DocumentSize } from '../../src/compose/arrange-volumes.ts';
import { changesOf, listChanges } from '../../src/compose/list-changes.ts';
import type { BindingAct, BindingEntry, BoundVolume } from '../../src/model/binding.ts';
import type { VolumeProfile } from '../../src/model/profile.ts';
import type { VolumeShare } from '../../src/model/volume-share.ts';

const profile: VolumeProfile = {
  name: '正副卷',
  numbering: { per: 'page', run: 'volume', contents: false, recto: true, blankBacks: false },
  split: { most: 200, unit: 'sheet' },
  secondary: { documents: [], except: [] },
};

const paper = (id: string, internal = false): DocumentSize => ({ id, title: id, pages: 1, internal });

function volumeOf(kind: VolumeShare['kind'], ids: readonly string[], late: readonly string[] = []): BoundVolume {
  const 文件 = ids.map((id, index) => ({
    段: id,
    题名: id,
    文号: '',
    件号: String(index + 1),
    起: String(index + 1),
    止: String(index + 1),
    页数: 1,
    sha256: '',
    ...(late.includes(id) ? { 补入: true as const } : {}),
  }));
  return { 卷别: kind, 卷次: 1, 页数: ids.length, 文件 };
}

const entryOf = (act: BindingAct, 卷: readonly BoundVolume[], 理由?: string): BindingEntry =>
  ({
    时间: '2026-05-01 09:00:00+08:00',
    事项: act,
    经办人: '何静',
    规则: {},
    卷,
    ...(理由 === undefined ? {} : { 理由 }),
  }) as unknown as BindingEntry;

const told = ({ shares }: ReturnType<typeof arrangeVolumes>) =>
  shares.map(({ kind, documents }) => [kind, ...documents.map(({ id, item }) => `${item} ${id}`)]);

describe('what is supplied after the binding', () => {
  test('stands behind what it follows, in its own kind of volume', () => {
    const bound = entryOf('立卷', [volumeOf('正卷', ['决定', '笔录']), volumeOf('副卷', ['报告'])]);
    const now = [paper('决定'), paper('回证'), paper('笔录'), paper('报告', true), paper('审核', true)];
    expect(told(arrangeVolumes(now, profile, { duplex: false }, bound))).toEqual([
      ['正卷', '1 决定', '1-1 回证', '2 笔录'],
      ['副卷', '1 报告', '1-1 审核'],
    ]);
  });

  test('is bound into no leaf: where leaves are counted it stands behind the last document that shares one', () => {
    const volume = volumeOf('', ['决定', '笔录', '清单', '报告']);
    const leaves = [
      ['1', '2'],
      ['2', '3'],
      ['3', '3'],
      ['4', '4'],
    ] as const;
    const 文件 = volume.文件.map((each, index) => ({ ...each, 起: leaves[index]?.[0] ?? '', 止: leaves[index]?.[1] ?? '' }));
    const bound = { ...entryOf('立卷', [{ ...volume, 文件 }]), 规则: { 计数: 'sheet' } } as unknown as BindingEntry;
    const now = ['决定', '回证', '笔录', '清单', '报告', '归档'].map((id) => paper(id));

    expect(told(arrangeVolumes(now, profile, { duplex: true }, bound))).toEqual([
      ['', '1 决定', '2 笔录', '3 清单', '3-1 回证', '4 报告', '4-1 归档'],
    ]);
  });

  test('is a 副卷 of its own where it is the first internal document: never in the volume that the party sees', () => {
    const bound = entryOf('立卷', [volumeOf('', ['决定', '笔录'])]);
    const now = [paper('决定'), paper('报告', true), paper('笔录'), paper('回证')];
    const arranged = arrangeVolumes(now, profile, { duplex: false }, bound);
    expect(arranged.breaches).toEqual([]);
    expect(told(arranged)).toEqual([
      ['正卷', '1 决定', '2 笔录', '2-1 回证'],
      ['副卷', '1 报告'],
    ]);

    const again = entryOf('补入', [volumeOf('正卷', ['决定', '笔录', '回证'], ['回证']), volumeOf('副卷', ['报告'])]);
    expect(told(arrangeVolumes(now, profile, { duplex: false }, again))).toEqual(told(arranged));
  });
});

describe('a case that is too thick for one volume', () => {
  const limited: VolumeProfile = { ...profile, split: { most: 30, unit: 'sheet' } };
  const papers = (...pages: readonly number[]) => pages.map((count, index) => ({ ...paper(String(index)), pages: count }));
  const cuts = (documents: readonly DocumentSize[], bound?: BindingEntry) => {
    const { shares, breaches } = arrangeVolumes(documents, limited, { duplex: false }, bound);
    return [shares.map((share) => share.documents.map(({ id }) => documents[Number(id)]?.pages)), breaches.map(({ kind }) => kind)];
  };

  test('is split evenly: as few volumes as can be, none with a page or two, documents whole', () => {
    expect(cuts(papers(10, 10, 10, 1))).toEqual([
      [
        [10, 10],
        [10, 1],
      ],
      [],
    ]);
    expect(cuts(papers(...Array.from({ length: 61 }, () => 1)))[0]?.map(({ length }: { length: number }) => length)).toEqual([21, 21, 19]);
    expect(cuts(papers(5, 40, 5))).toEqual([[[5], [40], [5]], []]);
    expect(cuts(papers(15, 15))).toEqual([[[15, 15]], []]);
  });

  test('stays as it was bound, where it was filled volume by volume; not where the limit is another', () => {
    const documents = papers(10, 10, 10, 1);
    const bind = (...volumes: readonly (readonly number[])[]) =>
      entryOf(
        '立卷',
        volumes.map((indexes, at) => {
          const volume = volumeOf('', indexes.map(String));
          return { ...volume, 卷次: at + 1, 文件: volume.文件.map((each) => ({ ...each, 页数: documents[Number(each.段)]?.pages ?? 0 })) };
        }),
      );

    expect(cuts(documents, bind([0, 1, 2], [3]))).toEqual([[[10, 10, 10], [1]], []]);
    expect(cuts(documents, bind([0, 1, 2, 3]))[1]).toEqual(['split']);
    expect(cuts(documents, bind([0], [1, 2], [3]))[1]).toEqual(['split']);
  });
});

describe('what the closing sheet tells of changes', () => {
  const first = entryOf('立卷', [volumeOf('正卷', ['决定']), volumeOf('副卷', ['报告'])]);
  const joined = entryOf('补入', [volumeOf('正卷', ['决定', '回证'], ['回证']), volumeOf('副卷', ['报告', '审核'], ['审核'])]);
  const anew = entryOf('重新立卷', [volumeOf('正卷', ['决定']), volumeOf('副卷', ['报告'])], '退还');
  const share = (kind: VolumeShare['kind'], ...ids: readonly string[]): VolumeShare => ({
    kind,
    number: 1,
    of: 1,
    documents: ids.map((id, index) => ({ id, item: String(index + 1), inserted: false })),
  });
  const rows = (of: VolumeShare, there: readonly string[]) =>
    changesOf(listChanges([first, joined, anew]), of, new Set(there)).map(({ row }) => row.内容);

  test('is of its own volume: a 正卷 says nothing of what the 副卷 got', () => {
    const there = ['决定', '回证', '报告', '审核'];
    expect(rows(share('正卷', '决定', '回证'), there)).toEqual(['《回证》，第2页', '退还']);
    expect(rows(share('副卷', '报告', '审核'), there)).toEqual(['《审核》，第2页', '退还']);
  });

  test('is of documents that are gone too, in their kind of volume or the only one', () => {
    expect(rows(share('正卷', '决定'), ['决定', '报告'])).toEqual(['《回证》，第2页', '退还']);
    expect(rows(share('副卷', '报告'), ['决定', '报告'])).toEqual(['《审核》，第2页', '退还']);
    expect(rows(share('', '决定', '报告'), ['决定', '报告'])).toEqual(['《回证》，第2页', '《审核》，第2页', '退还']);
  });
});
