import type { VolumeFacts, Waiver } from '../compose/volume-facts.ts';
import { type Fonts, openFonts } from '../draw/fonts.ts';
import { measureFonts } from '../draw/measure.ts';
import type { Attachment } from '../model/attachment.ts';
import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import { framesOf } from '../model/frames-of.ts';
import { isTree } from '../model/pointer.ts';
import type { Receiver } from '../model/profile.ts';
import type { Rasteriser } from '../model/raster.ts';
import type { Form } from '../model/regulation.ts';
import type { StatutoryLimit } from '../model/statutory-limit.ts';
import type { Templates } from '../model/templates.ts';
import type { Measure } from '../model/theme.ts';
import { UsageError } from '../model/trouble.ts';
import type { Tree } from '../model/value.ts';
import type { ReadAhead, World } from '../model/world.ts';
import type { Progress } from './build-options.ts';
import { digestFont, loadFonts } from './load-fonts.ts';
import { loadRules } from './load-rules.ts';
import { loadTemplates } from './load-templates.ts';
import { type LoadedConfig, nothingConfigured } from './loaded-config.ts';
import { type OpenPictures, openPictures } from './open-pictures.ts';
import type { OwnRegulation } from './open-regulation.ts';
import { rasteriserOf } from './rasteriser-of.ts';

export interface PrintFacts {
  /** SHA-256 by path of the case folder. */
  readonly digests: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  readonly waivers: readonly Waiver[];
  /** The limits that have begun to run, as they were judged; none: they are not printed. */
  readonly limits?: readonly StatutoryLimit[];
  readonly tool: string;
  readonly draft: boolean;
  /** Files that go inside a volume. */
  readonly attachments?: readonly Attachment[];
  /** What the bureau has set for itself. */
  readonly own?: LoadedConfig;
  /** A regulation outside of the program; its templates print its forms. */
  readonly regulation?: OwnRegulation | undefined;
  /** Name of the receiver whose limits the volumes keep; default: the bureau's own, or none. */
  readonly receiver?: string | undefined;
  readonly progress?: Progress;
}

/** Everything that composing, laying out and drawing a case needs, read from the machine. */
export interface PrintDesk {
  readonly parsed: ParsedCase;
  readonly forms: readonly Form[];
  readonly templates: Templates;
  readonly facts: VolumeFacts;
  readonly fonts: Fonts;
  readonly measure: Measure;
  readonly pictures: OpenPictures;
  readonly raster: Rasteriser;
  readonly receiver: Receiver | undefined;
  /** SHA-256 of the font files by face. */
  readonly faces: readonly { readonly face: string; readonly sha256: string }[];
}

/**
 * Reads rules, templates, fonts and the heads of pictures. `ahead` is told of photographs when they are drawn. Throws `UsageError` where
 * there is no such receiver.
 */
export async function openDesk(world: World, parsed: ParsedCase, facts: PrintFacts, ahead?: Pick<ReadAhead, 'use'>): Promise<PrintDesk> {
  const { own = nothingConfigured } = facts;
  const id = idOf(parsed, facts.regulation?.id);
  const outside = facts.regulation?.id === id ? facts.regulation : undefined;
  const print = async () => {
    const templates = await loadTemplates(world, own.config, outside?.templates);
    const files = await loadFonts(world, templates.theme, own.fonts);

    return { templates, files, fonts: openFonts(files), raster: rasteriserOf(world, templates.theme, files) };
  };
  const printing = print();
  const [pictures, rules, { templates, files, fonts, raster }] = await Promise.all([
    openPictures(world, parsed, async (bytes) => (await printing).raster.open(bytes), ahead),
    outside?.rules ?? loadRules(world, id),
    printing,
  ]);
  const named = templates.receivers.find(({ name }) => name === facts.receiver);
  if (facts.receiver !== undefined && named === undefined) throw noReceiver(facts.receiver, templates.receivers);

  return {
    parsed: withArchive(parsed, own.config.archive),
    forms: rules?.regulation.forms ?? [],
    templates,
    facts: {
      ...facts,
      media: pictures.media,
      picture: pictures.picture,
      sizes: new Map(parsed.files.map(({ path, size }) => [path, size])),
      frames: framesOf(parsed.ledger ?? { entries: [] }),
    },
    fonts,
    measure: measureFonts(fonts),
    pictures,
    raster,
    receiver: facts.receiver === undefined ? templates.receiver : named,
    faces: [...files].map(([face, bytes]) => ({ face, sha256: digestFont(world)(bytes) })),
  };
}

function noReceiver(name: string, receivers: readonly Receiver[]): UsageError {
  const known = receivers.map((receiver) => receiver.name);

  return new UsageError({
    zh: `没有这个接收方：${name}；有 ${known.join('、')}`,
    en: `no such receiver: ${name}; there are ${known.join(', ')}`,
  });
}

/** The case with what the bureau prints where 归档 says nothing. */
function withArchive(parsed: ParsedCase, defaults: Tree): ParsedCase {
  const { 归档: archive = {} } = parsed.data;

  return isTree(archive) && Object.keys(defaults).length > 0
    ? { ...parsed, data: { ...parsed.data, 归档: { ...defaults, ...archive } } }
    : parsed;
}

function idOf({ data }: ParsedCase, otherwise = 'jinpu'): string {
  return typeof data.制度 === 'string' && data.制度 !== '' ? data.制度 : otherwise;
}
