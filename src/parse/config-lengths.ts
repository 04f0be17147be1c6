import type { Text } from '../model/text.ts';
import type { Tree } from '../model/value.ts';
import { mapOf, textOf } from './regulation-values.ts';
import { parseLength } from './templates-length.ts';

/** The least and the most of each length, as they are told. */
const ranges = {
  margin: ['10mm', '50mm'],
  inner: ['25mm', '50mm'],
  edge: ['5mm', '30mm'],
  size: ['5pt', '48pt'],
  gap: ['0pt', '120pt'],
  board: ['100mm', '500mm'],
  flap: ['0mm', '120mm'],
  spine: ['5mm', '80mm'],
  leaf: ['0.05mm', '0.5mm'],
} as const;

/** Which range holds for a measure of the outer cover. */
const coverKinds: Readonly<Record<string, keyof typeof ranges>> = { 宽: 'board', 高: 'board', 勒口: 'flap', 卷脊: 'spine', 纸厚: 'leaf' };

/** The lengths of a configuration that are outside of what pages can bear. */
export function lengthsOf(tree: Tree): readonly { readonly pointer: string; readonly fact: Text }[] {
  const margins = Object.entries(mapOf(tree.页边)).map(
    ([side, text]) => [`/页边/${side}`, textOf(text), side === '内' ? 'inner' : 'margin'] as const,
  );
  const number = mapOf(tree.页码);
  const styles = Object.entries(mapOf(tree.样式)).flatMap(([name, style]) => [
    [`/样式/${name}/字号`, textOf(mapOf(style).字号), 'size'] as const,
    [`/样式/${name}/段前`, textOf(mapOf(style).段前), 'gap'] as const,
    [`/样式/${name}/段后`, textOf(mapOf(style).段后), 'gap'] as const,
  ]);
  const lengths = [
    ...margins,
    ['/页码/字号', textOf(number.字号), 'size'] as const,
    ['/页码/距纸边', textOf(number.距纸边), 'edge'] as const,
    ...styles,
    ...Object.entries(mapOf(tree.封皮)).flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).map(
        (text, index) =>
          [Array.isArray(value) ? `/封皮/${key}/${index}` : `/封皮/${key}`, textOf(text), coverKinds[key] ?? 'board'] as const,
      ),
    ),
  ];

  return lengths.flatMap(([pointer, text, kind]) => {
    const [least, most] = ranges[kind];
    const points = parseLength(text);
    if (points === undefined || (points >= (parseLength(least) ?? 0) && points <= (parseLength(most) ?? 0))) return [];

    return [{ pointer, fact: { zh: `${text}，限 ${least} 到 ${most}`, en: `${text}; ${least} to ${most}` } }];
  });
}
