import type { TakenFile } from '../../build/intake-files.ts';
import { yamlText } from './yaml-text.ts';

export interface MediaFacts {
  readonly device: string | undefined;
  /** Where and by whom the recordings are kept, and grounds of Article 23. */
  readonly storage: Readonly<Record<string, string>>;
  /** They are electronic data. */
  readonly data?: boolean;
}

const head = [
  '音像资料：dossier intake 接收的文件，文件自己说明的已经填好，其余的请填写；没有的项目，整行删去。',
  '方式、环节、制作人、设备、地点、存储写在外层的，对下面每一项都有效；与外层不同的，写在那一项里。',
];

/** A 音像资料 record for files that were taken in: what they say of themselves is filled in, the rest is blank; nothing is guessed. */
export function scaffoldMedia(files: readonly TakenFile[], { device, storage, data = false }: MediaFacts): string {
  const stored = ['位置', '名称', '保管人', '存入时间'].map((key) => field(key, storage[key] ?? ''));
  const excuse = ['不能及时移交的原因', '返回单位时间'].flatMap((key) => (storage[key] === undefined ? [] : [field(key, storage[key])]));
  const lines = [
    ...head.map((line) => `# ${line}`),
    '文书: 音像资料',
    '# 程序启动、调查取证、审查决定、送达执行、归档管理，选一个',
    '环节:',
    ...(data ? ['方式: 电子数据'] : []),
    data ? '# 提取的执法人员' : '# 拍摄或者录制的执法人员',
    '制作人:',
    ...(device === undefined ? [] : [field('设备', device)]),
    '地点:',
    '存储:',
    '  # 位置写 执法信息系统 或者 本单位专用存储设备；保管人不能是本案执法人员；存入时间是存到那里的时刻',
    ...[...stored, ...excuse].map((line) => `  ${line}`),
    '资料:',
    ...files.flatMap((file) => (data ? dataOf(file) : file.kind === 'heic' ? photoAsData(file, device) : itemOf(file, device))),
  ];

  return `${lines.join('\n')}\n`;
}

function itemOf(file: TakenFile, device: string | undefined): readonly string[] {
  const { capture, facts } = file;
  const picture = file.kind === 'jpeg' || file.kind === 'png' || file.kind === 'tiff';
  const sound = ['mp3', 'm4a', 'wav', 'ogg', 'flac', 'amr'].includes(file.kind);
  const own = device === undefined ? [field('设备', capture.device ?? '')] : [];
  const times = picture
    ? [field('拍摄时间', minutes(facts.制作完成?.时间 ?? ''))]
    : [field('起', ''), field('止', minutes(facts.制作完成?.时间 ?? ''))];
  const method = picture ? ['方式: 照相'] : sound ? ['方式: 录音'] : ['# 录像、视频监控、执法记录仪，选一个', '方式:'];
  const [first = '', ...rest] = [field('文件', file.path), ...method, ...own, ...hintsOf(file), ...times, '内容:', '证明对象:'];

  return [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
}

/** Electronic data say nothing of themselves that could be trusted. */
function dataOf({ path }: TakenFile): readonly string[] {
  return [
    `  - ${field('文件', path)}`,
    ...['题名:', '提取时间:', '原始存储介质:', '提取方法:', '内容:', '证明对象:'].map((line) => `    ${line}`),
  ];
}

/** A photo that no page can show: electronic data, kept by the device that took it. */
function photoAsData(file: TakenFile, device: string | undefined): readonly string[] {
  const { capture, facts } = file;
  const taken = facts.制作完成?.时间;
  const [first = '', ...rest] = dataOf(file).map((line) =>
    line.endsWith('原始存储介质:') ? `    ${field('原始存储介质', capture.device ?? device ?? '')}` : line,
  );
  const hint = taken === undefined ? [] : [`    # 文件里写的拍摄时间：${oneLine(minutes(taken))}`];

  return [first, '    方式: 电子数据', ...hint, ...rest];
}

/** What the file says that a person has to judge. */
function hintsOf({ capture, facts }: TakenFile): readonly string[] {
  const hints: string[] = [];
  if (facts.时长 !== undefined) hints.push(`时长 ${Math.round(facts.时长)} 秒`);
  if (capture.stamped !== undefined) hints.push(`文件里写的时刻：${capture.stamped}（可能是开始，也可能是结束，请核对）`);
  if (capture.position !== undefined)
    hints.push(`文件里的坐标：北纬 ${capture.position.latitude.toFixed(6)}，东经 ${capture.position.longitude.toFixed(6)}`);

  return hints.map((hint) => `# ${oneLine(hint)}`);
}

function field(key: string, value: string): string {
  return value === '' ? `${key}:` : `${key}: ${/^\d{4}-\d{2}-\d{2}( |$)/.test(value) ? value : yamlText(value)}`;
}

/** A moment to the minute, with its zone where one was written. */
function minutes(moment: string): string {
  return moment.replace(/^(\S+ \d{2}:\d{2}):\d{2}/, '$1').replace(/ ?\+08:00$/, '');
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}
