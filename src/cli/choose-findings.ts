import type { OwnRegulation } from '../build/open-regulation.ts';
import type { Finding } from '../model/finding.ts';
import { lineEnd } from '../model/fix.ts';
import { isMeant } from '../model/is-meant.ts';
import { UsageError } from '../model/trouble.ts';
import type { LintOptions } from './lint-options.ts';
import type { Session } from './session.ts';

/** Whether a finding's id is asked for. */
export type Choice = (finding: Pick<Finding, 'id'>) => boolean;

/** What --only and --skip ask for. Throws `UsageError` where one of their ids means nothing. */
export async function chooseFindings(session: Session, { only = [], skip = [] }: LintOptions, own?: OwnRegulation): Promise<Choice> {
  if (only.length + skip.length > 0) await refuseUnknown(session, [...only, ...skip], own);

  return ({ id }) => (only.length === 0 || only.some((choice) => isMeant(id, choice))) && !skip.some((choice) => isMeant(id, choice));
}

async function refuseUnknown({ world, language }: Session, choices: readonly string[], own: OwnRegulation | undefined): Promise<void> {
  const [{ listRules }, { suggest }] = await Promise.all([import('../build/list-rules.ts'), import('../build/suggest.ts')]);
  const known = [...(await listRules(world, ['jinpu', ...(own === undefined ? [] : [own.id])], own)).map(({ id }) => id), lineEnd];
  const unknown = choices.find((choice) => !known.some((id) => isMeant(id, choice)));
  if (unknown === undefined) return;

  const groups = [...new Set(known.map((id) => id.split('-')[0] ?? id))];
  const meant = suggest(unknown, [...groups, ...known]);
  const [no, ask, all] =
    language === 'zh'
      ? ['没有这个编号：', '您是不是要写：', '全部编号：dossier rules']
      : ['no such id: ', 'did you mean: ', 'all ids: dossier rules'];
  throw new UsageError([`${no}${unknown}`, ...(meant === undefined ? [] : [`${ask}${meant}`]), all].join('\n'));
}
