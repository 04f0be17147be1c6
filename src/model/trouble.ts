/** The command line is wrong. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The machine will not: no room, no permission, a broken disk. Exit status 3. The message is for a person. */
export class MachineTrouble extends Error {
  override readonly name = 'MachineTrouble';
}
