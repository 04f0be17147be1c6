import { drawVolume, type PageImages } from '../draw/draw-volume.ts';
import type { Finding } from '../model/finding.ts';
import type { PlacedVolume } from '../model/page.ts';
import type { FigureBlock } from '../model/volume.ts';
import type { ReadAhead, World } from '../model/world.ts';
import { bindingFindings } from './binding-findings.ts';
import { fitReceiver } from './fit-receiver.ts';
import { imageFindings } from './image-findings.ts';
import { layOutCase } from './lay-out-case.ts';
import type { LaidVolume } from './lay-out-shares.ts';
import { deskOf, type Press, type PrintFacts } from './open-desk.ts';
import { largePhotographs, toldOf } from './open-pictures.ts';
import { outerCovers } from './outer-covers.ts';
import { pictureFindings } from './picture-findings.ts';
import { printFindings } from './print-findings.ts';
import { sha256Of } from './sha256-of.ts';
import { volumeSuffix } from './volume-suffix.ts';

export type { PrintFacts } from './open-desk.ts';

/** A volume as it was printed. */
export interface PrintedVolume extends LaidVolume {
  /** What stands in its file's name between that of the case and .pdf: empty, .副卷, .第1卷, .副卷.第1卷. */
  readonly suffix: string;
  /** The PDF/A level that it says it keeps; `none` where an original brought in what PDF/A forbids. */
  readonly conformance: 'A' | 'none';
  /** The names of the files inside; with some it is PDF/A-3. */
  readonly attached: readonly string[];
}

/** A case as it was printed. */
export interface Printed {
  /** The first is the only one where the case is one volume. None where it could not be printed. */
  readonly volumes: readonly PrintedVolume[];
  /** Outer covers and spine labels; none where the profile has none. */
  readonly outerCover?: PlacedVolume;
  /** The course of the case, as drawn in the volume; none where nothing has a date. */
  readonly timeline: readonly FigureBlock[];
  /** What could not be printed as it should. */
  readonly findings: readonly Finding[];
  readonly fonts: readonly { readonly face: string; readonly sha256: string }[];
  /** Pages of originals that came as pictures. */
  readonly images: readonly PageImages[];
  /** How the case was arranged: the name of the profile, and for whom. */
  readonly profile: string;
  readonly receiver?: string;
}

/** Opens the file of a volume by its suffix; that of the outer covers is .封皮. */
export type OpenVolume = (suffix: string) => Promise<{ write(chunk: Uint8Array): Promise<void> }>;

/**
 * Composes a case, lays it out and draws each of its volumes into a file. Nothing is drawn where a finding is an error.
 */
export async function printCase(world: World, press: Press, facts: PrintFacts, open: OpenVolume): Promise<Printed> {
  const ahead = world.readAhead(largePhotographs(world, press.parsed, facts.digests));
  try {
    return await print(world, press, { facts, open, ahead });
  } finally {
    await ahead.end();
  }
}

async function print(
  world: World,
  press: Press,
  { facts, open, ahead }: { readonly facts: PrintFacts; readonly open: OpenVolume; readonly ahead: ReadAhead },
): Promise<Printed> {
  const { asWritten: parsed } = press;
  const laid = layOutCase(deskOf(press, facts));
  const { desk, timeline } = laid;
  const { raster, fonts, faces, receiver, templates } = desk;
  const pictures = toldOf(desk.pictures, (file) => ahead.use(world.join(parsed.folder, file)));
  const fitted = await fitReceiver(laid, facts.attachments);
  const faults = fitted.volumes.flatMap(({ placed }) =>
    printFindings(placed.faults, parsed, facts.own?.config.written, desk.pictures.fault),
  );
  const findings = oneEach([...pictures.findings, ...faults, ...bindingFindings(laid, parsed, sha256Of(world)), ...fitted.findings]);
  const printed = {
    timeline,
    fonts: faces,
    profile: templates.profile.name,
    ...(receiver === undefined ? {} : { receiver: receiver.name }),
  };
  if (!facts.draft && findings.some((finding) => finding.level === 'error')) return { ...printed, volumes: [], images: [], findings };

  const into = async (suffix: string) => {
    const sink = await open(suffix);
    return { write: (chunk: Uint8Array) => sink.write(chunk), deflate: world.deflate };
  };
  const volumes: PrintedVolume[] = [];
  const undrawn: Finding[] = [];
  const images: PageImages[] = [];
  const shares = fitted.volumes.map(({ share }) => share);
  for (const each of fitted.volumes) {
    const suffix = volumeSuffix(each.share);
    const inside = facts.attachments?.(each.share, shares) ?? [];
    ahead.expect(filesOn(each.placed).map((file) => world.join(parsed.folder, file)));
    const drawn = await drawVolume(each.placed, fonts, { ...pictures, raster }, await into(suffix), inside);
    undrawn.push(...drawn.broken.flatMap((file) => pictureFindings(parsed, file, 'broken')));
    undrawn.push(...drawn.stuck.flatMap(({ file, page }) => pictureFindings(parsed, file, 'stuck', page)));
    images.push(...drawn.images);
    volumes.push({ ...each, suffix, conformance: drawn.conformance, attached: inside.map(({ name }) => name) });
  }
  const covers = outerCovers(desk, fitted.volumes, facts.own?.config.written);
  if (covers !== undefined) await drawVolume(covers.placed, fonts, { ...pictures, raster }, await into('.封皮'));
  const pictured = images.flatMap((each) => imageFindings(parsed, each));
  const all = oneEach([...findings, ...undrawn, ...pictured, ...(covers?.findings ?? [])]);
  return { ...printed, volumes, images, ...(covers === undefined ? {} : { outerCover: covers.placed }), findings: all };
}

/** The pictures and originals on the pages of a volume, in the order in which they are drawn, each once. */
function filesOn({ pages }: PlacedVolume): readonly string[] {
  const shown = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' || item.kind === 'scan' ? [item.file] : [])));

  return [...new Set(shown)];
}

/** The first finding of each kind at a place: what cannot be opened cannot be placed either. */
function oneEach(findings: readonly Finding[]): readonly Finding[] {
  const keys = findings.map(({ id, at, fact }) => [id, at.file, at.pointer, id === 'B-picture' ? '' : fact.zh].join('\n'));

  return findings.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
