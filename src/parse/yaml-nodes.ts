import { type Document, isMap, isNode, isScalar, isSeq, type Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';

/** The text whose writing contains an offset, the innermost and last. */
export function scalarAt(document: Document.Parsed, offset: number): Scalar | undefined {
  let found: Scalar | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return undefined;
    if (isScalar(node) && node.range[0] <= offset && offset <= node.range[1] && node.range[1] > node.range[0]) found = node;
    return node.range[0] > offset ? visit.SKIP : undefined;
  });

  return found;
}

/** The innermost list or mapping in brackets that begins before an offset and is not over there. */
export function flowAt(document: Document.Parsed, offset: number): YAMLMap | YAMLSeq | undefined {
  let found: YAMLMap | YAMLSeq | undefined;
  visit(document, (_, node) => {
    if ((isMap(node) || isSeq(node)) && node.flow === true && node.range && node.range[0] < offset && offset <= node.range[2]) found = node;
    return undefined;
  });

  return found;
}

/** Quoted with `"` or `'`. */
export function isQuoted(node: Scalar | undefined): node is Scalar {
  return node?.type === 'QUOTE_DOUBLE' || node?.type === 'QUOTE_SINGLE';
}
