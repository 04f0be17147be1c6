import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'vitest';
import { thorough } from '../thorough.ts';

/** veraPDF as Maven Central has it; `.ci/run` puts it there. */
const jar = 'node_modules/.cache/verapdf/greenfield-apps-1.28.2.jar';
const missing = [
  ...(spawnSync('java', ['-version']).error === undefined ? [] : ['java']),
  ...(existsSync(jar) ? [] : [`${jar} (mvn dependency:copy -Dartifact=org.verapdf.apps:greenfield-apps:1.28.2)`]),
];

/** A rule that a file breaks: its clause, what it asks, how often it is broken and where first. */
export interface Breach {
  readonly clause: string;
  readonly asks: string;
  readonly times: number;
  readonly first: string;
}

/** A test that needs veraPDF: skipped with what is missing, required where CI is set. */
export function testWithVeraPdf(name: string, run: () => Promise<void>): void {
  if (missing.length === 0 || thorough) test(name, run);
  else test.skip(`${name} (skipped: missing ${missing.join(', ')})`, run);
}

/** The rules that a file breaks, under each flavour that it was judged by, such as `PDF/A-2A`. */
export type Judged = Readonly<Record<string, readonly Breach[]>>;

/** What our volumes say of themselves, and none of it is untrue. */
export const sound: Judged = { 'PDF/A-2A': [], 'PDF/UA-1': [] };

/** Judges files, in their order, by what each says it is, or by one flavour such as `2b`. Throws where veraPDF cannot judge one. */
export async function judge(files: readonly string[], flavour = '0'): Promise<readonly Judged[]> {
  // Short runs: what a second compiler would make of the program never pays.
  const main = [
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-Djava.awt.headless=true',
    '-cp',
    jar,
    'org.verapdf.apps.GreenfieldCliWrapper',
  ];
  const answer = await output('java', [...main, '--flavour', flavour, '--format', 'json', '--loglevel', '0', ...files]);
  const { report } = JSON.parse(answer) as Report;
  return files.map((file) => {
    const job = report.jobs.find(({ itemDetails }) => itemDetails.name.endsWith(file));
    const results = [job?.validationResult ?? []].flat();
    if (results.length === 0) throw new Error(`veraPDF did not judge ${file}`);
    return Object.fromEntries(results.map((result) => [result.profileName.replace(' validation profile', ''), breachesIn(result, file)]));
  });
}

function breachesIn({ details }: Result, file: string): readonly Breach[] {
  if (details === undefined) throw new Error(`veraPDF did not judge ${file}`);
  return details.ruleSummaries.map(({ clause, testNumber, description, failedChecks, checks }) => ({
    clause: `${clause}-${testNumber}`,
    asks: description,
    times: failedChecks,
    first: checks[0]?.context ?? '',
  }));
}

/** What a program prints; veraPDF's exit status tells that rules are broken, which its report tells too. */
function output(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, args, { maxBuffer: 2 ** 28 }, (_, stdout) => resolve(stdout));
  });
}

/** What is read of veraPDF's report. */
interface Report {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string };
      readonly validationResult?: Result | readonly Result[];
    }[];
  };
}

interface Result {
  readonly profileName: string;
  readonly details?: {
    readonly ruleSummaries: readonly {
      readonly clause: string;
      readonly testNumber: number;
      readonly description: string;
      readonly failedChecks: number;
      readonly checks: readonly { readonly context: string }[];
    }[];
  };
}
