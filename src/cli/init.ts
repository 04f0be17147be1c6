import { Command, Option } from 'commander';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import type { Bilingual } from './bilingual.ts';
import { firstForm } from './first-form.ts';
import { readShipped } from './read-shipped.ts';
import type { People } from './scaffold/people-of.ts';
import { type CaseFacts, scaffoldCase } from './scaffold/scaffold-case.ts';
import type { Session } from './session.ts';
import { writeRecord } from './write-record.ts';
import { writeTexts } from './write-texts.ts';

const types = ['行政处罚', '行政许可', '行政强制', '行政检查', '行政征收', '行政征用'] as const;
const procedures = ['普通程序', '简易程序'] as const;
const nobody: People = { party: '', person: true, officers: [] };
const folders = ['records', 'media', 'scans'] as const;

const words: Bilingual<
  'usage' | 'description' | 'askType' | 'askProcedure' | 'askNumber' | 'askMatter' | 'exists' | 'written' | 'next' | 'more',
  'dir' | 'type' | 'procedure' | 'number' | 'matter'
> = {
  zh: {
    usage: '[选项] [文件夹]',
    description: '新建一个案件文件夹：case.yaml（每一项都有说明）和放文书、音像、扫描件的文件夹',
    dir: ['[文件夹]', '新案件的文件夹；不写的，是当前文件夹'],
    type: ['--type <种类>', '行政执法行为的种类；不写的，是行政处罚'],
    procedure: ['--procedure <程序>', '行政处罚的程序；不写的，是普通程序'],
    number: ['--number <案号>', '如 辽金普交罚〔2026〕第0012号'],
    matter: ['--matter <案由>', '案由'],
    askType: '哪一种行政执法行为',
    askProcedure: '哪一种程序',
    askNumber: '案号（现在不知道的，按回车）',
    askMatter: '案由（现在不知道的，按回车）',
    exists: '这里已经有一个案件，没有改动：',
    written: '建好了案件文件夹：',
    next: '下一步：填写 case.yaml，再用 dossier new 新建文书，用 dossier lint 检查',
    more: '例子：\n  dossier init 2026-0012 --type 行政处罚 --procedure 普通程序\n  dossier init 许可-0007 --type 行政许可 --number "辽金普交许〔2026〕第0007号"',
  },
  en: {
    usage: '[options] [folder]',
    description: 'start a case folder: case.yaml with every field explained, and folders for records, media and scans',
    dir: ['[folder]', 'folder of the new case; default: the current folder'],
    type: ['--type <type>', 'type of enforcement act; default: a penalty'],
    procedure: ['--procedure <procedure>', 'procedure of a penalty; default: ordinary'],
    number: ['--number <number>', 'number of the case'],
    matter: ['--matter <matter>', 'what the case is about'],
    askType: 'which type of act',
    askProcedure: 'which procedure',
    askNumber: 'case number (Enter where it is not known yet)',
    askMatter: 'matter (Enter where it is not known yet)',
    exists: 'a case stands here already, nothing was changed: ',
    written: 'started a case folder: ',
    next: 'next: fill in case.yaml, start records with dossier new, check with dossier lint',
    more: 'Examples:\n  dossier init 2026-0012\n  dossier init CASE --number 2026-0007',
  },
};

interface InitOptions {
  readonly type?: string;
  readonly procedure?: string;
  readonly number?: string;
  readonly matter?: string;
}

/** `dossier init`: a case folder to be filled. */
export function initCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('init')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.dir)
    .addOption(new Option(...say.type).choices(types))
    .addOption(new Option(...say.procedure).choices(procedures))
    .option(...say.number)
    .option(...say.matter)
    .addHelpText('after', `\n${say.more}`)
    .action(async (folder: string | undefined, options: InitOptions) => init(session, folder ?? '.', options));
}

async function init(session: Session, folder: string, options: InitOptions): Promise<void> {
  const { world, language } = session;
  const say = words[language];
  const there = await world.look(world.join(folder, 'case.yaml'));
  if (there !== undefined) throw new UsageError(`${say.exists}${folder}`);

  const facts = await gather(session, options);
  const template = await readShipped(world, 'templates/new/case.txt');
  const { loadRegulation } = await import('../build/load-regulation.ts');
  const regulation = await loadRegulation(world, facts.regulation);

  const settings = world.join(folder, '.vscode');
  for (const name of folders) await writeTexts(world, world.join(folder, name), {});
  if ((await world.look(world.join(settings, 'settings.json'))) === undefined)
    await writeTexts(world, settings, { 'settings.json': editorSettings(world) });
  await writeTexts(world, folder, { 'case.yaml': scaffoldCase(template, facts) });
  const form = regulation.forms.find(({ name }) => name === firstForm(facts));
  if (form !== undefined) await writeRecord(world, folder, { regulation, form, people: nobody, name: form.name });
  world.tell(`${say.written}${folder}\n${say.next}\n`);
}

/** Options first; what they leave open is asked for on a terminal, and has a default elsewhere. */
async function gather({ world, language }: Session, options: InitOptions): Promise<CaseFacts> {
  const say = words[language];
  const interactive = world.terminal.interactive;
  const type = options.type ?? (interactive ? await choose(world, say.askType, types) : types[0]);
  const wanted =
    options.procedure ?? (type === '行政处罚' && interactive ? await choose(world, say.askProcedure, procedures) : procedures[0]);
  const ask = async (question: string): Promise<string> => (interactive ? (await world.ask(`${question}: `)).trim() : '');
  return {
    regulation: 'jinpu',
    type,
    procedure: type === '行政处罚' ? wanted : '',
    number: options.number ?? (await ask(say.askNumber)),
    matter: options.matter ?? (await ask(say.askMatter)),
  };
}

/** Asks until a number of the list is given; Enter takes the first. */
async function choose(world: World, question: string, choices: readonly [string, ...string[]]): Promise<string> {
  world.tell(choices.map((choice, index) => `  ${index + 1} ${choice}\n`).join(''));
  for (let tries = 0; tries < 3; tries++) {
    const answer = (await world.ask(`${question} (1–${choices.length}, 1): `)).trim();
    const chosen = answer === '' ? choices[0] : (choices.find((choice) => choice === answer) ?? choices[Number(answer) - 1]);
    if (chosen !== undefined) return chosen;
  }
  return choices[0];
}

/** Settings of VS Code's YAML extension: completion, hover help and checks while typing. */
function editorSettings(world: World): string {
  const schemas = {
    [world.shipped('schemas/editor/case.schema.json')]: 'case.yaml',
    [world.shipped('schemas/editor/record.schema.json')]: 'records/**/*.yaml',
    [world.shipped('schemas/editor/waivers.schema.json')]: 'waivers.yaml',
  };
  const settings = {
    'yaml.schemas': schemas,
    'files.encoding': 'utf8',
    'editor.tabSize': 2,
    'editor.insertSpaces': true,
    'editor.wordWrap': 'on',
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
