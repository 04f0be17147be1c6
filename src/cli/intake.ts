import { Command, Option } from 'commander';
import type { IntakeRefusal, IntakeResult, TakenFile } from '../build/intake-files.ts';
import { exit } from '../model/exit.ts';
import { type LateGround, lateGrounds } from '../model/ledger.ts';
import { UsageError } from '../model/trouble.ts';
import { intakeJson, reportIntake } from '../report/report-intake.ts';
import type { Bilingual } from './bilingual.ts';
import { parseInstant } from './parse-instant.ts';
import { startProgress } from './progress.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';
import { writeMediaRecord } from './write-media-record.ts';

type Flags =
  | 'paths'
  | 'case'
  | 'by'
  | 'device'
  | 'ended'
  | 'ground'
  | 'returned'
  | 'store'
  | 'keeper'
  | 'replaces'
  | 'reason'
  | 'frames'
  | 'noFrames';

const words: Bilingual<
  | 'usage'
  | 'description'
  | 'scan'
  | 'data'
  | 'either'
  | 'json'
  | 'more'
  | 'pair'
  | 'together'
  | 'written'
  | 'notTaken'
  | 'nothing'
  | 'frameless'
  | IntakeRefusal,
  Flags
> = {
  zh: {
    usage: '[选项] [文件...] --by <姓名>',
    description: '把照片、录音、录像、扫描件接收进案件：复制、核对、记入台账，起草音像资料；不动原来的文件',
    paths: ['[文件...]', '文件，或者装着文件的文件夹（如存储卡）'],
    case: ['--case <文件夹>', '案件文件夹；不写的，是当前文件夹'],
    by: ['--by <姓名>', '经办人，要是本案执法人员或者机关人员'],
    device: ['--device <名称>', '从哪台设备来，如 "执法记录仪 03 号"'],
    ended: ['--ended <时刻>', '制作完成的时刻，如 "2026-03-02 09:50"；照片自己写着的，不用写'],
    ground: ['--ground <原因>', '不能在24小时内移交的原因，与 --returned 一起写'],
    returned: ['--returned <时刻>', '回到本单位的时刻'],
    store: ['--store <位置>', '案件文件夹就在这个位置的，写进音像资料'],
    keeper: ['--keeper <姓名>', '专门保管人，写进音像资料'],
    scan: '其中的图片是文书的扫描件，放进 scans/',
    data: '是电子数据（聊天记录、轨迹、订单、表格等）：什么格式都收，放进 media/',
    either: '--scan 和 --data 只能写一个',
    replaces: ['--replaces <路径>', '更换案件里的这个文件，如 media/现场01.jpg；原来的移到 replaced/'],
    reason: ['--reason <理由>', '为什么更换'],
    frames: ['--frames', '不写文件的，给台账里已有的录像补截关键帧（要装 ffmpeg）'],
    noFrames: ['--no-frames', '不截取录像的关键帧'],
    json: '每个文件输出一行 JSON',
    pair: '--ground 和 --returned 要一起写',
    together: '--replaces 和 --reason 要一起写，理由不能空着',
    written: '音像资料起草好了，请填写：',
    notTaken: '没有接收',
    nothing: '要写接收哪些文件；只给已有的录像补截关键帧的，写 --frames',
    frameless: '读不出画面，没有截取关键帧：',
    empty: '文件是空的（0 字节），请从设备重新复制',
    kind: '不是能印、能放的格式；WebP、GIF、BMP 等图片另存为 JPEG，MKV、WMV、FLV 等录像另存为 MP4，再接收；聊天记录、表格等电子数据（和它们的原文件）加 --data 接收',
    unread: '读不出来，请检查权限，是否被其他程序占用',
    link: '是链接（快捷方式）或者设备，不是文件本身',
    more: '例子：\n  dossier intake /media/SD/DCIM --case 案件文件夹 --by 王一鸣 --device 03号机\n  dossier intake 询问.mp4 --by 李思远 --ended "2026-03-02 10:25"\n  dossier intake 重扫.pdf --by 李思远 --replaces scans/询问.pdf --reason 缺页\n\n中断了的，同样的命令再运行一次，接着做，不会重复。',
  },
  en: {
    usage: '[options] [file...] --by <name>',
    description: 'take photos, recordings and scans into a case: copy, verify, enter in the ledger, draft their record; the source stays',
    paths: ['[file...]', 'files, or folders of files (such as a memory card)'],
    case: ['--case <folder>', 'the case folder; default: the current folder'],
    by: ['--by <name>', 'who takes them in: one of the people of the case'],
    device: ['--device <name>', 'the device from which they come'],
    ended: ['--ended <moment>', 'when the recording ended, such as "2026-03-02 09:50"; pictures often tell themselves'],
    ground: ['--ground <ground>', 'why they could not be handed over within 24 hours; goes with --returned'],
    returned: ['--returned <moment>', 'when the officer came back'],
    store: ['--store <place>', 'where the case folder is kept, for the record'],
    keeper: ['--keeper <name>', 'the custodian, for the record'],
    scan: 'pictures among them are scans of papers; they go into scans/',
    data: 'they are electronic data (chats, tracks, orders, sheets): any format, into media/',
    either: '--scan and --data exclude each other',
    replaces: ['--replaces <path>', 'replace this file of the case, such as media/01.jpg; the old one goes to replaced/'],
    reason: ['--reason <text>', 'why it is replaced'],
    frames: ['--frames', 'without files: take key frames of the films that the ledger knows (needs ffmpeg)'],
    noFrames: ['--no-frames', 'take no key frames of films'],
    json: 'one line of JSON for each file',
    pair: '--ground and --returned go together',
    together: '--replaces and --reason go together, and the reason is not blank',
    written: 'a record was drafted, please fill it in: ',
    notTaken: 'not taken',
    nothing: 'name the files to take in; for key frames of films taken in earlier write --frames',
    frameless: 'no picture can be read, no key frames: ',
    empty: 'the file is empty (0 bytes); copy it from the device again',
    kind: 'nothing of this type can be printed or played; save a picture (WebP, GIF, BMP) as JPEG, a film (MKV, WMV, FLV) as MP4, and take that in; electronic data (and either as it is) with --data',
    unread: 'it cannot be read: check its permissions, and whether another program holds it',
    link: 'it is a link, not the file itself',
    more: 'Examples:\n  dossier intake /media/CARD/DCIM --case CASE --by NAME --device camera-03\n  dossier intake interview.mp4 --by NAME --ended "2026-03-02 10:25"\n\nAn interrupted run goes on where it stopped: run the same command again.',
  },
};

interface IntakeOptions {
  readonly case?: string;
  readonly by: string;
  readonly device?: string;
  readonly ended?: string;
  readonly ground?: LateGround;
  readonly returned?: string;
  readonly store?: string;
  readonly keeper?: string;
  readonly scan?: true;
  readonly data?: true;
  readonly replaces?: string;
  readonly reason?: string;
  readonly frames?: boolean;
  readonly json?: true;
  readonly quiet?: true;
}

/** `dossier intake`: files in, a ledger and a record to be filled out. */
export function intakeCommand(session: Session): Command {
  const say = words[session.language];
  const instant = parseInstant(session);
  return new Command('intake')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.paths)
    .requiredOption(...say.by)
    .option(...say.case)
    .option(...say.device)
    .option(...say.ended, instant)
    .addOption(new Option(...say.ground).choices(lateGrounds))
    .option(...say.returned, instant)
    .addOption(new Option(...say.store).choices(['执法信息系统', '本单位专用存储设备']))
    .option(...say.keeper)
    .option('--scan', say.scan)
    .option('--data', say.data)
    .option(...say.replaces)
    .option(...say.reason)
    .option(...say.frames)
    .option(...say.noFrames)
    .option('--json', say.json)
    .addHelpText('after', `\n${say.more}`)
    .action(async (paths: readonly string[], _, command: Command) => intake(session, paths, command.optsWithGlobals<IntakeOptions>()));
}

async function intake(session: Session, paths: readonly string[], options: IntakeOptions): Promise<void> {
  const { world, language } = session;
  refuseHalves(options, words[language]);
  if (paths.length === 0 && options.frames !== true) throw new UsageError(words[language].nothing);
  const folder = options.case ?? '.';
  const { intakeFiles } = await import('../build/intake-files.ts');
  const progress = startProgress(session, folder, options.quiet === true || options.json === true);
  const taken: TakenFile[] = [];
  const tell = (file: TakenFile): void => {
    progress.clear();
    taken.push(file);
    world.print(options.json ? intakeJson(file) : reportIntake(file, styleOf(session)));
  };
  try {
    if (paths.length === 0) {
      const { frameCase } = await import('../build/frame-case.ts');
      const frameless = await frameCase(world, folder, options.by, tell);
      for (const path of frameless) world.tell(`${words[language].frameless}${path}\n`);
      return;
    }
    const { device, ended, ground, returned, replaces, reason = '' } = options;
    const asked = {
      by: options.by,
      scan: options.scan === true,
      data: options.data === true,
      frames: options.frames !== false,
      progress: progress.show,
      ...(device === undefined ? {} : { device }),
      ...(ended === undefined ? {} : { ended }),
      ...(ground === undefined ? {} : { ground }),
      ...(returned === undefined ? {} : { returned }),
      ...(replaces === undefined ? {} : { replaces: { path: replaces, reason } }),
    };
    const result = await intakeFiles(world, folder, paths, asked, tell);
    progress.clear();
    tellRefused(session, result);
    const record = await writeMediaRecord(world, folder, taken, options);
    if (record !== undefined && !options.quiet) world.tell(`${words[language].written}${world.join(folder, record)}\n`);
  } finally {
    progress.clear();
  }
}

function refuseHalves(options: IntakeOptions, say: (typeof words)['zh']): void {
  if ((options.ground === undefined) !== (options.returned === undefined)) throw new UsageError(say.pair);
  if (options.scan && options.data) throw new UsageError(say.either);
  const reasoned = options.reason !== undefined && options.reason.trim() !== '';
  if ((options.replaces !== undefined) !== reasoned) throw new UsageError(say.together);
}

function tellRefused({ world, language, finish }: Session, { refused }: IntakeResult): void {
  const say = words[language];
  for (const { name, why } of refused) world.tell(`${say.notTaken} ${name}${language === 'zh' ? '：' : ': '}${say[why]}\n`);
  if (refused.length > 0) finish(exit.findings);
}
