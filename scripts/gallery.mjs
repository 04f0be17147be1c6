// Draws docs/gallery.md: a page of each example and of each form, taken from the first example that holds it unscanned, else printed empty. Needs pdftoppm (poppler) and convert (ImageMagick). After scripts/build.mjs: node scripts/gallery.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '..');
const images = join(root, 'docs', 'gallery');
const work = mkdtempSync(join(tmpdir(), 'gallery-'));
const across = 4;

rmSync(images, { recursive: true, force: true });
mkdirSync(images, { recursive: true });
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const forms = readYaml('schemas/jinpu/forms').map(({ title, 'x-form': form }) => ({ id: form.id, name: title }));
const volumes = examples.sort().map((name) => ({ name, pdf: build(name), pages: pagesOf(name) }));

const exampleCells = volumes.map(({ name, pdf, pages }) => {
  const first = [...pages.values()].reduce((least, page) => Math.min(least, page), Number.POSITIVE_INFINITY);
  draw(pdf, first, `example-${name}`);
  return cell(`example-${name}`, `[${name}](../examples/${name})`, name);
});
const formCells = forms.map(({ id, name }) => {
  const found = volumes.find(({ pages }) => pages.has(name));
  draw(found?.pdf ?? blank(id), found?.pages.get(name) ?? 1, `form-${id}`);
  return cell(`form-${id}`, found ? name : `${name}（空白）`, name);
});
const text = `# 样张 · Gallery

一个示例一页，一种文书一页。示例里有的，是填好的；没有的，是空白的，供手写。图由 \`node scripts/gallery.mjs\` 画出。

A page of each example and of each form: filled in where an example holds it, else empty, for writing by hand. Drawn by \`node scripts/gallery.mjs\`.

## 示例 · Examples

${table(exampleCells)}
## 文书 · Forms

${table(formCells)}`;
writeFileSync(join(root, 'docs', 'gallery.md'), text);
rmSync(work, { recursive: true });

/** An example's volume as a PDF file. */
function build(name) {
  const out = join(work, name);
  run('node', 'bin/dossier.js', '--quiet', 'build', join('examples', name), '-o', out);
  return join(
    out,
    readdirSync(out).find((file) => file.endsWith('.pdf')),
  );
}

/** The first page of each form of an example (its name: the page), scans left out, as the reviewed text of its pages tells. */
function pagesOf(name) {
  const records = new Map(readYaml(join('examples', name, 'records')).map((record) => [record.file, record]));
  const pages = new Map();
  for (const [, page, section] of readFileSync(join(root, 'test', 'examples', `${name}.pages.txt`), 'utf8').matchAll(
    /^— (\d+) \S+ (records\/.*)$/gmu,
  )) {
    const record = records.get(section.slice('records/'.length));
    if (record !== undefined && record.原件 === undefined && !pages.has(record.文书)) pages.set(record.文书, Number(page));
  }
  return pages;
}

function blank(id) {
  const file = join(work, `${id}.pdf`);
  run('node', 'bin/dossier.js', '--quiet', 'print-form', id, '-o', file);
  return file;
}

function draw(pdf, page, name) {
  const file = join(work, name);
  run('pdftoppm', '-r', '56', '-gray', '-png', '-singlefile', '-f', String(page), '-l', String(page), pdf, file);
  run('convert', `${file}.png`, '-strip', '-dither', 'None', '-colors', '12', `PNG8:${join(images, `${name}.png`)}`);
}

function cell(image, caption, alt) {
  return `![${alt}](gallery/${image}.png)<br>${caption}`;
}

function table(cells) {
  const rows = Array.from({ length: Math.ceil(cells.length / across) }, (_, row) => cells.slice(row * across, (row + 1) * across));
  const line = (words) => `| ${Array.from({ length: across }, (_, index) => words[index] ?? '').join(' | ')} |\n`;
  return `${line([])}| ${Array(across).fill('---').join(' | ')} |\n${rows.map(line).join('')}`;
}

function readYaml(folder) {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ file, ...parse(readFileSync(join(root, folder, file), 'utf8'), { schema: 'failsafe' }) }));
}

function run(program, ...args) {
  execFileSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
