const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 180;

/**
 * Where a file is to stand: its own name, made fit for every system, in the folder; with -2, -3 … where another file has that name
 * (names that differ in case or in Unicode form are one name on some systems). An extension that is given takes the place of the name's own.
 */
export function freePath(folder: string, name: string, taken: readonly string[], extension?: string): string {
  const [, stem = '', own = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/su.exec(fitName(name)) ?? [];
  const ending = extension === undefined ? own : `.${extension}`;
  const used = new Set(taken.map(plain));
  for (let number = 1; ; number += 1) {
    const path = `${folder}/${stem}${number === 1 ? '' : `-${number}`}${ending}`;
    if (!used.has(plain(path))) return path;
  }
}

function fitName(name: string): string {
  const base = name
    .slice(name.lastIndexOf('/') + 1)
    .normalize('NFC')
    .trim();
  const plainName = [...base]
    .map((each) => (/[\\:*?"<>|$~{}\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u.test(each) ? '_' : each))
    .join('');
  const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/su.exec(plainName) ?? [];
  const safe = cut(stem).replace(/[. ]+$/, '') || '_';

  return `${safe.startsWith('.') || reserved.test(safe) ? '_' : ''}${safe}${ending}`;
}

/** At most so many bytes of UTF-8, whole characters. */
function cut(text: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += encoder.encode(character).length;
    if (length > longest) break;
    kept += character;
  }

  return kept;
}

function plain(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
