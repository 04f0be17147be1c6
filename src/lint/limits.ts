import type { Limit } from './time/limit.ts';

/** The parameters by which checks say a length of time. */
export interface LimitParameters {
  readonly hours?: string;
  readonly days?: string;
  readonly workdays?: string;
  readonly months?: string;
  readonly 'min-hours'?: string;
  readonly 'min-days'?: string;
  readonly 'min-workdays'?: string;
  readonly 'min-months'?: string;
}

/** The longest time that is allowed. */
export function limitOf({ hours, days, workdays, months }: LimitParameters): Limit | undefined {
  return first([limit('hours', hours), limit('days', days), limit('workdays', workdays), limit('months', months)]);
}

/** The shortest time that is allowed. */
export function leastOf(parameters: LimitParameters): Limit | undefined {
  return first([
    limit('hours', parameters['min-hours']),
    limit('days', parameters['min-days']),
    limit('workdays', parameters['min-workdays']),
    limit('months', parameters['min-months']),
  ]);
}

function limit(unit: Limit['unit'], count: string | undefined): Limit | undefined {
  return count === undefined ? undefined : { unit, count: Number(count) };
}

function first(limits: readonly (Limit | undefined)[]): Limit | undefined {
  return limits.find((each) => each !== undefined);
}
