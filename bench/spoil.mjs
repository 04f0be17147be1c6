/** What goes wrong in records, each a change of one text; `undefined`: there is nothing to change. */
const mistakes = [
  ['a line is missing', (text, random) => withoutLine(text, random)],
  ['a value is left blank', (text, random) => onLine(text, random, /^(\s*[\p{Script=Han}]+:) .*$/u, '$1')],
  ['a full-width colon', (text, random) => onLine(text, random, /^(\s*[\p{Script=Han}]+): /u, '$1：')],
  ['a misspelt key', (text, random) => onLine(text, random, /^(\s*[\p{Script=Han}]+)(: )/u, '$1人$2')],
  ['a day that is none', (text, random) => onLine(text, random, /-\d\d-\d\d/, '-02-30')],
  ['a month later', (text, random) => onLine(text, random, /2026-0(\d)-/, (_, month) => `2026-0${(Number(month) % 9) + 1}-`)],
  ['a refusal without its reason', (text, random) => onLine(text, random, /方式: 签名(?=[ ,}])/, '方式: 拒签')],
  ['a lost picture', (text, random) => onLine(text, random, /media\/(\S*?)\.(jpg|mp4)/, 'media/$1-无.$2')],
  ['a tab', (text, random) => onLine(text, random, /^ {2}(?=\S)/, '\t')],
  ['an unclosed quote', (text, random) => onLine(text, random, /: (?=[\p{Script=Han}])/u, ': "')],
];

/** The files of a case, one to three things in them wrong, or a record gone. */
export function spoil(files, random) {
  const spoilt = new Map(files);
  const sources = [...files.keys()].filter((path) => path.endsWith('.yaml'));
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const path = random.pick(sources);
    const text = spoilt.get(path);
    if (text === undefined) continue;
    if (random.chance(0.1) && path !== 'case.yaml') spoilt.delete(path);
    else spoilt.set(path, random.pick(mistakes)[1](text, random) ?? text);
  }
  return spoilt;
}

function withoutLine(text, random) {
  const lines = text.split('\n');
  lines.splice(random.below(lines.length), 1);

  return lines.join('\n');
}

function onLine(text, random, pattern, to) {
  const lines = text.split('\n');
  const fit = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
  if (fit.length === 0) return undefined;
  const index = random.pick(fit);
  lines[index] = lines[index].replace(pattern, to);

  return lines.join('\n');
}
