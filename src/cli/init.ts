import { Command, Option } from 'commander';
import type { Kind } from '../model/kind.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { chooseKind } from './choose-kind.ts';
import { editorSettings } from './editor-settings.ts';
import { initWords } from './init-words.ts';
import { listKinds } from './list-kinds.ts';
import { readShipped } from './read-shipped.ts';
import { scaffoldCase } from './scaffold/scaffold-case.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';
import { writeRecords } from './write-records.ts';
import { writeTexts } from './write-texts.ts';

const types = ['行政处罚', '行政许可', '行政强制', '行政检查', '行政征收', '行政征用'] as const;
const procedures = ['普通程序', '简易程序'] as const;
const folders = ['records', 'media', 'scans'] as const;

export interface InitOptions {
  readonly kind?: string;
  readonly type?: string;
  readonly procedure?: string;
  readonly number?: string;
  readonly matter?: string;
  readonly all?: true;
  readonly list?: true;
  readonly yes?: true;
  readonly quiet?: true;
}

/** `dossier init`: a case folder to be filled. */
export function initCommand(session: Session): Command {
  const say = initWords[session.language];
  return new Command('init')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.dir)
    .option(...say.kind)
    .addOption(new Option(...say.type).choices(types).conflicts('kind'))
    .addOption(new Option(...say.procedure).choices(procedures).conflicts('kind'))
    .option(...say.number)
    .option(...say.matter)
    .option('--all', say.all)
    .option('-y, --yes', say.yes)
    .option('--list', say.list)
    .addHelpText('after', `\n${say.more}`)
    .action(async (folder: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<InitOptions>();
      const { loadKinds } = await import('../build/load-kinds.ts');
      const kinds = await loadKinds(session.world);
      if (options.list) return session.world.print(listKinds(kinds, styleOf(session)));
      await init(session, folder ?? '.', options, kinds);
    });
}

async function init(session: Session, folder: string, options: InitOptions, kinds: readonly Kind[]): Promise<void> {
  const { world, language } = session;
  const say = initWords[language];
  const there = await world.look(world.join(folder, 'case.yaml'));
  if (there !== undefined) throw new UsageError(`${say.exists}${folder}`);

  const kind = await chooseKind(session, options, kinds);
  const facts = await gather(session, options);
  const { loadRegulation } = await import('../build/load-regulation.ts');
  const regulation = await loadRegulation(world, 'jinpu');

  const settings = world.join(folder, '.vscode');
  for (const name of folders) await writeTexts(world, world.join(folder, name), {});
  if ((await world.look(world.join(settings, 'settings.json'))) === undefined)
    await writeTexts(world, settings, { 'settings.json': editorSettings(world) });
  await writeTexts(world, folder, { 'case.yaml': await caseText(world, kind, facts) });

  const due = (options.all ? kind.records : kind.records.slice(0, 1)).flatMap(({ forms }) => forms);
  const people = { party: '', person: kind.person, officers: [] };
  await writeRecords(world, folder, {
    regulation,
    people,
    records: due.map((form, index) => ({ form, name: numbered(form, index, due) })),
  });
  if (!options.quiet) world.tell(`${say.written}${folder}\n${say.next}\n`);
}

async function caseText(world: World, kind: Kind, facts: Gathered): Promise<string> {
  const [template, party] = await Promise.all([
    readShipped(world, 'templates/new/case.txt'),
    readShipped(world, `templates/new/party-${kind.person ? 'person' : 'organisation'}.txt`),
  ]);
  return scaffoldCase(template, {
    regulation: 'jinpu',
    type: kind.type,
    procedure: kind.procedure,
    state: kind.records[0]?.state ?? '程序启动',
    party,
    ...facts,
  });
}

/** `02-送达回证`: the order in which they come, where there are several. */
function numbered(form: string, index: number, all: readonly string[]): string {
  return all.length === 1 ? form : `${String(index + 1).padStart(2, '0')}-${form}`;
}

interface Gathered {
  readonly number: string;
  readonly matter: string;
}

/** Options first; what they leave open is asked for on a terminal, and stays blank elsewhere. */
async function gather({ world, language }: Session, options: InitOptions): Promise<Gathered> {
  const say = initWords[language];
  const silent = !world.terminal.interactive || options.yes === true;
  const ask = async (question: string): Promise<string> => (silent ? '' : (await world.ask(`${question}: `)).trim());
  return { number: options.number ?? (await ask(say.askNumber)), matter: options.matter ?? (await ask(say.askMatter)) };
}
