import { Command } from 'commander';
import { UsageError } from '../model/trouble.ts';
import type { Tree } from '../model/value.ts';
import type { Bilingual } from './bilingual.ts';
import { fileNameOf } from './file-name-of.ts';
import { findForm } from './find-form.ts';
import { listForms } from './list-forms.ts';
import { peopleOf } from './scaffold/people-of.ts';
import type { Session } from './session.ts';
import { writeRecords } from './write-records.ts';

const words: Bilingual<
  'usage' | 'description' | 'list' | 'none' | 'exists' | 'nameless' | 'noCase' | 'written' | 'more',
  'form' | 'case' | 'name'
> = {
  zh: {
    usage: '[选项] <文书>',
    description: '在案件里新建一份文书，每一项都有说明',
    form: ['[文书]', '文书的名称（如 询问笔录）或者英文名（如 interview）'],
    case: ['--case <文件夹>', '案件文件夹；不写的，是当前文件夹'],
    name: ['--name <名称>', 'records/ 里的文件名；不写的，用文书的名称'],
    list: '列出全部文书',
    none: '没有写要新建哪一种文书：在 dossier new 后面写上面的一个名称',
    exists: '已经有这个文件，没有改动：',
    nameless: '--name 后面要写一个文件名，不能是空的',
    noCase: '这里不是案件文件夹（里面没有 case.yaml）；核对 --case，新案件先用 dossier init 建立：',
    written: '建好了。在冒号后面填写，再运行 dossier lint，它说还有哪些没有填',
    more: '例子：\n  dossier new 询问笔录 --name 询问笔录-张某\n  dossier new proof-of-service --case 案件文件夹\n  dossier new --list',
  },
  en: {
    usage: '[options] <form>',
    description: 'start a record in a case, with every field explained',
    form: ['[form]', 'the title of the form, or its English id (such as interview)'],
    case: ['--case <folder>', 'the case folder; default: the current folder'],
    name: ['--name <name>', 'name of the file in records/; default: the title of the form'],
    list: 'list all forms',
    none: 'which form? write one of the names above behind dossier new',
    exists: 'there is such a file already, nothing was changed: ',
    nameless: '--name wants the name of a file, not nothing',
    noCase: 'no case folder (it has no case.yaml); check --case, or start a case with dossier init: ',
    written: 'written. Fill in behind the colons; dossier lint says what is still missing',
    more: 'Examples:\n  dossier new interview --name interview-1\n  dossier new proof-of-service --case CASE\n  dossier new --list',
  },
};

interface NewOptions {
  readonly case?: string;
  readonly name?: string;
  readonly list?: true;
  readonly quiet?: true;
}

/** `dossier new`: a form in, a record to be filled out. */
export function newCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('new')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.form)
    .option(...say.case)
    .option(...say.name)
    .option('--list', say.list)
    .addHelpText('after', `\n${say.more}`)
    .action(async (form: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<NewOptions>();
      if (options.list || form === undefined) await printForms(session);
      if (options.list) return;
      if (form === undefined) throw new UsageError(say.none);
      await startRecord(session, form, options);
    });
}

async function startRecord(session: Session, name: string, options: NewOptions): Promise<void> {
  const { world, language } = session;
  const folder = options.case ?? '.';
  const data = await readCase(session, folder);
  const { loadRegulation } = await import('../build/load-regulation.ts');
  const regulation = await loadRegulation(world, typeof data.制度 === 'string' && data.制度 !== '' ? data.制度 : 'jinpu');
  const form = await findForm(regulation.forms, name, language);
  if (options.name !== undefined) await refuseExisting(session, folder, options.name);
  const [file = ''] = await writeRecords(world, folder, {
    regulation,
    people: peopleOf(data),
    records: [{ form: form.name, name: options.name ?? form.name }],
  });
  world.print(`${world.join(folder, 'records', file)}\n`);
  if (!options.quiet) world.tell(`${words[language].written}\n`);
}

/** What case.yaml says. A folder without one is no case: a misspelt folder is told, not made. */
async function readCase({ world, language }: Session, folder: string): Promise<Tree> {
  if ((await world.look(world.join(folder, 'case.yaml'))) === undefined) throw new UsageError(`${words[language].noCase}${folder}`);

  const { openCase } = await import('../build/open-case.ts');
  return (await openCase(world, folder)).value.data;
}

/** A name that was asked for is not silently changed. */
async function refuseExisting({ world, language }: Session, folder: string, name: string): Promise<void> {
  const below = world.join(folder, 'records');
  const wanted = fileNameOf(name);
  if (wanted === undefined) throw new UsageError(words[language].nameless);
  if ((await world.look(world.join(below, wanted))) !== undefined) throw new UsageError(`${words[language].exists}records/${wanted}`);
}

async function printForms({ world }: Session): Promise<void> {
  const { loadRegulation } = await import('../build/load-regulation.ts');
  world.print(listForms((await loadRegulation(world, 'jinpu')).forms));
}
