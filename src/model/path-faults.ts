/**
 * What is wrong with a path inside a package.
 * `absolute`, `drive`, `home`, `variable`, `parent` leave the package and are refused everywhere; the others get lost or collide on some system.
 */
export type PathFault =
  | 'absolute'
  | 'drive'
  | 'home'
  | 'variable'
  | 'parent'
  | 'dot'
  | 'empty'
  | 'backslash'
  | 'bytes'
  | 'invisible'
  | 'nfc'
  | 'end'
  | 'device'
  | 'long'
  | 'character';

const leaving: readonly PathFault[] = ['absolute', 'drive', 'home', 'variable', 'parent'];
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** True where a fault lets a path leave the package on some system. */
export function leaves(fault: PathFault): boolean {
  return leaving.includes(fault);
}

/** The faults of a path with `/` between its parts, each named once, in the order of the type. */
export function pathFaults(path: string): readonly PathFault[] {
  const parts = path.split('/');
  const found: readonly (readonly [PathFault, boolean])[] = [
    ['absolute', /^[/\\]/.test(path)],
    ['drive', /^[a-z]:/i.test(path)],
    ['home', path.startsWith('~')],
    ['variable', /^(%[^%/\\]+%|\$\{?\w+\}?)[/\\]/.test(path)],
    ['parent', path.split(/[/\\]/).includes('..')],
    ['dot', parts.includes('.')],
    ['empty', parts.includes('')],
    ['backslash', path.includes('\\')],
    ['bytes', /\p{Cs}|\ufffd/u.test(path)],
    ['invisible', invisible.test(path)],
    ['nfc', path.normalize('NFC') !== path],
    ['end', parts.some((part) => /[. ]$|^ /.test(part) && part !== '.' && part !== '..')],
    ['device', parts.some((part) => device.test(part))],
    ['long', parts.some((part) => new TextEncoder().encode(part).length > 255)],
    ['character', /[:*?"<>|]/.test(path)],
  ];

  return found.flatMap(([fault, holds]) => (holds ? [fault] : []));
}

/** Two paths with one key are one file on a system that knows neither letter case nor Unicode forms. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}
