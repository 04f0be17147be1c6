import type { MediaItem, ParsedCase, ParsedRecord } from '../model/case.ts';
import type { Form } from '../model/regulation.ts';
import type { FormTemplate, Templates } from '../model/templates.ts';
import type { Document } from './document.ts';
import { asTree } from './formats/as-tree.ts';
import { textOf } from './formats/text-of.ts';
import { scopeOf, type VolumeScope } from './scope-of.ts';
import { fillText } from './slots.ts';
import { timeOfItem } from './time-of-item.ts';

/** The documents of a case in the order of their files: one a record; for records that describe media one each for photos, recordings and electronic data. */
export function listDocuments(parsed: ParsedCase, forms: readonly Form[], templates: Templates, around: VolumeScope): readonly Document[] {
  return parsed.records.flatMap((record) => {
    const form = forms.find((each) => each.name === record.form);
    const items = parsed.media.filter((item) => item.record === record.file);
    if (items.length === 0) return [recordDocument(record, form, templates, around)];

    const data = items.filter(isElectronicData);
    const shown = items.filter((item) => !isElectronicData(item));
    const photos = shown.filter((item) => isPhoto(item, around));
    const recordings = shown.filter((item) => !isPhoto(item, around));
    const sheets = [
      ...(photos.length > 0 ? [sheetDocument('photos', record, form, photos, templates, around)] : []),
      ...(recordings.length > 0 ? [sheetDocument('recordings', record, form, recordings, templates, around)] : []),
      ...(data.length > 0 ? [sheetDocument('electronic-data', record, form, data, templates, around)] : []),
    ];
    return sheets.map((sheet, index) => ({ ...sheet, annexed: index === sheets.length - 1 && { except: saidByItems(record, items) } }));
  });
}

function recordDocument(record: ParsedRecord, form: Form | undefined, templates: Templates, around: VolumeScope): Document {
  const template = templates.forms.find((each) => each.form === record.form) ?? unknownForm(record.form);
  const scope = scopeOf(record, form, around);
  const original = textOf(record.data.原件);

  return {
    id: record.file,
    record,
    form,
    template,
    items: [],
    annexed: { except: [] },
    original: around.printable.has(original) ? original : '',
    title: fillText(template.listed, scope).replaceAll('\n', ''),
    number: textOf(record.data.文号),
    responsible: fillText(template.responsible, scope),
    time: timeOf(record, form),
  };
}

function sheetDocument(
  sheet: 'photos' | 'recordings' | 'electronic-data',
  record: ParsedRecord,
  form: Form | undefined,
  items: readonly MediaItem[],
  templates: Templates,
  around: VolumeScope,
): Document {
  const template = templates.sheets[sheet] ?? unknownForm(record.form);
  const scope = {
    ...scopeOf(record, form, around),
    item: { data: { ...items[0]?.data, 数: String(items.length) }, pointer: '', number: 1 },
  };
  const times = items.map(timeOfItem).filter((time) => time !== '');
  return {
    id: `${record.file}#${sheet}`,
    record,
    form,
    template,
    items,
    annexed: { except: [] },
    original: '',
    title: fillText(template.listed, scope),
    number: '',
    responsible: [...new Set(items.map((item) => textOf(item.data.制作人)).filter((name) => name !== ''))].join('、'),
    time: times.sort()[0] ?? '',
  };
}

/** The items themselves, and what the record states once for all of them. */
function saidByItems(record: ParsedRecord, items: readonly MediaItem[]): readonly string[] {
  const keys = Object.keys(record.data).filter((key) => items.some((item) => item.data[key] === record.data[key]));

  return ['/资料', ...keys.map((key) => `/${key}`)];
}

/** As the record says: any file may be. */
function isElectronicData({ data }: MediaItem): boolean {
  return textOf(data.方式) === '电子数据';
}

/** By what the file is; where it is not there, or of a kind that is neither printed nor played, by what the record says of it. */
function isPhoto(item: MediaItem, { pictures, recordings }: VolumeScope): boolean {
  return pictures.has(item.path) || (!recordings.has(item.path) && textOf(item.data.方式) === '照相');
}

function timeOf(record: ParsedRecord, form: Form | undefined): string {
  const path = form?.time ?? '';
  const value = record.data[path.split('/')[1] ?? ''];
  const time = textOf(value) || textOf(asTree(value).起) || textOf(asTree(value).自);

  return time || textOf(record.data.日期) || textOf(asTree(record.data.印章).日期);
}

/** A form that has no template prints every key of its record in the annex. */
function unknownForm(form: string): FormTemplate {
  return {
    form,
    file: '',
    title: form,
    number: '案号：{=文号 | 案号 | 案件/案号}',
    maker: ['制作人：{=制作人}', '审核人：{=审核人}'],
    listed: form,
    responsible: '{=案件/执法机关/名称}',
    perPage: 0,
    running: false,
    cited: '',
    across: 1,
    ownNumbers: false,
    oneSheet: false,
    foot: [],
    parts: [],
  };
}
