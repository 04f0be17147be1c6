import type { ParsedCase } from '../model/case.ts';
import { steps } from '../model/pointer.ts';
import type { Tree, Value } from '../model/value.ts';
import type { Spot } from './fact.ts';

/** What `when` and schemas on the case see: `{ 案件, 文书: { <form>: [records] }, 音像: [items] }`. */
export function viewOf(parsed: ParsedCase): Tree {
  const forms = new Map<string, Value[]>();
  for (const { form, data } of parsed.records) {
    const same = forms.get(form) ?? [];
    forms.set(form, same);
    same.push(data);
  }
  return { 案件: parsed.data, 文书: Object.fromEntries(forms), 音像: parsed.media.map(({ data }) => data) };
}

/** Where a pointer into the view stands in the files. */
export function spotOfView(parsed: ParsedCase, pointer: string): Spot {
  const [area = '', name = '', index = ''] = steps(pointer);
  const rest = (count: number) =>
    pointer
      .split('/')
      .slice(count + 1)
      .map((step) => `/${step}`)
      .join('');
  if (area === '案件') return { file: 'case.yaml', pointer: rest(1) };
  if (area === '音像') {
    const item = parsed.media[Number(name)];
    if (item !== undefined) return { file: item.record, pointer: item.pointer + rest(2) };
  }
  const record = parsed.records.filter(({ form }) => form === name)[Number(index || '0')];
  if (area === '文书' && record !== undefined) return { file: record.file, pointer: rest(3) };
  return { file: 'case.yaml', pointer: '' };
}
