import type { PageImages } from '../draw/draw-volume.ts';
import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import { collectPaths } from '../parse/collect-paths.ts';
import { buildFinding } from './build-problems.ts';
import { imageReasons } from './image-reasons.ts';
import { pageRanges } from './page-ranges.ts';

/** Pages of an original that came as images: a note at each place of a record that names the file. */
export function imageFindings(parsed: ParsedCase, { file: path, reason, pages }: PageImages): readonly Finding[] {
  const why = imageReasons[reason];
  const which = pageRanges(pages);
  const fact: Text = { zh: `${path} 第 ${which} 页：${why.zh}`, en: `${path}, page ${which}: ${why.en}` };

  return parsed.records.flatMap(({ file, data }) =>
    collectPaths(data)
      .filter((named) => named.path === path)
      .map(({ pointer }) => buildFinding('B-page-image', parsed.locate(file, pointer), fact)),
  );
}
