/** An instant as the ledger writes it: `2026-03-02 17:30:05+08:00`. */
export function beijingText(instant: Date): string {
  const shifted = new Date(instant.getTime() + 8 * 3_600_000).toISOString();

  return `${shifted.slice(0, 10)} ${shifted.slice(11, 19)}+08:00`;
}
