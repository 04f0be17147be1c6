import { signsAs } from '../model/signs-as.ts';
import type { Run } from '../model/volume.ts';
import { asList } from './formats/as-list.ts';
import { asTree } from './formats/as-tree.ts';
import { signature } from './formats/signature.ts';
import { textOf } from './formats/text-of.ts';
import type { Scope } from './scope.ts';
import { withSignatureImage } from './signature-image.ts';

/** The record's signatures of those capacities, one a line, each with its moment or why it is missing. */
export function signedBy(roles: readonly string[], scope: Scope): readonly Run[] {
  const { file, pointer, data } = scope.record;
  const signed = asList(data.签名).flatMap((value, index): Run[] =>
    signsAs(textOf(asTree(value).身份), roles)
      ? [{ text: signature(value, scope.byPage), font: 'kai', from: { file, pointer: `${pointer}/签名/${index}` } }]
      : [],
  );

  return signed.flatMap((run, index) => (index === 0 ? [run] : [{ text: '\n' }, run]));
}

/** A run that `signedBy` made, with the image of its signature over the name, where the case has one. */
export function withImage(run: Run, scope: Scope): readonly Run[] {
  const { from } = run;
  if (from === undefined) return [run];
  const value = asList(scope.record.data.签名)[Number(from.pointer.slice(from.pointer.lastIndexOf('/') + 1))];

  return value === undefined ? [run] : withSignatureImage(run, textOf(asTree(value).人), value, from, scope);
}
