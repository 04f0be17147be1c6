import { _, type Options } from 'ajv/dist/2020.js';
import { formatTests } from './formats/index.ts';

/** How schemas are compiled, at build time and at run time alike. */
export const ajvOptions: Options = {
  allErrors: true,
  messages: false,
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  validateSchema: true,
  formats: formatTests,
  keywords: ['x-form'],
  inlineRefs: false,
  code: { esm: true, formats: _`formatTests` },
};
