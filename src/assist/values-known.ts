import { agencyPeople } from '../model/agency-people.ts';
import type { ListedFile, ParsedCase } from '../model/case.ts';
import { child, isTree, steps } from '../model/pointer.ts';
import type { Tree, Value } from '../model/value.ts';
import type { Desk } from './desk.ts';

/** A value that the case knows already, and what it is. */
export interface KnownValue {
  readonly value: string;
  readonly kind: 'file' | 'name';
  /** Such as the key under which it stands elsewhere. */
  readonly from: string;
}

const namesPeople = /(人|人员|姓名|法定代表人|见证人|主持人|负责人)$/;
const namesDocuments = new Set(['证据材料', '附件', '载明文书', '送达文书']);

/** The values that a place may take from the rest of the case: files, people, certificates, documents, ids of findings. */
export function valuesKnown(desk: Desk, pointer: string, format: unknown): readonly KnownValue[] {
  const { parsed, file } = desk;
  const path = steps(pointer).filter((step) => !/^\d+$/.test(step));
  const key = path.at(-1) ?? '';
  if (format === 'path') return filesOf(parsed, file === 'waivers.yaml', key === '原件');
  if (file === 'waivers.yaml' && key === '要求')
    return unique(desk.findings.map(({ id, article }) => ({ value: id, kind: 'name', from: article?.cited.zh ?? '' })));
  if (key === '执法证号') return people(parsed).flatMap(({ certificate, name }) => (certificate === '' ? [] : [known(certificate, name)]));
  if (path.some((step) => namesDocuments.has(step))) return documents(parsed, key === '文号');
  if (namesPeople.test(key)) return unique(people(parsed).map(({ name, from }) => known(name, from)));

  return [];
}

/** Recordings and photos before scans, but where an original is named. */
function filesOf({ files }: ParsedCase, records: boolean, original: boolean): readonly KnownValue[] {
  const wanted = records ? /^records\// : /^(media|scans)\//;
  const isShown = ({ type, path }: ListedFile): boolean => type === 'file' && wanted.test(path) && !/(^|\/)\./.test(path);

  const shown = files.filter(isShown);
  const [media, scans] = [shown.filter(({ path }) => !path.startsWith('scans/')), shown.filter(({ path }) => path.startsWith('scans/'))];

  return (original ? [...scans, ...media] : [...media, ...scans]).map(({ path, kind }) => ({
    value: path,
    kind: 'file',
    from: kind ?? '',
  }));
}

function documents({ records }: ParsedCase, numbers: boolean): readonly KnownValue[] {
  return unique(
    records.flatMap(({ form, data }) => {
      const number = textAt(data, '文号');
      return numbers ? (number === '' ? [] : [known(number, form)]) : form === '' ? [] : [known(form, number)];
    }),
  );
}

interface Person {
  readonly name: string;
  readonly certificate: string;
  readonly from: string;
}

/** The officers first, then the party, the others, the agency's people, those of its register. */
function people({ data, agency }: ParsedCase): readonly Person[] {
  const register = agency?.data;
  const officers = list(data.执法人员).map((each) => person(each, '执法人员'));
  const party = trees([child(data.当事人, '个人'), child(data.当事人, '单位')]).map((each) => person(each, '当事人'));
  const others = list(data.人员).map((each) => person(each, textAt(each, '身份')));
  const agencys = list(data.机关人员).map((each) => person(each, textAt(each, '职务')));
  const registered = register === undefined ? [] : list(register.执法人员).map((each) => person(each, 'agency.yaml'));
  const named = new Set(agencyPeople(data));
  const all = [...officers, ...party, ...others, ...agencys, ...registered.filter(({ name }) => !named.has(name))];

  return all.filter(({ name }) => name !== '');
}

function person(tree: Tree, from: string): Person {
  return { name: textAt(tree, '姓名') || textAt(tree, '名称'), certificate: textAt(tree, '执法证号'), from };
}

function list(value: Value | undefined): readonly Tree[] {
  return Array.isArray(value) ? trees(value) : [];
}

function trees(values: readonly (Value | undefined)[]): readonly Tree[] {
  return values.filter(isTree);
}

function textAt(tree: Tree, key: string): string {
  const value = tree[key];
  return typeof value === 'string' ? value : '';
}

function known(value: string, from: string): KnownValue {
  return { value, kind: 'name', from };
}

function unique(values: readonly KnownValue[]): readonly KnownValue[] {
  return values.filter(({ value }, index) => values.findIndex((other) => other.value === value) === index);
}
