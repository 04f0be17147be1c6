import type { OutlineEntry } from '../model/page.ts';
import type { Section } from '../model/volume.ts';

/** The outline: sections under the stage of the case to which they belong; front and back matter at the top level. `pageOf` tells the index of a section's first page. */
export function outlineOf(sections: readonly Section[], pageOf: (section: string) => number): readonly OutlineEntry[] {
  const entries: { title: string; page: number; stage: boolean; children: OutlineEntry[] }[] = [];
  for (const section of sections) {
    const entry = { title: section.title, page: pageOf(section.id), children: [] };
    const open = entries.at(-1);
    if (section.stage === undefined) entries.push({ ...entry, stage: false });
    else if (open?.stage && open.title === section.stage) open.children.push(entry);
    else entries.push({ title: section.stage, page: entry.page, stage: true, children: [entry] });
  }
  return entries.map(({ title, page, children }) => ({ title, page, children }));
}
