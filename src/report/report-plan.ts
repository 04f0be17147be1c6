import type { PackagePlan, PlannedFile } from '../model/package-plan.ts';
import { plural } from './plural.ts';
import { sizeText } from './size-text.ts';
import type { Style } from './style.ts';

/** What a build would write: the bag's name, its description, its files. */
export function reportPlan(plan: PackagePlan, style: Style): string {
  const total = plan.payload.reduce((sum, file) => sum + sizeOf(file), 0);
  const files = [...plan.payload].sort((one, other) => (one.path < other.path ? -1 : 1));
  const head =
    style.language === 'zh'
      ? `试排 ${plan.root}：${files.length} 个文件，${sizeText(total)}，校验 ${plan.algorithms.join('、')}；什么也没有写`
      : `plan ${plan.root}: ${plural(files.length, 'file')}, ${sizeText(total)}, digests ${plan.algorithms.join(', ')}; nothing was written`;
  const lines = [
    head,
    ...plan.info.map(([label, value]) => `  ${label}: ${value}`),
    ...files.map((file) => `  ${sizeText(sizeOf(file)).padStart(9)}  ${file.path}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The plan as one line of JSON. */
export function planJson(plan: PackagePlan): string {
  const payload = plan.payload.map((file) => ({ path: file.path, bytes: sizeOf(file) }));
  return `${JSON.stringify({ format: 'dossier-plan/1', root: plan.root, algorithms: plan.algorithms, info: Object.fromEntries(plan.info), payload })}\n`;
}

function sizeOf(file: PlannedFile): number {
  return file.content.from === 'file' ? file.content.size : file.content.bytes.length;
}
