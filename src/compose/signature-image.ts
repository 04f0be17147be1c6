import type { Value } from '../model/value.ts';
import type { Origin, Run } from '../model/volume.ts';
import { asTree } from './formats/as-tree.ts';
import { textOf } from './formats/text-of.ts';
import { overlay } from './overlay.ts';
import type { Scope } from './scope.ts';

/** A signature by hand is about 30 mm wide; points. */
const usual = 85;
/** Room at both sides of the name, which is narrower than what was written. */
const room = '\u3000\u3000';

/**
 * The runs of a signature with its image over the name, where the case has one. `value` holds 图像 and 图像宽 and came from `from`; `name` is
 * written in `run`.
 */
export function withSignatureImage(run: Run, name: string, value: Value | undefined, from: Origin, { printable }: Scope): readonly Run[] {
  const { 图像: image, 图像宽: width } = asTree(value);
  const file = textOf(image);
  const at = run.text.indexOf(name);
  if (!printable.has(file) || name === '' || at < 0) return [run];

  const laid = overlay(file, `${name}的签名`, width, usual, { ...from, pointer: `${from.pointer}/图像` });
  const [before, after] = [run.text.slice(0, at), run.text.slice(at + name.length)];
  return [
    { ...run, text: before + room },
    { ...run, text: name, over: { ...laid, spaced: true } },
    { ...run, text: room + after },
  ];
}
