import { expect, test } from 'vitest';
import { faultPlaces } from '../../src/build/fault-places.ts';
import type { Place } from '../../src/model/place.ts';
import { sampleCase } from '../compose/sample-case.ts';

const parsed = sampleCase([], { data: { 版本: '1' } });
const config = { data: {}, locate: (pointer: string): Place => ({ file: 'dossier.config.yaml', line: 1, column: 1, length: 0, pointer }) };
const placesOf = (text: string, config?: Parameters<typeof faultPlaces>[2]) =>
  faultPlaces({ kind: 'fit', text }, parsed, config).map(({ file, pointer }) => file + pointer);

test.each(['1', '/', '个人', '当事人基本情况', '2'])('words of a form that styles leave no room for are told at the styles: %s', (text) => {
  expect(placesOf(text, config)).toEqual(['dossier.config.yaml/样式']);
  expect(placesOf(text)).toEqual(['case.yaml']);
});

test('a title that is put together of values is told at the one that is most of it', () => {
  expect(placesOf('张某某未取得《网络预约出租汽车运输证》擅自从事网约车经营案', config)).toEqual(['case.yaml/案由']);
});
