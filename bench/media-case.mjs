// Whole-process build of a case with much media against `cp -r` of that case: 300 photos of 4 MB, and 2 GiB of recordings.
// Run: node bench/media-case.mjs [folder on the disk to be measured]
import { randomBytes } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measure, row } from './measure.mjs';

const root = mkdtempSync(join(resolve(process.argv[2] ?? tmpdir()), 'bench-media-'));
const out = join(root, 'out');
const head = `文书: 音像资料
制作人: 李思远
环节: 调查取证
设备: 海岚 DC-200 数码相机（编号JPJT-C03）
地点: 大连市金普新区示例街道样板路18号
存储: { 位置: 执法信息系统, 名称: 交通运输行政执法综合管理信息系统音像库, 保管人: 孙佳慧, 存入时间: 2026-03-02 13:30 }
资料:`;
const photoTime = '方式: 照相, 拍摄时间: 2026-03-02 08:50,';
const recordingTime = '方式: 录像, 起: 2026-03-02 08:50:00, 止: 2026-03-02 08:50:12,';

console.log(row('', 'median', 'peak', '× cp -r'));
try {
  await compare('300 photos of 4 MB', { model: '06-证件查验.jpg', count: 300, bytes: 4_000_000, time: photoTime });
  await compare('16 recordings of 128 MiB', { model: '12-留置送达.mp4', count: 16, bytes: 2 ** 27, time: recordingTime });
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** A copy of the ordinary penalty with more media; each file is a real one, drawn out by bytes that its format allows behind its end. */
async function compare(name, { model, count, bytes, time }) {
  const folder = join(root, 'case');
  rmSync(folder, { recursive: true, force: true });
  cpSync('examples/ordinary-penalty', folder, { recursive: true });
  const names = Array.from(
    { length: count },
    (_, index) => `media/追加${String(index + 1).padStart(3, '0')}${model.slice(model.lastIndexOf('.'))}`,
  );
  for (const path of names) {
    cpSync(join('examples/ordinary-penalty/media', model), join(folder, path));
    appendFileSync(join(folder, path), randomBytes(bytes - statSync(join(folder, path)).size));
  }
  const items = names.map((path) => `  - { 文件: ${path}, ${time} 内容: 现场情况, 证明对象: 现场情况 }`);
  writeFileSync(join(folder, 'records/90-音像资料-追加.yaml'), `${head}\n${items.join('\n')}\n`);

  const [copy, build] = await measure(
    [
      { argv: ['cp', '-r', folder, out], before: clear },
      { argv: [process.execPath, 'bin/dossier.js', 'build', folder, '-o', out], before: clear },
    ],
    3,
  );
  console.log(row(`cp -r, ${name}`, `${copy.seconds.toFixed(2)} s`, `${copy.megabytes.toFixed(0)} MB`, '1.00'));
  console.log(
    row(
      `dossier build, ${name}`,
      `${build.seconds.toFixed(2)} s`,
      `${build.megabytes.toFixed(0)} MB`,
      (build.seconds / copy.seconds).toFixed(2),
    ),
  );
}

function clear() {
  rmSync(out, { recursive: true, force: true });
}
