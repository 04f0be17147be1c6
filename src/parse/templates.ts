import { type Config, noConfig } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { type FormTemplate, type OrderTemplate, type SheetName, sheetNames, type Templates } from '../model/templates.ts';
import type { Value } from '../model/value.ts';
import { omitFields } from './omit-fields.ts';
import { parseForm } from './templates-form.ts';
import { parseOrder } from './templates-order.ts';
import type { Reading } from './templates-reading.ts';
import { layTheme, parseTheme } from './templates-theme.ts';
import { parseYaml, type SourceDocument } from './yaml-source.ts';

/**
 * Reads templates/: `forms/*.yaml`, `pieces/*.yaml`, `volume/*.yaml`, `theme.yaml`. Paths are relative to that folder.
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
  const sheets = within('volume').filter((path) => path !== 'volume/order.yaml' && !path.startsWith('volume/photos'));
  const photos = `volume/photos-${config.photosPerPage ?? 2}.yaml`;
  const value: Templates = {
    forms: within('forms').map((path) => parseForm(contentOf(path), reading(path))),
    sheets: Object.fromEntries(
      [...sheets, ...(documents.has(photos) ? [photos] : [])].flatMap((path) => sheetOf(parseForm(contentOf(path), reading(path)), config)),
    ),
    order: orderOf(parseOrder(contentOf('volume/order.yaml'), reading('volume/order.yaml')), config),
    ...looks,
  };
  return { value, findings };
}

function pieceOf(path: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  return value === undefined ? [] : [[path.slice('pieces/'.length, -'.yaml'.length), value]];
}

function sheetOf(form: FormTemplate, config: Config): readonly (readonly [SheetName, FormTemplate])[] {
  const name = sheetNames.find((each) => each === form.form);
  if (name === undefined) return [];

  return [[name, name === 'cover' ? omitFields(form, config.omitted) : form]];
}

function orderOf(order: OrderTemplate, { order: own }: Config): OrderTemplate {
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
