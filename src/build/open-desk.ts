import type { VolumeFacts, Waiver } from '../compose/volume-facts.ts';
import { type Fonts, openFonts } from '../draw/fonts.ts';
import { measureFonts } from '../draw/measure.ts';
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
import type { World } from '../model/world.ts';
import type { Attachments } from './attachments-of.ts';
import { digestFont, loadFonts } from './load-fonts.ts';
import { loadRules } from './load-rules.ts';
import { loadTemplates } from './load-templates.ts';
import { type LoadedConfig, nothingConfigured } from './loaded-config.ts';
import { type OpenPictures, openPictures } from './open-pictures.ts';
import type { OwnRegulation } from './open-regulation.ts';
import { rasteriserOf } from './rasteriser-of.ts';
import { regulationId } from './regulation-id.ts';

export interface PrintFacts {
  /** SHA-256 by path of the case folder. */
  readonly digests: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  readonly waivers: readonly Waiver[];
  /** The limits that have begun to run, as they were judged; none: they are not printed. */
  readonly limits?: readonly StatutoryLimit[];
  readonly tool: string;
  readonly draft: boolean;
  /** Files that go inside the volumes. */
  readonly attachments?: Attachments;
  /** What the bureau has set for itself. */
  readonly own?: LoadedConfig;
}

/** What printing a case needs of the machine and of the program, whatever its findings are. */
export interface Press {
  /** The case with what the bureau prints where it says nothing itself, and as it was written. */
  readonly parsed: ParsedCase;
  readonly asWritten: ParsedCase;
  readonly forms: readonly Form[];
  readonly templates: Templates;
  readonly fonts: Fonts;
  readonly measure: Measure;
  readonly pictures: OpenPictures;
  readonly raster: Rasteriser;
  readonly receiver: Receiver | undefined;
  /** SHA-256 of the font files by face. */
  readonly faces: readonly { readonly face: string; readonly sha256: string }[];
}

/** Everything that composing, laying out and drawing a case needs. */
export interface PrintDesk extends Press {
  readonly facts: VolumeFacts;
}

export interface PressOptions {
  /** What the bureau has set for itself. */
  readonly own?: LoadedConfig;
  /** A regulation outside of the program; its templates print its forms. */
  readonly regulation?: OwnRegulation | undefined;
  /** Name of the receiver whose limits the volumes keep; default: the bureau's own, or none. */
  readonly receiver?: string | undefined;
}

/** Reads rules, templates, fonts and the heads of pictures. Throws `UsageError` where there is no such receiver. */
export async function openPress(world: World, parsed: ParsedCase, options: PressOptions): Promise<Press> {
  const { own = nothingConfigured, regulation, receiver } = options;
  const id = regulationId(parsed.data, regulation);
  const outside = regulation?.id === id ? regulation : undefined;
  const print = async () => {
    const templates = await loadTemplates(world, own.config, outside?.templates);
    const files = await loadFonts(world, templates.theme, own.fonts);

    return { templates, files, fonts: openFonts(files), raster: rasteriserOf(world, templates.theme, files) };
  };
  const printing = print();
  const [pictures, rules, { templates, files, fonts, raster }] = await Promise.all([
    openPictures(world, parsed, async (bytes) => (await printing).raster.open(bytes)),
    outside?.rules ?? loadRules(world, id),
    printing,
  ]);
  const named = templates.receivers.find(({ name }) => name === receiver);
  if (receiver !== undefined && named === undefined) throw noReceiver(receiver, templates.receivers);

  return {
    parsed: withArchive(parsed, own.config.archive),
    asWritten: parsed,
    forms: rules?.regulation.forms ?? [],
    templates,
    fonts,
    measure: measureFonts(fonts),
    pictures,
    raster,
    receiver: receiver === undefined ? templates.receiver : named,
    faces: [...files].map(([face, bytes]) => ({ face, sha256: digestFont(world)(bytes) })),
  };
}

/** A press with what is printed besides the papers. */
export function deskOf(press: Press, facts: PrintFacts): PrintDesk {
  const { parsed, pictures } = press;

  return {
    ...press,
    facts: {
      ...facts,
      media: pictures.media,
      picture: pictures.picture,
      sizes: new Map(parsed.files.map(({ path, size }) => [path, size])),
      frames: framesOf(parsed.ledger ?? { entries: [] }),
    },
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
