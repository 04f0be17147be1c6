// Whole-process build of a case with much media against reading that media, against `cp -r` of the case, and against a synced copy
// of what the build writes (photographs stand in the PDF, in the ZIP, and in the ZIP inside the PDF): 500 photos of 4 MB, and 2 GiB of recordings.
// Run: node bench/media-case.mjs [folder on the disk to be measured] [runs]
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measure, row } from './measure.mjs';
import { photographs } from './photo.mjs';

const root = mkdtempSync(join(resolve(process.argv[2] ?? tmpdir()), 'bench-media-'));
const [out, built] = ['out', 'built'].map((name) => join(root, name));
const runs = Number(process.argv[3] ?? 3);
const head = `文书: 音像资料
制作人: 李思远
环节: 调查取证
设备: 海岚 DC-200 数码相机（编号JPJT-C03）
地点: 大连市金普新区示例街道样板路18号
存储: { 位置: 执法信息系统, 名称: 交通运输行政执法综合管理信息系统音像库, 保管人: 孙佳慧, 存入时间: 2026-03-02 13:30 }
资料:`;
const photoTime = '方式: 照相, 拍摄时间: 2026-03-02 08:50,';
const recordingTime = '方式: 录像, 起: 2026-03-02 08:50:00, 止: 2026-03-02 08:50:12,';
const recording = readFileSync('examples/ordinary-penalty/media/12-留置送达.mp4');
const photograph = photographs(4_000_000);

console.log(row('', 'median', 'peak', '× reading', '× cp -r'));
try {
  await compare('500 photos of 4 MB', { ending: 'jpg', count: 500, make: photograph, time: photoTime });
  await compare('16 recordings of 128 MiB', { ending: 'mp4', count: 16, make: drawnOut, time: recordingTime });
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** A real recording, drawn out by bytes that its format allows behind its end. */
function drawnOut() {
  return Buffer.concat([recording, randomBytes(2 ** 27 - recording.length)]);
}

/** A copy of the ordinary penalty with more media. */
async function compare(name, { ending, count, make, time }) {
  const folder = join(root, 'case');
  for (const old of [folder, built]) rmSync(old, { recursive: true, force: true });
  // Without its ledger, which does not know them.
  cpSync('examples/ordinary-penalty', folder, { recursive: true, filter: (path) => !/\/(frames|ledger\.jsonl)$/.test(path) });
  const names = Array.from({ length: count }, (_, index) => `media/追加${String(index + 1).padStart(3, '0')}.${ending}`);
  for (const path of names) writeFileSync(join(folder, path), make());
  const items = names.map((path) => `  - { 文件: ${path}, ${time} 内容: 现场情况, 证明对象: 现场情况 }`);
  writeFileSync(join(folder, 'records/90-音像资料-追加.yaml'), `${head}\n${items.join('\n')}\n`);
  const build = (to) => [process.execPath, 'bin/dossier.js', 'build', folder, '-o', to];
  execFileSync(build(built)[0], build(built).slice(1), { stdio: 'ignore' });

  const found = await measure(
    [
      { argv: ['sh', '-c', 'cat "$0"/media/* > /dev/null', folder] },
      { argv: ['cp', '-r', folder, out], before: clear },
      { argv: ['sh', '-c', 'cp -r "$0" "$1" && sync "$1"/*', built, out], before: clear },
      { argv: build(out), before: clear },
    ],
    runs,
  );
  for (const [index, what] of ['cat', 'cp -r', 'its outputs copied and synced', 'dossier build'].entries()) {
    const { seconds, megabytes } = found[index];
    const [reading, copying] = [found[0], found[1]].map((yardstick) => (seconds / yardstick.seconds).toFixed(2));
    console.log(row(`${what}, ${name}`, `${seconds.toFixed(2)} s`, `${megabytes.toFixed(0)} MB`, reading, copying));
  }
}

function clear() {
  rmSync(out, { recursive: true, force: true });
}
