import type { Terminal } from '../model/world.ts';

/**
 * Facts about the terminal of stderr. `NO_COLOR`, `TERM=dumb` and a stdout that is no terminal (a pager, a file) switch colours off,
 * `FORCE_COLOR` on.
 */
export function terminalFacts(): Terminal {
  const { NO_COLOR, FORCE_COLOR, TERM, COLUMNS } = process.env;
  const interactive = process.stderr.isTTY === true && TERM !== 'dumb';
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const columns = process.stderr.columns ?? Number.parseInt(COLUMNS ?? '', 10);

  return {
    columns: Number.isInteger(columns) && columns > 0 ? columns : 80,
    colours: (NO_COLOR === undefined || NO_COLOR === '') && (forced || (interactive && process.stdout.isTTY === true)),
    interactive,
  };
}
