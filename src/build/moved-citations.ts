import type { BindingEntry, BoundDocument, BoundVolume } from '../model/binding.ts';
import { boundPages } from '../model/bound-pages.ts';
import type { ParsedCase } from '../model/case.ts';
import { fileOfSection } from '../model/file-of-section.ts';
import type { MovedCitation, MovedPages, PagesThere } from '../model/moved-citation.ts';
import { nameOfShare } from '../model/name-of-share.ts';
import { addressesOf, citationsOf, citedVolumes } from './citations-of.ts';
import { renamedSince } from './renamed-since.ts';

type Bound = Pick<BindingEntry, '卷'>;

/** A bound document, the volume in which it stands and the addresses of its pages. */
interface Standing {
  readonly document: BoundDocument;
  readonly volume: string;
  readonly pages: readonly string[];
}

/** One page of it. */
interface Leaf {
  readonly of: Standing;
  readonly index: number;
}

/**
 * The citations whose pages have other numbers once a case is bound anew. `digests`: SHA-256 of its files by path; a record that is no longer the one that
 * was bound may cite the new pages already.
 */
export function movedCitations(
  was: BindingEntry,
  now: Bound,
  parsed: ParsedCase,
  digests: ReadonlyMap<string, string>,
): readonly MovedCitation[] {
  const names = renamedSince(was, new Map(standingIn(now).map(({ document: { 段, sha256 } }) => [fileOfSection(段), sha256])));
  const today = new Map(standingIn(now).map((standing) => [standing.document.段, standing]));
  const after = (id: string) => today.get(id) ?? today.get(id.replace(fileOfSection(id), (file) => names.get(file) ?? file));
  const bound = new Map(standingIn(was).map(({ document }) => [document.段, document.sha256]));

  return citationsOf(parsed, was).flatMap((citation) => {
    const { file, pointer, said, item } = citation;
    const pages = citation.pages.flatMap((cited) =>
      citedVolumes(citation, was).flatMap((volume) => {
        const { first, last } = addressesOf(cited, item, volume);
        return endsOf(stretch(leavesOf(volume, was), first, last)).flatMap((part) => movedPart(part, after));
      }),
    );
    const rewritten = (bound.get(file) ?? digests.get(file)) !== digests.get(file);
    return pages.length === 0 ? [] : [{ at: parsed.locate(file, pointer, said), said, rewritten, pages }];
  });
}

function standingIn(bound: Bound): readonly Standing[] {
  return bound.卷.flatMap((volume) => standingOf(volume, bound));
}

function standingOf({ 卷别, 卷次, 文件 }: BoundVolume, { 卷 }: Bound): readonly Standing[] {
  const volume = nameOfShare({ kind: 卷别, number: 卷次, of: 卷.filter((each) => each.卷别 === 卷别).length });

  return 文件.map((document) => ({ document, volume, pages: boundPages(document) }));
}

function leavesOf(volume: BoundVolume, bound: Bound): readonly Leaf[] {
  return standingOf(volume, bound).flatMap((of) => of.pages.map((_, index) => ({ of, index })));
}

/** The pages from one address to another; none where the volume does not have both. */
function stretch(leaves: readonly Leaf[], first: string, last: string): readonly Leaf[] {
  const addresses = leaves.map(({ of, index }) => of.pages[index]);
  const [from, to] = [addresses.indexOf(first), addresses.lastIndexOf(last)];

  return from < 0 || to < 0 ? [] : leaves.slice(from, to + 1);
}

/** What a stretch has of its first and of its last document: what is between them is cited by these two. */
function endsOf(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const documents = [...new Set([leaves[0], leaves.at(-1)].map((leaf) => leaf?.of.document))];

  return documents.map((document) => leaves.filter(({ of }) => of.document === document));
}

function movedPart(leaves: readonly Leaf[], after: (id: string) => Standing | undefined): readonly MovedPages[] {
  const [first, last] = [leaves[0], leaves.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { of } = first;
  const title = of.document.题名;
  const was = pagesThere(of, first.index, last.index);
  const standing = after(of.document.段);
  if (standing === undefined) return [{ title, was }];

  const isSameLength = standing.document.页数 === of.document.页数 && standing.pages.length === of.pages.length;
  const now = isSameLength ? pagesThere(standing, first.index, last.index) : pagesThere(standing, 0, standing.pages.length - 1);
  const isSame = now.first === was.first && now.last === was.last && now.volume === was.volume;
  return isSame ? [] : [{ title, was, now }];
}

function pagesThere({ volume, pages }: Standing, from: number, to: number): PagesThere {
  return { volume, first: pages[from] ?? '', last: pages[to] ?? '' };
}
