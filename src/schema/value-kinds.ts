import type { Text } from '../model/text.ts';

/** What a value of a type of JSON Schema is called. */
export const kinds: Readonly<Record<string, Text>> = {
  string: { zh: '一行文字', en: 'text' },
  array: { zh: '一个列表（每项前面写“- ”）', en: 'a list (each item begins with “- ”)' },
  object: { zh: '几个分项（每项写成“名称: 内容”）', en: 'a mapping (key: value)' },
};
