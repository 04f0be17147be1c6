import { Command } from 'commander';
import { type Stage, stages } from '../model/regulation.ts';
import { UsageError } from '../model/trouble.ts';
import type { Tree } from '../model/value.ts';
import type { World } from '../model/world.ts';
import { displayWidth } from '../report/display-width.ts';
import type { Bilingual } from './bilingual.ts';
import { findForm } from './find-form.ts';
import { peopleOf } from './scaffold/people-of.ts';
import type { Session } from './session.ts';
import { writeRecord } from './write-record.ts';

const words: Bilingual<'usage' | 'description' | 'list' | 'none' | 'written' | 'more', 'form' | 'case' | 'name'> = {
  zh: {
    usage: '[选项] <文书>',
    description: '在案件里新建一份文书，每一项都有说明',
    form: ['[文书]', '文书的名称（如 询问笔录）或者英文名（如 interview）'],
    case: ['--case <文件夹>', '案件文件夹；不写的，是当前文件夹'],
    name: ['--name <名称>', 'records/ 里的文件名；不写的，用文书的名称'],
    list: '列出全部文书',
    none: '没有写要新建哪一种文书；全部文书：dossier new --list',
    written: '写好了，请填写',
    more: '例子：\n  dossier new 询问笔录 --name 询问笔录-张某\n  dossier new proof-of-service --case 案件文件夹\n  dossier new --list',
  },
  en: {
    usage: '[options] <form>',
    description: 'start a record in a case, with every field explained',
    form: ['[form]', 'the title of the form, or its English id (such as interview)'],
    case: ['--case <folder>', 'the case folder; default: the current folder'],
    name: ['--name <name>', 'name of the file in records/; default: the title of the form'],
    list: 'list all forms',
    none: 'which form? all forms: dossier new --list',
    written: 'written; please fill it in',
    more: 'Examples:\n  dossier new interview --name interview-1\n  dossier new proof-of-service --case CASE\n  dossier new --list',
  },
};

interface NewOptions {
  readonly case?: string;
  readonly name?: string;
  readonly list?: true;
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
    .action(async (form: string | undefined, options: NewOptions) => {
      if (options.list) return listForms(session);
      if (form === undefined) throw new UsageError(say.none);
      await startRecord(session, form, options);
    });
}

async function startRecord({ world, language }: Session, name: string, options: NewOptions): Promise<void> {
  const folder = options.case ?? '.';
  const data = await readCase(world, folder);
  const { loadRegulation } = await import('../build/load-regulation.ts');
  const regulation = await loadRegulation(world, typeof data.制度 === 'string' && data.制度 !== '' ? data.制度 : 'jinpu');
  const form = await findForm(regulation.forms, name, language);
  const file = await writeRecord(world, folder, { regulation, form, people: peopleOf(data), name: options.name ?? form.name });
  world.print(`${world.join(folder, 'records', file)}\n`);
  world.tell(`${words[language].written}\n`);
}

/** What case.yaml says; an empty tree where there is none yet. */
async function readCase(world: World, folder: string): Promise<Tree> {
  if ((await world.look(world.join(folder, 'case.yaml'))) === undefined) return {};

  const { openCase } = await import('../build/open-case.ts');
  return (await openCase(world, folder)).value.data;
}

async function listForms({ world }: Session): Promise<void> {
  const { loadRegulation } = await import('../build/load-regulation.ts');
  const { forms } = await loadRegulation(world, 'jinpu');
  const width = Math.max(...forms.map((form) => displayWidth(form.name)));
  const section = (stage: Stage): string => {
    const lines = forms
      .filter((form) => form.stage === stage)
      .map((form) => `  ${form.name}${' '.repeat(width - displayWidth(form.name) + 2)}${form.id}`);
    return `${[stage, ...lines].join('\n')}\n`;
  };
  world.print(stages.map(section).join(''));
}
