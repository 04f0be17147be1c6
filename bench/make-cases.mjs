// Writes a folder of made-up cases: the bases of the regulation and the examples that are closed (they are judged a year later), with other people, firms,
// numbers and plates; one in six has something wrong in it. The same seed writes the same bytes.
// Run: node bench/make-cases.mjs FOLDER [COUNT [SEED]]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseDocument, stringify, visit } from 'yaml';
import { disguise } from './disguise.mjs';
import { ledgerOf } from './ledger-of.mjs';
import { mediaBytes } from './media-bytes.mjs';
import { randomOf } from './random-of.mjs';
import { spoil } from './spoil.mjs';

const root = resolve(import.meta.dirname, '..');

/** Writes `count` cases into a folder of years; the number of files. */
export function makeCases(folder, count = 2000, seed = 2026) {
  const models = [...bases(), ...examples()].filter(({ files }) => files.get('case.yaml').includes('状态: 已归档'));
  let files = 0;
  for (let index = 0; index < count; index += 1) {
    const random = randomOf(seed * 1_000_003 + index);
    const disguised = disguise(pickModel(models, random), random, index);
    const entries = random.chance(1 / 6) ? spoil(disguised, random) : disguised;
    const name = `${String(index + 1).padStart(4, '0')}-${entries.get('case.yaml').includes('行政许可') ? '许可' : '案件'}`;
    const place = join(folder, String(2024 + (index % 3)), name);
    for (const [path, content] of random.chance(1 / 10) ? withLedger(entries) : entries) {
      mkdirSync(join(place, dirname(path)), { recursive: true });
      writeFileSync(join(place, path), content);
      files += 1;
    }
  }
  return files;
}

/** Ordinary and summary penalties are most of what a bureau does; whole examples are rarer than the short bases. */
function pickModel(models, random) {
  const common = models.filter(({ name }) => /^(ordinary|summary|licence|hearing|preserved)$/.test(name));
  return random.pick(random.chance(0.6) ? common : models).files;
}

function bases() {
  const folder = join(root, 'schemas', 'jinpu', 'bases');
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: file.replace('.yaml', ''), files: filesOfBase(readFileSync(join(folder, file), 'utf8')) }));
}

/** A base as the files of a case folder, each written as the base writes it. */
function filesOfBase(text) {
  const base = parseDocument(text, { schema: 'failsafe' });
  const files = new Map([['case.yaml', textOf(base.get('案件'))]]);
  for (const [index, record] of (base.get('文书')?.items ?? []).entries())
    files.set(`records/${String(index + 1).padStart(2, '0')}-${record.get('文书')}.yaml`, textOf(record));
  for (const file of base.get('文件')?.toJSON() ?? []) files.set(file.path, mediaBytes(file.path));
  return files;
}

function textOf(node) {
  visit(node, (_, each) => {
    each.spaceBefore = undefined;
  });
  return stringify(node, { schema: 'failsafe', lineWidth: 0, flowCollectionPadding: true });
}

function examples() {
  const folder = join(root, 'examples');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, files: filesOfExample(join(folder, name)) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function filesOfExample(folder) {
  const paths = ['.', 'records', 'media', 'scans'].flatMap((below) => namesIn(join(folder, below)).map((name) => join(below, name)));
  return new Map(paths.map((path) => [path, path.endsWith('.yaml') ? readFileSync(join(folder, path), 'utf8') : mediaBytes(path)]));
}

function namesIn(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !/^(waivers|ledger)/.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

function withLedger(files) {
  return new Map([...files, ['ledger.jsonl', ledgerOf(files)]]);
}

if (process.argv[1] === import.meta.filename) {
  const [folder, count = '2000', seed = '2026'] = process.argv.slice(2);
  console.log(`${makeCases(folder, Number(count), Number(seed))} files`);
}
