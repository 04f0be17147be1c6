import { type Config, noConfig } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { OrderTemplate } from '../model/order-template.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Receiver } from '../model/profile.ts';
import { type FormTemplate, type PhotoLayout, photoLayouts, type SheetName, sheetNames, type Templates } from '../model/templates.ts';
import type { Value } from '../model/value.ts';
import { chooseProfile } from './choose-profile.ts';
import { omitFields, omitSpineFields } from './omit-fields.ts';
import { parseProfile } from './profile.ts';
import { parseReceiver } from './receiver.ts';
import { parseForm } from './templates-form.ts';
import { parseOrder } from './templates-order.ts';
import type { Reading } from './templates-reading.ts';
import { layTheme, parseTheme } from './templates-theme.ts';
import { parseYaml, type SourceDocument } from './yaml-source.ts';

/**
 * Reads templates/: `forms/*.yaml`, `pieces/*.yaml`, `volume/*.yaml`, `profiles/*.yaml`, `receivers/*.yaml`, `theme.yaml`. Paths are relative to that folder.
 * A bureau's own configuration is laid over them.
 * Findings are those of the files (YAML) and `T-template` for what the language does not know.
 */
export function parseTemplates(files: ReadonlyMap<string, Uint8Array>, config: Config = noConfig): Outcome<Templates> {
  const findings: Finding[] = [];
  const documents = new Map<string, SourceDocument>();
  for (const [path, bytes] of [...files].filter(([path]) => path.endsWith('.yaml')).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = parseYaml(path, bytes);
    findings.push(...read.findings);
    documents.set(path, read.value);
  }

  const within = (folder: string): readonly string[] => [...documents.keys()].filter((path) => path.startsWith(`${folder}/`));
  const contentOf = (path: string): Value | undefined => documents.get(path)?.value;
  const pieces = new Map(within('pieces').flatMap((path) => pieceOf(path, contentOf(path))));
  const reading = (file: string): Reading => ({
    file,
    pieces,
    fault: (pointer, fact) => findings.push(templateFinding(fact, pointer, documents.get(file), file)),
  });

  const looks = parseTheme(layTheme(contentOf('theme.yaml'), config.theme), reading('theme.yaml'));
  const chosen = chooseProfile(new Map(within('profiles').map((path) => [path, contentOf(path)])), config);
  const arranged = parseProfile(chosen.value, reading(chosen.path));
  const sheets = sheetFiles(within('volume'), arranged.contents, config.photosPerPage ?? 2);
  const value: Templates = {
    forms: within('forms').map((path) => parseForm(contentOf(path), reading(path))),
    sheets: Object.fromEntries(sheets.flatMap((path) => sheetOf(parseForm(contentOf(path), reading(path)), config))),
    ...(config.photosPerPage === undefined && Object.values(photoLayouts).every((name) => documents.has(photoSheet(name)))
      ? { photoLayouts: layoutsOf((name) => parseForm(contentOf(photoSheet(name)), reading(photoSheet(name)))) }
      : {}),
    order: orderOf(parseOrder(contentOf('volume/order.yaml'), reading('volume/order.yaml')), arranged.order, config),
    theme: looks.theme,
    styles: looks.styles,
    pageNumber: looks.place ?? arranged.place,
    profile: arranged.profile,
    ...receiversOf(
      within('receivers').map((path) => parseReceiver(contentOf(path), reading(path))),
      config,
      reading('receiver'),
    ),
  };
  return { value, findings };
}

function pieceOf(path: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  return value === undefined ? [] : [[path.slice('pieces/'.length, -'.yaml'.length), value]];
}

/** How fields are left off the sheets that have them. */
const omits: Partial<Record<SheetName, typeof omitFields>> = { cover: omitFields, 'outer-cover': omitFields, spine: omitSpineFields };

function sheetOf(form: FormTemplate, config: Config): readonly (readonly [SheetName, FormTemplate])[] {
  const name = sheetNames.find((each) => each === form.form);
  if (name === undefined) return [];

  return [[name, omits[name]?.(form, config.omitted) ?? form]];
}

/** The sheets of volume/ that are printed: of those for contents and photos the chosen ones. */
function sheetFiles(paths: readonly string[], contents: string, photosPerPage: number): readonly string[] {
  const chosen = [`volume/${contents}.yaml`, photoSheet(photosPerPage)];

  return paths.filter((path) => path !== 'volume/order.yaml' && (chosen.includes(path) || !/^volume\/(photos-|.*contents)/.test(path)));
}

function layoutsOf(read: (name: string) => FormTemplate): Readonly<Record<PhotoLayout, FormTemplate>> {
  const { whole, half, quarter, upright, tall } = photoLayouts;

  return { whole: read(whole), half: read(half), quarter: read(quarter), upright: read(upright), tall: read(tall) };
}

function photoSheet(name: string | number): string {
  return `volume/photos-${name}.yaml`;
}

function receiversOf(
  receivers: readonly Receiver[],
  { receiver: own }: Config,
  reading: Reading,
): Pick<Templates, 'receivers' | 'receiver'> {
  const named = typeof own === 'string' ? receivers.find(({ name }) => name === own) : undefined;
  const receiver = own === undefined || typeof own === 'string' ? named : parseReceiver(own, reading);

  return { receivers, ...(receiver === undefined ? {} : { receiver }) };
}

function orderOf(shipped: OrderTemplate, profile: string, { order: own }: Config): OrderTemplate {
  const order = { ...shipped, profile: shipped.profile || profile || (Object.keys(shipped.profiles)[0] ?? '') };
  if (own === undefined) return order;
  if (typeof own === 'string') return { ...order, profile: own };

  return { ...order, profile: 'own', profiles: { ...order.profiles, own: own.map(({ word }) => word) } };
}

function templateFinding(fact: string, pointer: string, document: SourceDocument | undefined, file: string): Finding {
  return {
    id: 'T-template',
    level: 'error',
    says: { zh: '版式文件写得不对', en: 'a template is not as the template language has it' },
    fact: { zh: fact, en: fact },
    remedy: { zh: '照 templates/README.md 改', en: 'see templates/README.md' },
    at: document?.locate(pointer) ?? { file, line: 1, column: 1, length: 0, pointer },
    related: [],
  };
}
