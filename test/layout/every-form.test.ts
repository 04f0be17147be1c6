import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import { forms, shipped } from '../compose/read-templates.ts';
import { sampleCase } from '../compose/sample-case.ts';
import { sampleRecord } from '../compose/sample-record.ts';
import { geometryFaults } from './geometry-faults.ts';

const { theme } = shipped.value;
const faces = [...new Set(Object.values(theme.faces).flat())];
const measure = measureFonts(openFonts(new Map(faces.map((face) => [face, new Uint8Array(readFileSync(`node_modules/${face}`))]))));
const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };

describe.each(forms.map((form) => [form.name, form] as const))('%s', (_, form) => {
  test.each(['empty', 'typical', 'longest'] as const)('stays in its boxes with the shipped fonts: %s', (fullness) => {
    const volume = composeVolume(sampleCase([sampleRecord(form, fullness)]), forms, shipped.value, facts);
    const placed = layoutVolume(volume, theme, measure, {
      picture: () => ({ width: 400, height: 300, orientation: 1 }),
      scan: () => undefined,
    });
    const frame = { x1: 20, y1: 20, x2: theme.paper.width - 20, y2: theme.paper.height - 20, text: '' };
    for (const page of placed.pages) expect(geometryFaults(page, frame)).toEqual([]);
    expect(placed.faults.filter((fault) => fault.kind !== 'missing')).toEqual([]);
  });
});
