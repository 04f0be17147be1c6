import type { Text } from './text.ts';

/**
 * Pages as people name them, from their addresses: 第12至13页, page 12 to 13; where each document is numbered from 1 (the addresses are 17-1件1, 17-1件2)
 * by the number that the contents give the document: 第17-1件第1至2页. `gap` parts figures from Chinese in running text; `volume`: before it, empty where there is one.
 */
export function namePages(first: string, last: string, { gap = '', volume = '' } = {}): Text {
  const [, item = '', from = first] = /^(.*)件(.*)$/.exec(first) ?? [];
  const to = last.replace(/^.*件/, '');
  const pages = from === to ? from : `${from}${gap}至${gap}${to}`;
  const document = item === '' ? '' : `第${gap}${item}${gap}件`;
  const english = [
    from === to ? from : `${from} to ${to}`,
    ...(item === '' ? [] : [`document ${item}`]),
    ...(volume === '' ? [] : [volume]),
  ];

  return { zh: `${volume}${document}第${gap}${pages}${gap}页`, en: `page ${english.join(' of ')}` };
}
