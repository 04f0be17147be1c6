import type { Finding, RelatedPlace } from '../model/finding.ts';
import { type Fingerprint, fingerprintsOf } from '../model/fingerprints.ts';
import { maskIds } from '../model/mask-ids.ts';
import type { Place } from '../model/place.ts';
import type { Language } from '../model/text.ts';
import { answerText } from './answer-text.ts';
import type { CheckedCase } from './checked-case.ts';
import type { LintReport, LongReport } from './lint-report.ts';
import { messageOf } from './message-of.ts';
import { orderFindings } from './order-findings.ts';
import { pathOf } from './path-of.ts';
import type { Rule } from './rule.ts';
import { safeText } from './safe-text.ts';
import { uriOf } from './uri-of.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0). Columns count UTF-16 units from 1. */
export function reportSarif(report: LintReport): string {
  return [...sarifPieces(report)].join('');
}

/** The same text in pieces. */
export function* sarifPieces({ cases, style: { language }, version, rules: known }: LongReport): Iterable<string> {
  const rules = withUnlisted(known, cases);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = {
    name: 'dossier',
    version,
    language: language === 'zh' ? 'zh-CN' : 'en-US',
    rules: rules.map((rule) => ruleOf(rule, language)),
  };
  const none = { $schema: schema, version: '2.1.0', runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: [] }] };
  const whole = `${JSON.stringify(none, null, 2)}\n`;
  // the last list of the text, between whose brackets the results go
  const gap = whole.lastIndexOf('[]') + 1;
  yield whole.slice(0, gap);

  let begun = false;
  for (const { folder, findings } of cases) {
    const ordered = orderFindings(findings);
    const prints = fingerprintsOf(ordered);
    const texts = ordered.map((finding, index) => {
      const result = {
        ruleId: finding.id,
        ruleIndex: indices.get(finding.id) ?? -1,
        ...resultOf(folder, finding, prints[index], language),
      };
      return `\n        ${JSON.stringify(result, null, 2).replaceAll('\n', '\n        ')}`;
    });
    if (texts.length === 0) continue;
    yield `${begun ? ',' : ''}${texts.join(',')}`;
    begun = true;
  }
  yield `${begun ? '\n      ' : ''}${whole.slice(gap)}`;
}

/** Rules that only a finding knows, such as those of a regulation of one's own. */
function withUnlisted(known: readonly Rule[], cases: Iterable<CheckedCase>): readonly Rule[] {
  const rules = new Map(known.map((rule) => [rule.id, rule]));
  for (const { findings } of cases) {
    for (const { id, level, says, remedy, article } of orderFindings(findings)) {
      const cited = article === undefined ? {} : { cited: article.cited, wording: article.wording };
      if (!rules.has(id)) rules.set(id, { id, level, says, remedy, ...cited });
    }
  }

  return [...rules.values()];
}

function ruleOf({ id, level, says, remedy, cited, wording }: Rule, language: Language) {
  return {
    id,
    shortDescription: { text: says[language] },
    ...(wording === undefined || cited === undefined ? {} : { fullDescription: { text: `${cited[language]}\n${wording.trim()}` } }),
    ...(remedy[language] === '' ? {} : { help: { text: remedy[language] } }),
    defaultConfiguration: { level },
    properties: { says: { zh: says.zh, en: says.en } },
  };
}

function resultOf(folder: string, finding: Finding, print: Fingerprint | undefined, language: Language) {
  const { level, waived, related } = finding;
  const relatedLocations = related.map((other, index) => relatedOf(folder, other, index, language));
  return {
    level,
    message: { text: messageOf(finding, language) },
    locations: [locationOf(folder, finding.at)],
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
    partialFingerprints: {
      'dossier/v1': print === undefined ? '' : JSON.stringify([print.id, print.file, print.path, print.text, print.number]),
    },
    suppressions: waived === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: answerText(waived, language) }],
  };
}

function relatedOf(folder: string, { at, note }: RelatedPlace, id: number, language: Language) {
  return { id, ...locationOf(folder, at), message: { text: safeText(note[language]) } };
}

function locationOf(folder: string, at: Place) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(pathOf(folder, at.file)) },
      ...(at.file === '' || at.line < 1 ? {} : { region: regionOf(at) }),
    },
    ...(at.pointer === '' ? {} : { logicalLocations: [{ fullyQualifiedName: maskIds(at.pointer) }] }),
  };
}

function regionOf({ line, column, length, source }: Place) {
  const startColumn = Math.max(column, 1);
  return {
    startLine: line,
    startColumn,
    endColumn: startColumn + length,
    ...(source === undefined ? {} : { snippet: { text: maskIds(source) } }),
  };
}
