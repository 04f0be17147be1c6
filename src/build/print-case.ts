import { composeVolume } from '../compose/compose-volume.ts';
import type { Waiver } from '../compose/volume-facts.ts';
import { drawVolume, type PageImages } from '../draw/draw-volume.ts';
import { openFonts } from '../draw/fonts.ts';
import { measureFonts } from '../draw/measure.ts';
import { openRasteriser } from '../draw/rasteriser.ts';
import { layoutVolume } from '../layout/layout-volume.ts';
import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { PlacedVolume } from '../model/page.ts';
import { isTree } from '../model/pointer.ts';
import type { Tree } from '../model/value.ts';
import type { FigureBlock } from '../model/volume.ts';
import type { World } from '../model/world.ts';
import type { Progress } from './build-options.ts';
import { imageFindings } from './image-findings.ts';
import { loadFonts } from './load-fonts.ts';
import { loadRules } from './load-rules.ts';
import { loadTemplates } from './load-templates.ts';
import { type LoadedConfig, nothingConfigured } from './loaded-config.ts';
import { openPictures } from './open-pictures.ts';
import type { OwnRegulation } from './open-regulation.ts';
import { pictureFindings } from './picture-findings.ts';
import { printFindings } from './print-findings.ts';
import { rasterTools } from './raster-tools.ts';

export interface PrintFacts {
  /** SHA-256 by path of the case folder. */
  readonly digests: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  readonly waivers: readonly Waiver[];
  readonly tool: string;
  readonly draft: boolean;
  /** What the bureau has set for itself. */
  readonly own?: LoadedConfig;
  /** A regulation outside of the program; its templates print its forms. */
  readonly regulation?: OwnRegulation | undefined;
  readonly progress?: Progress;
}

/** A volume as it was printed. */
export interface Printed {
  readonly placed: PlacedVolume;
  /** The course of the case, as drawn in the volume; none where nothing has a date. */
  readonly timeline: readonly FigureBlock[];
  /** What could not be printed as it should. */
  readonly findings: readonly Finding[];
  readonly fonts: readonly { readonly face: string; readonly sha256: string }[];
  /** The PDF/A-2 level that it says it keeps; `none` where an original brought in what PDF/A forbids. */
  readonly conformance: 'A' | 'B' | 'none';
  /** Pages of originals that came as pictures. */
  readonly images: readonly PageImages[];
}

/** Composes a case, lays it out and draws it into a sink. Nothing is drawn where a finding is an error. */
export async function printCase(
  world: World,
  parsed: ParsedCase,
  facts: PrintFacts,
  sink: { write(chunk: Uint8Array): Promise<void> },
): Promise<Printed> {
  const { own = nothingConfigured } = facts;
  const id = idOf(parsed, facts.regulation?.id);
  const outside = facts.regulation?.id === id ? facts.regulation : undefined;
  const print = async () => {
    const templates = await loadTemplates(world, own.config, outside?.templates);
    const files = await loadFonts(world, templates.theme, own.fonts);

    return { templates, files, fonts: openFonts(files), raster: rasterTools(world, templates.theme) };
  };
  const printing = print();
  const [pictures, rules, { templates, files, fonts, raster }] = await Promise.all([
    openPictures(world, parsed, async (bytes) => {
      const { raster, fonts } = await printing;

      return openRasteriser(raster, fonts).open(bytes);
    }),
    outside?.rules ?? loadRules(world, id),
    printing,
  ]);
  const volume = composeVolume(withArchive(parsed, own.config.archive), rules?.regulation.forms ?? [], templates, {
    ...facts,
    media: pictures.media,
  });
  const timeline = volume.back.flatMap(({ id, blocks }) => (id === 'timeline' ? blocks.filter((block) => block.kind === 'figure') : []));
  const placed = layoutVolume(volume, templates.theme, measureFonts(fonts), pictures);
  const findings = oneEach([...pictures.findings, ...printFindings(placed.faults, parsed)]);
  const digests = [...files].map(([face, bytes]) => ({ face, sha256: world.digestBytes(bytes, ['sha256']).sha256 ?? '' }));
  if (!facts.draft && findings.some((finding) => finding.level === 'error'))
    return { placed, timeline, findings, fonts: digests, conformance: 'none', images: [] };

  const output = { write: (chunk: Uint8Array) => sink.write(chunk), deflate: world.deflate };
  const { conformance, broken, images } = await drawVolume(placed, fonts, { ...pictures, raster }, output);
  const undrawn = broken.flatMap((file) => pictureFindings(parsed, file, 'broken'));
  const pictured = images.flatMap((each) => imageFindings(parsed, each));
  return { placed, timeline, findings: [...findings, ...undrawn, ...pictured], fonts: digests, conformance, images };
}

/** The first finding of each kind at a place: what cannot be opened cannot be placed either. */
function oneEach(findings: readonly Finding[]): readonly Finding[] {
  const keys = findings.map(({ id, at, fact }) => [id, at.file, at.pointer, id === 'B-picture' ? '' : fact.zh].join('\n'));

  return findings.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
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
