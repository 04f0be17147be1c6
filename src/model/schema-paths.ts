import type { Regulation } from './regulation.ts';

/** The shape of agency.yaml; one for all regulations. */
export const agencyPath = 'shapes/agency.yaml';

/** The shape of waivers.yaml; one for all regulations. */
export const waiversPath = 'shapes/waivers.yaml';

/** Where a regulation keeps the shape of case.yaml. */
export function casePath({ id }: Pick<Regulation, 'id'>): string {
  return `${id}/case.yaml`;
}

/** Where a regulation keeps the shape of a form, by its English id. */
export function formPath({ id }: Pick<Regulation, 'id'>, form: string): string {
  return `${id}/forms/${form}.yaml`;
}
