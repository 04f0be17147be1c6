/** Whether long tests run in full, as in CI; `npm test` alone runs a part of each, to end within three minutes. */
export const thorough = Boolean(process.env.CI);

/** So many rounds in CI, so many else. */
export function rounds(all: number, few: number): number {
  return thorough ? all : few;
}
