import type { Kind } from '../model/kind.ts';
import { UsageError } from '../model/trouble.ts';
import type { InitOptions } from './init.ts';
import { initWords } from './init-words.ts';
import type { Session } from './session.ts';

/**
 * The kind of case that the options name; where they name none it is asked for on a terminal, and is the first elsewhere. Throws
 * `UsageError`, with the nearest name, where there is no such kind.
 */
export async function chooseKind(session: Session, options: InitOptions, kinds: readonly Kind[]): Promise<Kind> {
  const { world, language } = session;
  const say = initWords[language];
  const first = kinds.find(({ type, procedure }) => type === (options.type ?? '行政处罚') && isOf(options.procedure, procedure));
  if (options.kind !== undefined) return named(options.kind, kinds, language);
  if (first === undefined) throw new UsageError(`${say.noKind}${options.type ?? ''} ${options.procedure ?? ''}\n${say.allKinds}`);
  const told = options.type !== undefined || options.procedure !== undefined || options.yes === true;
  if (told || !world.terminal.interactive) return first;

  world.tell(kinds.map(({ name, says }, index) => `  ${String(index + 1).padStart(2)} ${name}：${says[language]}\n`).join(''));
  for (let tries = 0; tries < 3; tries++) {
    const answer = (await world.ask(`${say.askKind} (1–${kinds.length}, 1): `)).trim();
    const chosen = answer === '' ? first : (kinds.find((kind) => isNamed(kind, answer)) ?? kinds[Number(answer) - 1]);
    if (chosen !== undefined) return chosen;
  }
  return first;
}

async function named(name: string, kinds: readonly Kind[], language: 'zh' | 'en'): Promise<Kind> {
  const found = kinds.find((kind) => isNamed(kind, name));
  if (found !== undefined) return found;

  const say = initWords[language];
  const { suggest } = await import('../build/suggest.ts');
  const meant = suggest(
    name,
    kinds.flatMap((kind) => [kind.name, kind.id]),
  );
  throw new UsageError([`${say.noKind}${name}`, ...(meant === undefined ? [] : [`${say.meant}${meant}`]), say.allKinds].join('\n'));
}

function isNamed({ id, name }: Kind, text: string): boolean {
  return text === name || text === id;
}

/** A penalty is in the ordinary procedure where nothing is said; other acts have none. */
function isOf(wanted: string | undefined, procedure: string): boolean {
  return procedure === '' || procedure === (wanted ?? '普通程序');
}
