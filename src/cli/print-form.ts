import { Command } from 'commander';
import type { BlankForm } from '../build/print-forms.ts';
import { exit } from '../model/exit.ts';
import { UsageError } from '../model/trouble.ts';
import { reportPretty } from '../report/report-pretty.ts';
import type { Bilingual } from './bilingual.ts';
import { findForm } from './find-form.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';

const words: Bilingual<'usage' | 'description' | 'all' | 'folder' | 'which' | 'both' | 'pdf' | 'more', 'form' | 'out' | 'config'> = {
  zh: {
    usage: '[选项] [文书]',
    description: '印一份空白文书（PDF），供手写',
    form: ['[文书]', '文书的名称或者英文代号；全部文书见 dossier new --list'],
    out: ['-o, --out <文件>', '写到哪个文件；不写的，是当前文件夹里的“文书名.pdf”；与 --all 同用的，是文件夹，不写的，是 空白文书'],
    all: '印全部文书，每种一个文件',
    folder: '空白文书',
    config: ['--config <文件>', '本单位的版式配置；不写的，看环境变量 DOSSIER_CONFIG，再从当前文件夹往上找'],
    which: '没有写要印哪一种文书；全部都印的，写 --all',
    both: '写了一种文书，又写了 --all；只印这一种的，去掉 --all：',
    pdf: '文件名要以 .pdf 结尾：',
    more: '例子：\n  dossier print-form 询问笔录\n  dossier print-form interview -o 空白询问笔录.pdf\n  dossier print-form --all -o 空白文书',
  },
  en: {
    usage: '[options] [form]',
    description: 'print a form empty (PDF), to be filled in by hand',
    form: ['[form]', 'Chinese name or English id of a form; all forms: dossier new --list'],
    out: ['-o, --out <file>', 'where to write; default: NAME.pdf in the current folder; with --all a folder, default: forms'],
    all: 'print every form, each into a file of its own',
    folder: 'forms',
    config: ['--config <file>', 'the configuration of the bureau; default: DOSSIER_CONFIG, else the nearest from here up'],
    which: 'which form? --all prints every one',
    both: 'a form and --all are both given; to print this one leave --all out: ',
    pdf: 'the name of the file must end with .pdf: ',
    more: 'Examples:\n  dossier print-form interview\n  dossier print-form interview -o interview.pdf\n  dossier print-form --all -o forms',
  },
};

interface PrintFormOptions {
  readonly out?: string;
  readonly all?: true;
  readonly config?: string;
}

/** `dossier print-form`: a form's name in, its empty print out. */
export function printFormCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('print-form')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.form)
    .option(...say.out)
    .option('--all', say.all)
    .option(...say.config)
    .addHelpText('after', `\n${say.more}`)
    .action(async (form: string | undefined, options: PrintFormOptions) => printThem(session, form, options));
}

async function printThem(session: Session, form: string | undefined, options: PrintFormOptions): Promise<void> {
  const { world, language } = session;
  const [{ loadRegulation }, { configOf }, { printForms }] = await Promise.all([
    import('../build/load-regulation.ts'),
    import('../build/config-of.ts'),
    import('../build/print-forms.ts'),
  ]);
  if (form !== undefined && options.all) throw new UsageError(`${words[language].both}${form}`);
  const { forms } = await loadRegulation(world, 'jinpu');
  const one = form === undefined ? undefined : await findForm(forms, form, language);
  if (one === undefined && !options.all) throw new UsageError(words[language].which);

  const wanted = one !== undefined ? [one] : [...forms].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { folder, file } = options.all
    ? { folder: options.out ?? words[language].folder, file: undefined }
    : placeOf(options.out, language);
  const { value: own, findings } = await configOf(world, undefined, options.config);
  if (findings.some(({ level }) => level === 'error')) {
    world.tell(reportPretty([{ folder: '', findings, records: 0 }], styleOf(session)));
    return session.finish(exit.findings);
  }

  const blanks = wanted.map((each): BlankForm => ({ form: each, file: file ?? `${each.name}.pdf` }));
  for (const printed of await printForms(world, blanks, folder, own))
    world.print(`${folder === '.' ? printed.file : world.join(folder, printed.file)}\n`);
}

/** Folder and file of what was named. */
function placeOf(out: string | undefined, language: Session['language']): { readonly folder: string; readonly file: string | undefined } {
  if (out === undefined) return { folder: '.', file: undefined };
  if (!/[^\\/]\.pdf$/i.test(out)) throw new UsageError(`${words[language].pdf}${out}`);
  const cut = Math.max(out.lastIndexOf('/'), out.lastIndexOf('\\'));

  return { folder: cut < 0 ? '.' : out.slice(0, cut) || '/', file: out.slice(cut + 1) };
}
