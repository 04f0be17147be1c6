import { articleFiles } from '../../build/article-files.ts';
import { type EditedCase, editCase } from '../../build/edit-case.ts';
import { type Desk, filesNamed, fixesIn, formsLacking, helpAt, proposeAt, waiversFor, wholeFix } from '../../build/editor-answers.ts';
import type { LintCaseOptions } from '../../build/lint-case.ts';
import { mendFolder } from '../../build/mend-folder.ts';
import { overlayWorld } from '../../build/overlay-world.ts';
import type { Editor, EditorFix, EditorService, Range } from '../../model/editor.ts';
import { isAbsolutePath } from '../../model/is-absolute-path.ts';
import type { Language } from '../../model/text.ts';
import { UsageError } from '../../model/trouble.ts';
import type { FolderContents, World } from '../../model/world.ts';
import { editorMarks } from '../../report/editor-marks.ts';
import { findCases } from '../find-cases.ts';
import { freeName } from '../free-name.ts';
import { newRecord, readRecordSchema } from '../new-record.ts';
import { peopleOf } from '../scaffold/people-of.ts';
import { type Board, openBoard } from './board.ts';

/** What `dossier lsp` was told. */
export interface ServiceOptions extends Pick<LintCaseOptions, 'asOf' | 'laws' | 'agency' | 'regulation'> {
  /** Asked for on the command line; the editor's own language does not count then. */
  readonly language?: Language;
}

/** The case that an open file belongs to. */
interface Home {
  /** Absolute. */
  readonly folder: string;
  /** The file's path in it. */
  readonly file: string;
}

interface Judgement {
  readonly edited: EditedCase;
  /** The open texts that it was given for. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Serves an editor: judges the cases of its open files as they stand there, the rest of each case as it stands on the disk, and answers
 * what it asks of a place.
 */
export function editorService(world: World, editor: Editor, given: Language, options: ServiceOptions): EditorService {
  const texts = new Map<string, string>();
  const changed = new Set<string>();
  const digests = new Map<string, ReturnType<World['digestFile']>>();
  const homes = new Map<string, Home>();
  const judgements = new Map<string, Judgement>();
  const board: Board = openBoard(editor);
  let language = given;
  let articles: Promise<ReadonlyMap<string, string>> | undefined;

  const layered = (seen: ReadonlyMap<string, string>): World => overlayWorld(world, { texts: seen, digests });

  async function homeOf(path: string): Promise<Home | undefined> {
    const known = homes.get(path);
    if (known !== undefined) return known;
    try {
      const [target] = await findCases(layered(texts), path, language);
      if (target?.only === undefined) return undefined;
      const home = { folder: world.resolve(target.folder), file: target.only };
      homes.set(path, home);
      return home;
    } catch (error) {
      if (error instanceof UsageError) return undefined;
      throw error;
    }
  }

  async function judge(folder: string): Promise<Judgement> {
    const seen = new Map(texts);
    const { language: _, ...asked } = options;
    const over = layered(seen);
    const isCase = (await over.look(over.join(folder, 'case.yaml'))) !== undefined;
    const judgement = { edited: await editCase(isCase ? over : { ...over, readFolder: readNothing }, folder, asked), texts: seen };
    judgements.set(folder, judgement);

    return judgement;
  }

  /** The case around an open file. `now`: judged with the file's text as it stands. */
  async function deskOf(path: string, now: boolean) {
    const home = await homeOf(path);
    const text = texts.get(path);
    if (home === undefined || text === undefined) return undefined;
    const last = judgements.get(home.folder);
    const { edited } = last === undefined || (now && last.texts.get(path) !== text) ? await judge(home.folder) : last;
    const { parsed, findings, regulation } = edited;

    return regulation === undefined ? undefined : { home, desk: { file: home.file, text, parsed, findings, regulation } };
  }

  /** The documents that are missing, each as `dossier new` starts it. */
  async function newRecords(over: World, folder: string, desk: Desk, range: Range): Promise<readonly EditorFix[]> {
    const lacking = formsLacking(desk, range);
    if (lacking.length === 0) return [];
    const schema = await readRecordSchema(world);
    const people = peopleOf(desk.parsed.data);
    const records = over.join(folder, 'records');

    return Promise.all(
      lacking.map(async ({ form, mends }): Promise<EditorFix> => {
        const name = await freeName(over, records, form.name);
        const title = language === 'zh' ? `新建“${form.name}”（records/${name}）` : `start a ${form.name} (records/${name})`;
        const writes = {
          path: world.resolve(world.join(records, name)),
          isNew: true,
          at: { line: 0, character: 0 },
          text: newRecord(desk.regulation, form, schema, people),
        };

        return { title, kind: 'quickfix', mends, sure: false, edits: [], writes };
      }),
    );
  }

  async function waivers(over: World, folder: string, desk: Desk, range: Range): Promise<readonly EditorFix[]> {
    const path = world.resolve(world.join(folder, 'waivers.yaml'));
    const bytes = await over.readFile(path);
    const written = bytes === undefined ? undefined : new TextDecoder().decode(bytes);

    return waiversFor(desk, range, { path, written, now: world.now() }, language);
  }

  async function show({ folder, file }: Home): Promise<void> {
    const { edited } = await judge(folder);
    articles ??= articleFiles(world);
    const files = await articles;
    const register = file === 'agency.yaml';
    const marks = editorMarks(register ? edited.findings.filter(({ at }) => at.file === file) : edited.findings, {
      language,
      pathOf: (name) => pathIn(world, folder, name),
      explained: ({ regulation, article }) => files.get(`${regulation}/${article}`),
    });
    const open = [...texts.keys()].filter((path) => homes.get(path)?.folder === folder);
    board.show(folder, new Map([...open.map((path) => [path, []] as const), ...marks]));
  }

  return {
    begin(locale) {
      language = options.language ?? (locale === undefined ? given : /^en\b/i.test(locale) ? 'en' : 'zh');
    },
    write(path, text) {
      texts.set(path, text);
      changed.add(path);
    },
    close(path) {
      texts.delete(path);
      changed.add(path);
    },
    reread() {
      digests.clear();
      homes.clear();
      for (const path of texts.keys()) changed.add(path);
    },
    async rest() {
      const paths = [...changed];
      changed.clear();
      const before = new Set([...homes.values()].map(({ folder }) => folder));
      if (paths.some((path) => /[\\/]agency\.yaml$/.test(path))) paths.push(...texts.keys());
      const touched = (await Promise.all(paths.map(homeOf))).filter((home) => home !== undefined);
      const open = new Set((await Promise.all([...texts.keys()].map(homeOf))).map((home) => home?.folder));
      for (const folder of new Set([...before, ...touched.map((home) => home.folder), ...board.folders()])) {
        const home = touched.find((each) => each.folder === folder);
        if (!open.has(folder)) {
          judgements.delete(folder);
          board.clear(folder);
        } else if (home !== undefined) await show(home);
      }
    },
    async help(path, at) {
      const found = await deskOf(path, false);
      return found === undefined ? undefined : helpAt(found.desk, at, language);
    },
    async propose(path, at) {
      const found = await deskOf(path, false);
      return found === undefined ? [] : proposeAt(found.desk, at, language);
    },
    async fixes(path, range, all) {
      const found = await deskOf(path, true);
      if (found === undefined) return [];
      const { home, desk } = found;
      const single = fixesIn(desk, range, language);
      const over = layered(texts);
      const written = [...(await newRecords(over, home.folder, desk, range)), ...(await waivers(over, home.folder, desk, range))];
      const mended = all ? await mendFolder(over, home.folder, (_, file) => file === home.file, options.regulation) : [];
      return [...single, ...written, ...mended.filter(({ before }) => before === desk.text).map((fix) => wholeFix(fix, language))];
    },
    async links(path) {
      const found = await deskOf(path, false);
      return found === undefined
        ? []
        : filesNamed(found.desk).map(({ range, file }) => ({ range, path: pathIn(world, found.home.folder, file) }));
    },
  };
}

/** Above cases stands the agency's register, and below it perhaps thousands of them: nothing of them is read to judge it. */
async function readNothing(): Promise<FolderContents> {
  return { files: [], contents: new Map() };
}

/** A file of a case as an absolute path; what is said of the folder is said of its case.yaml. */
function pathIn(world: World, folder: string, file: string): string {
  if (isAbsolutePath(file)) return file;

  return world.resolve(world.join(folder, file === '' ? 'case.yaml' : file));
}
