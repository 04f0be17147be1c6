import { composeOuterCover } from '../compose/compose-outer-cover.ts';
import { layoutOuterCovers, spineFor } from '../layout/layout-outer-cover.ts';
import type { WrittenConfig } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { nameOfShare } from '../model/name-of-share.ts';
import type { PageItem, PlacedVolume } from '../model/page.ts';
import { buildFinding } from './build-problems.ts';
import type { LaidVolume } from './lay-out-shares.ts';
import type { PrintDesk } from './open-desk.ts';
import { printFindings } from './print-findings.ts';

/** What is left of the thickness of paper once it is bound: cover, contents and closing sheet of a full volume need no broader spine. */
const pressed = 0.9;

/** The outer covers of laid volumes on their sheets, and what could not be set on them; `undefined` where the profile has none. */
export function outerCovers(
  desk: PrintDesk,
  volumes: readonly LaidVolume[],
  written?: WrittenConfig,
): { readonly placed: PlacedVolume; readonly findings: readonly Finding[] } | undefined {
  const { parsed, forms, templates, facts, measure } = desk;
  const { outerCover: measures } = templates.profile;
  if (measures === undefined) return undefined;

  const covers = volumes.map(({ share, placed }) => {
    const cover = composeOuterCover(parsed, forms, templates, { ...facts, pages: placed.numberedPages }, share);
    const leaves = Math.ceil(placed.pages.length / (templates.theme.duplex ? 2 : 1));
    return { ...cover, title: `封皮${nameOfShare(share)}`, leaves };
  });
  const thick = covers.filter(({ leaves }) => leaves * measures.paper * pressed > spineFor(leaves, measures));
  const broadest = measures.spines.at(-1) ?? 0;
  const held = Math.floor(broadest / (measures.paper * pressed));
  const findings = thick.map(({ title, leaves }) => {
    const thickness = millimetres(leaves * measures.paper);
    const fact = {
      zh: `${title.slice(2) || '案卷'}：${leaves} 张，厚约 ${thickness} mm；最宽的卷脊 ${millimetres(broadest)} mm，装得下 ${held} 张`,
      en: `${leaves} leaves, about ${thickness} mm; the broadest spine, ${millimetres(broadest)} mm, holds ${held}`,
    };
    return buildFinding('B-spine', parsed.locate('case.yaml', '/归档'), fact);
  });
  const [first] = covers;
  if (first === undefined) return undefined;

  const meta = { ...first.meta, title: `${first.meta.title} 封皮` };
  const placed = layoutOuterCovers(meta, covers, measures, templates.theme, measure);
  return {
    placed: facts.draft
      ? { ...placed, pages: placed.pages.map((page) => ({ ...page, items: [...page.items, draftMark(templates)] })) }
      : placed,
    findings: [...findings, ...printFindings(placed.faults, parsed, written)],
  };
}

function draftMark({ theme }: PrintDesk['templates']): PageItem {
  return { kind: 'watermark', text: '草稿', face: theme.faces.hei[0] ?? '' };
}

function millimetres(points: number): number {
  return Math.round((points * 25.4) / 72);
}
