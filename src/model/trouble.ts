import type { Language, Text } from './text.ts';

/** An error whose message is for a person. */
class Told extends Error {
  /** The message in both languages, where it was not made in the right one already. */
  readonly says: Text | undefined;

  constructor(message: string | Text, options?: ErrorOptions) {
    super(typeof message === 'string' ? message : `${message.zh} (${message.en})`, options);
    this.says = typeof message === 'string' ? undefined : message;
  }
}

/** The command line is wrong. Exit status 2. */
export class UsageError extends Told {
  override readonly name = 'UsageError';
}

/** The machine will not: no room, no permission, a broken disk. Exit status 3. */
export class MachineTrouble extends Told {
  override readonly name = 'MachineTrouble';
}

/** What an error says, in a language where it has both; whatever was thrown. */
export function saidBy(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);

  return (error instanceof Told ? error.says?.[language] : undefined) ?? error.message;
}
