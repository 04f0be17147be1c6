import type { ScanFault } from '../draw/probe-scan.ts';
import type { ParsedCase } from '../model/case.ts';
import type { WrittenConfig } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { LayoutFault } from '../model/page.ts';
import type { Text } from '../model/text.ts';
import { buildFinding } from './build-problems.ts';
import { faultPlaces } from './fault-places.ts';
import { pictureReasons } from './picture-findings.ts';

/** What could not be set in type, at the line where it was written; one finding for each text and place. `why`: of a picture that is not there. */
export function printFindings(
  faults: readonly LayoutFault[],
  parsed: ParsedCase,
  config?: WrittenConfig,
  why: (file: string) => ScanFault | undefined = () => undefined,
): readonly Finding[] {
  const findings = faults.flatMap((fault) =>
    faultPlaces(fault, parsed, config).map((place) => buildFinding(problems[fault.kind], place, factOf(fault, why))),
  );
  const keys = findings.map(({ id, fact, at }) => [id, fact.zh, at.file, at.pointer].join('\n'));

  return findings.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

const problems = { glyph: 'B-glyph', fit: 'B-fit', missing: 'B-picture' } as const;

/** Characters of a text that are told; the place says which it is. */
const longest = 40;

function factOf({ kind, text }: LayoutFault, why: (file: string) => ScanFault | undefined): Text {
  const fault = kind === 'missing' ? why(text) : undefined;
  if (fault !== undefined) return { zh: `${text}：${pictureReasons[fault].zh}`, en: `${text}: ${pictureReasons[fault].en}` };
  if (kind !== 'glyph') {
    const head = [...text].length > longest ? `${[...text].slice(0, longest).join('')}……` : text;
    return { zh: head, en: head };
  }
  const points = [...text].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

  return { zh: `“${text}” ${points}`, en: `“${text}” ${points}` };
}
