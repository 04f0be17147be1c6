import type { Config } from '../model/config.ts';
import { isTree } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';
import { layOver } from './lay-over.ts';

/** The profile of volumes that is used where none is named. */
const usual = 'profiles/by-volume.yaml';

/** The file of templates/profiles/ that a configuration names, with what it says otherwise laid over it. */
export function chooseProfile(
  files: ReadonlyMap<string, Value | undefined>,
  { profile, volume = {} }: Config,
): { readonly path: string; readonly value: Value | undefined } {
  const named = [...files].find(([, value]) => isTree(value) && value.name === profile && profile !== undefined);
  const [path, value] = named ?? [usual, files.get(usual)];
  const covered = isTree(value) && value.outerCover === 'none' && isTree(volume.outerCover) ? { ...value, ...coverOf(files) } : value;

  return { path, value: layOver(covered, volume) };
}

/** The outer cover of the usual profile, for a bureau that wants one where its profile has none. */
function coverOf(files: ReadonlyMap<string, Value | undefined>): { readonly outerCover?: Value } {
  const value = files.get(usual);

  return isTree(value) && value.outerCover !== undefined ? { outerCover: value.outerCover } : {};
}
