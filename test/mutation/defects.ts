import { isTree } from '../../src/model/pointer.ts';
import type { Tree, Value } from '../../src/model/value.ts';

/** A clean case with one thing wrong. */
export interface Defect {
  /** 案件, 文件, or the form of the record that was changed. */
  readonly form: string;
  /** Where in it; list positions stay. */
  readonly pointer: string;
  /** What was done, such as `drop`; expectations.yaml lists the kinds. */
  readonly kind: string;
  /** The record (案件, file) before the change. */
  readonly before: Value;
  readonly tree: Tree;
}

type Steps = readonly string[];

/** Every single defect of a clean case. */
export function* defectsOf(tree: Tree): Generator<Defect> {
  const people = namesIn(tree.案件 ?? '');
  for (const steps of rootsOf(tree)) {
    const before = at(tree, steps);
    const form = steps[0] === '文书' && isTree(before) ? String(before.文书) : (steps[0] ?? '');
    if (steps[0] !== '案件') yield { form, pointer: '', kind: 'drop-record', before, tree: asTree(without(tree, steps)) };
    if (steps[0] === '文件') {
      for (const [kind, fault] of damages)
        yield { form, pointer: '', kind, before, tree: asTree(replaced(tree, [...steps, 'fault'], fault)) };
      continue;
    }
    for (const inner of nodesOf(before)) {
      if (inner.join('/') === '文书') continue;
      const path = [...steps, ...inner];
      const pointer = inner.map((step) => `/${step}`).join('');
      for (const [kind, value] of changesOf(inner, at(tree, path), people)) {
        yield { form, pointer, kind, before, tree: asTree(value === undefined ? without(tree, path) : replaced(tree, path, value)) };
      }
    }
  }
}

interface People {
  readonly all: ReadonlySet<string>;
  readonly officers: readonly string[];
  readonly party: string;
}

function* changesOf(inner: Steps, value: Value, people: People): Generator<readonly [string, Value | undefined]> {
  yield ['drop', undefined];
  if (typeof value !== 'string') return;
  const key = inner.at(-1) ?? '';
  yield ['blank', ''];
  yield* shifts(value);
  if (people.all.has(value)) {
    yield ['stranger', '外人甲'];
    const officer = people.officers.includes(value);
    yield [officer ? 'party-for-officer' : 'officer-for-other', officer ? people.party : (people.officers[0] ?? '')];
  }
  if (/〔\d+〕第\d+号/.test(value)) yield ['number', value.replace(/第(\d+)号/, (_, digits: string) => `第${digits.replace(/^./, '9')}号`)];
  if (/^\d{2,7}(\.\d+)?$/.test(value) && key !== '邮编' && key !== '年龄') yield ['amount', `9${value}`];
  if (/大写/.test(key)) yield ['words', '玖佰元整'];
  if (/^[\u4e00-\u9fff][A-Z][A-Z0-9]{5,6}$/.test(value)) yield ['plate', '辽BZ9Z99'];
  if (value === '是') yield ['no', '否'];
  if (value === '否') yield ['yes', '是'];
  for (const [choices, kind] of swaps)
    if (choices.includes(value)) for (const other of choices) if (other !== value) yield [`${kind}:${other}`, other];
  if (key === '意见' && /^(同意|准予|批准)/.test(value)) yield ['refused-opinion', `不${value}`];
  if (/^(media|scans)\//.test(value)) yield ['lost-file', value.replace(/\/.*\./, '/没有这个文件.')];
  if (value.length > 6 && /[，。]/.test(value)) yield ['placeholder', `${value}待补`];
}

/** What becomes of files. */
const damages = [
  ['cut-file', 'cut'],
  ['locked-file', 'locked'],
] as const;

/** Choices that somebody may take for one another. */
const swaps: readonly (readonly [readonly string[], string])[] = [
  [['签名', '拒签', '未到场'], 'sign'],
  [['直接送达', '邮寄送达', '留置送达', '公告送达', '委托送达', '电子送达'], 'method'],
  [['执法信息系统', '本单位专用存储设备', '执法人员个人'], 'store'],
  [['挂号信', '特快专递', '平信'], 'post'],
  [['同意', '不同意'], 'verdict'],
  [['受送达人住所', '受送达人单位', '其他'], 'left'],
];

function* shifts(value: string): Generator<readonly [string, string]> {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d(?::\d\d)?))?$/.exec(value) ?? [];
  if (day === undefined) return;
  if (time !== undefined) for (const [kind, hours] of hourly) yield [kind, shifted(value, hours)];
  for (const [kind, days] of daily) yield [kind, shifted(value, days * 24)];
}

const hourly = [
  ['hour-earlier', -1],
  ['hour-later', 1],
] as const;
const daily = [
  ['day-earlier', -1],
  ['day-later', 1],
  ['40-days-earlier', -40],
  ['40-days-later', 40],
] as const;

function shifted(value: string, hours: number): string {
  const [day = '', time = ''] = value.split(' ');
  const moved = new Date(Date.parse(`${day}T${time === '' ? '00:00' : time}Z`) + hours * 3_600_000).toISOString();
  return time === '' ? moved.slice(0, 10) : `${moved.slice(0, 10)} ${moved.slice(11, 11 + time.length)}`;
}

function namesIn(data: Value): People {
  const officers = listAt(data, '执法人员');
  const party =
    isTree(data) && isTree(data.当事人)
      ? Object.values(data.当事人).flatMap((each) => [field(each, '姓名'), field(each, '名称'), field(each, '法定代表人')])
      : [];
  const all = [...officers, ...listAt(data, '人员'), ...listAt(data, '机关人员'), ...party].filter((name) => name !== '');
  return { all: new Set(all), officers, party: party.find((name) => name !== '') ?? '' };
}

function listAt(data: Value, key: string): readonly string[] {
  const list = isTree(data) ? data[key] : undefined;
  return Array.isArray(list) ? list.map((each) => field(each, '姓名')) : [];
}

function field(value: Value, key: string): string {
  const found = isTree(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
}

function rootsOf(tree: Tree): readonly Steps[] {
  return [['案件'], ...['文书', '文件'].flatMap((area) => Object.keys(tree[area] ?? []).map((index) => [area, index]))];
}

/** Every key and element, outer ones first. */
function nodesOf(value: Value): readonly Steps[] {
  if (typeof value === 'string') return [];
  return Object.entries(value).flatMap(([key, each]) => [[key], ...nodesOf(each).map((rest) => [key, ...rest])]);
}

function at(value: Value, steps: Steps): Value {
  return steps.reduce<Value>((each, step) => (typeof each === 'string' ? '' : ((each as Tree)[step] ?? '')), value);
}

function replaced(value: Value, [step, ...rest]: Steps, to: Value): Value {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === step ? replaced(each, rest, to) : each));
  return isTree(value) ? { ...value, [step]: replaced(value[step] ?? '', rest, to) } : value;
}

function without(value: Value, [step = '', ...rest]: Steps): Value {
  if (rest.length > 0) {
    const inner = at(value, [step]);
    return replaced(value, [step], without(inner, rest));
  }
  if (Array.isArray(value)) return value.filter((_, index) => String(index) !== step);
  return isTree(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== step)) : value;
}

function asTree(value: Value): Tree {
  return isTree(value) ? value : {};
}
