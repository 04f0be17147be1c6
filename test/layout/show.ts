import type { OutlineEntry, PageItem, PlacedVolume } from '../../src/model/page.ts';

/** A placed volume as text: what stands on each page, where. A moved box is a moved line. */
export function show(placed: PlacedVolume): string {
  const lines = placed.pages.flatMap((page, index) => [
    `page ${index + 1} [${page.label}] ${page.section}${page.turned ? ' turned' : ''}`,
    ...page.items.map((item) => `  ${showItem(item)}`),
  ]);
  return `${[
    ...lines,
    'outline',
    ...showOutline(placed.outline, '  '),
    `numbered ${placed.numberedPages}`,
    ...placed.faults.map((fault) => `fault ${fault.kind} ${fault.text}${fault.from ? ` ${fault.from.file}#${fault.from.pointer}` : ''}`),
  ].join('\n')}\n`;
}

function showItem(item: PageItem): string {
  switch (item.kind) {
    case 'text':
      return `${at(item.x)} ${at(item.y)} ${item.size}${item.spacing === 0 ? '' : ` +${round(item.spacing)}`}${item.hidden ? ' hidden' : ''}${item.turned ? ' turned' : ''} ${item.text}`;
    case 'line':
      return `${at(item.x1)} ${at(item.y1)} line to ${round(item.x2)} ${round(item.y2)}`;
    case 'box':
      return `${at(item.x)} ${at(item.y)} box ${round(item.width)} x ${round(item.height)} shade ${item.shade}`;
    case 'link':
      return `${at(item.x)} ${at(item.y)} link ${round(item.width)} x ${round(item.height)} to page ${item.page + 1}`;
    case 'watermark':
      return `watermark ${item.text}`;
    case 'picture':
      return `${at(item.x)} ${at(item.y)} picture ${round(item.width)} x ${round(item.height)} ${item.file}`;
    case 'scan':
      return `${at(item.x)} ${at(item.y)} scan ${round(item.width)} x ${round(item.height)} ${item.file} ${item.page + 1}${item.turned ? ' turned' : ''}`;
  }
}

function showOutline(entries: readonly OutlineEntry[], indent: string): string[] {
  return entries.flatMap((entry) => [`${indent}${entry.title} ${entry.page + 1}`, ...showOutline(entry.children, `${indent}  `)]);
}

function at(value: number): string {
  return String(round(value)).padStart(6);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
