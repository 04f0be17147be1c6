/** The first words of a baseline, so that no other file is taken for one. */
export const baselineFormat = 'dossier-baseline/1';
