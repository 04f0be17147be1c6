/** Exit statuses; part of the interface. */
export const exit = {
  well: 0,
  findings: 1,
  usage: 2,
  trouble: 3,
} as const;

export type ExitStatus = (typeof exit)[keyof typeof exit];
