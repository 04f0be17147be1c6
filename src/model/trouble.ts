import type { Language, Text } from './text.ts';

/** The command line is wrong. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The message in both languages, where it was not made in the right one already. */
  readonly says: Text | undefined;

  constructor(message: string | Text, options?: ErrorOptions) {
    super(both(message), options);
    this.says = typeof message === 'string' ? undefined : message;
  }
}

/** The machine will not: no room, no permission, a broken disk. Exit status 3. The message is for a person. */
export class MachineTrouble extends Error {
  override readonly name = 'MachineTrouble';
  /** The message in both languages, where it was not made in the right one already. */
  readonly says: Text | undefined;

  constructor(message: string | Text, options?: ErrorOptions) {
    super(both(message), options);
    this.says = typeof message === 'string' ? undefined : message;
  }
}

/** What an error says, in a language where it has both; whatever was thrown. */
export function saidBy(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  const told = error instanceof UsageError || error instanceof MachineTrouble ? error.says?.[language] : undefined;

  return told ?? error.message;
}

function both(message: string | Text): string {
  return typeof message === 'string' ? message : `${message.zh} (${message.en})`;
}
