import { describe, expect, test } from 'vitest';
import { recogniseEncoding } from '../../src/parse/encoding.ts';

const record = '文书: 现场笔录\n地点: 金普新区站前街道\n时间: { 起: 2026-03-02 09:10, 止: 2026-03-02 10:25 }\n';
const utf8 = new TextEncoder().encode(record);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), little);
  return bytes;
};
const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));
/** 文书: 笔录 in GB18030. */
const gbk = [0xce, 0xc4, 0xca, 0xe9, 0x3a, 0x20, 0xb1, 0xca, 0xc2, 0xbc, 0x0a];

describe('the encoding of a file is told by its bytes', () => {
  test.each([
    ['utf-8', utf8, record],
    ['utf-8', new Uint8Array(), ''],
    ['utf-8-bom', joined([0xef, 0xbb, 0xbf], utf8), record],
    ['utf-16le', joined([0xff, 0xfe], utf16(record, true)), record],
    ['utf-16be', joined([0xfe, 0xff], utf16(record, false)), record],
    ['utf-16le', utf16(record, true), record],
    ['utf-16be', utf16(record, false), record],
    ['utf-16le', utf16('a: b\n', true), 'a: b\n'],
    ['gb18030', new Uint8Array(gbk), '文书: 笔录\n'],
    ['gb18030', joined(gbk, [0x95, 0x32, 0x82, 0x36, 0x0a]), '文书: 笔录\n𠀀\n'],
    ['utf-8-damaged', joined(utf8, [0xe7, 0xab, 0x0a]), `${record}\ufffd\n`],
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xfe]), ''],
    ['binary', joined([0xff, 0xfe], [0x61]), ''],
  ])('%s', (encoding, bytes, text) => {
    expect(recogniseEncoding(bytes)).toEqual({ encoding, text });
  });
});
