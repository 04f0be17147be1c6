/**
 * Whether long tests run in full and no optional program may be missing, as in CI; `npm test` alone runs a part of each, to end sooner.
 * CI runs again what reaches this file and nothing else (docs/decisions/0058): whoever asks which run it is, or whether a program is there, asks here.
 */
export const thorough = Boolean(process.env.CI);

/** So many rounds in CI, so many else. */
export function rounds(all: number, few: number): number {
  return thorough ? all : few;
}
