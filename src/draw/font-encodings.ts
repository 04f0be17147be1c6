/** Latin letters by their names in fonts, each with its code point in hex digits (Adobe Glyph List). */
const letters = `
  A 41 AE c6 Aacute c1 Acircumflex c2 Adieresis c4 Agrave c0 Aring c5 Atilde c3 B 42 C 43 Ccedilla c7 D 44 E 45 Eacute c9 Ecircumflex ca
  Edieresis cb Egrave c8 Eth d0 Euro 20ac F 46 G 47 H 48 I 49 Iacute cd Icircumflex ce Idieresis cf Igrave cc J 4a K 4b L 4c Lslash 141
  M 4d N 4e Ntilde d1 O 4f OE 152 Oacute d3 Ocircumflex d4 Odieresis d6 Ograve d2 Oslash d8 Otilde d5 P 50 Q 51 R 52 S 53 Scaron 160 T
  54 Thorn de U 55 Uacute da Ucircumflex db Udieresis dc Ugrave d9 V 56 W 57 X 58 Y 59 Yacute dd Ydieresis 178 Z 5a Zcaron 17d a 61
  aacute e1 acircumflex e2 acute b4 adieresis e4 ae e6 agrave e0 ampersand 26 aring e5 asciicircum 5e asciitilde 7e asterisk 2a at 40
  atilde e3 b 62 backslash 5c bar 7c braceleft 7b braceright 7d bracketleft 5b bracketright 5d breve 2d8 brokenbar a6 bullet 2022 c 63
  caron 2c7 ccedilla e7 cedilla b8 cent a2 circumflex 2c6 colon 3a comma 2c copyright a9 currency a4 d 64 dagger 2020 daggerdbl 2021
  degree b0 dieresis a8 divide f7 dollar 24 dotaccent 2d9 dotlessi 131 e 65 eacute e9 ecircumflex ea edieresis eb egrave e8 eight 38
  ellipsis 2026 emdash 2014 endash 2013 equal 3d eth f0 exclam 21 exclamdown a1 f 66 fi fb01 five 35 fl fb02 florin 192 four 34 fraction
  2044 g 67 germandbls df grave 60 greater 3e guillemotleft ab guillemotright bb guilsinglleft 2039 guilsinglright 203a h 68
  hungarumlaut 2dd hyphen 2d i 69 iacute ed icircumflex ee idieresis ef igrave ec j 6a k 6b l 6c less 3c logicalnot ac lslash 142 m 6d
  macron af mu b5 multiply d7 n 6e nine 39 ntilde f1 numbersign 23 o 6f oacute f3 ocircumflex f4 odieresis f6 oe 153 ogonek 2db ograve
  f2 one 31 onehalf bd onequarter bc onesuperior b9 ordfeminine aa ordmasculine ba oslash f8 otilde f5 p 70 paragraph b6 parenleft 28
  parenright 29 percent 25 period 2e periodcentered b7 perthousand 2030 plus 2b plusminus b1 q 71 question 3f questiondown bf quotedbl
  22 quotedblbase 201e quotedblleft 201c quotedblright 201d quoteleft 2018 quoteright 2019 quotesinglbase 201a quotesingle 27 r 72
  registered ae ring 2da s 73 scaron 161 section a7 semicolon 3b seven 37 six 36 slash 2f space 20 sterling a3 t 74 thorn fe three 33
  threequarters be threesuperior b3 tilde 2dc trademark 2122 two 32 twosuperior b2 u 75 uacute fa ucircumflex fb udieresis fc ugrave f9
  underscore 5f v 76 w 77 x 78 y 79 yacute fd ydieresis ff yen a5 z 7a zcaron 17e zero 30
`;
/** Codes in hex digits of StandardEncoding that are none of ASCII, and the letters' names (ISO 32000-1, annex D.2). */
const standard = `
  a1 exclamdown a2 cent a3 sterling a4 fraction a5 yen a6 florin a7 section a8 currency a9 quotesingle aa quotedblleft ab guillemotleft
  ac guilsinglleft ad guilsinglright ae fi af fl b1 endash b2 dagger b3 daggerdbl b4 periodcentered b6 paragraph b7 bullet b8
  quotesinglbase b9 quotedblbase ba quotedblright bb guillemotright bc ellipsis bd perthousand bf questiondown c1 grave c2 acute c3
  circumflex c4 tilde c5 macron c6 breve c7 dotaccent c8 dieresis ca ring cb cedilla cd hungarumlaut ce ogonek cf caron d0 emdash e1 AE
  e3 ordfeminine e8 Lslash e9 Oslash ea OE eb ordmasculine f1 ae f5 dotlessi f8 lslash f9 oslash fa oe fb germandbls
`;

/** Code points by name; read when a font is first judged. */
let points: ReadonlyMap<string, number> | undefined;

function pointsOf(): ReadonlyMap<string, number> {
  points ??= new Map(pairsOf(letters).map(([name, point]) => [name, Number.parseInt(point, 16)]));
  return points;
}

/** The code point of a letter's name; `undefined` where it is of another script than Latin and does not say it itself, as uni4E00 does. */
export function codePointOf(name: string): number | undefined {
  const [, four, more] = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(name) ?? [];
  const digits = four ?? more;

  return digits === undefined ? pointsOf().get(name) : Number.parseInt(digits, 16);
}

/** Names of letters by their codes in an encoding that PDF knows; none for any other (ISO 32000-1, annex D.2). */
export function encodingNamed(encoding: string): readonly (string | undefined)[] | undefined {
  const names = known.get(encoding) ?? namesOf(encoding);
  if (names !== undefined) known.set(encoding, names);
  return names;
}

const known = new Map<string, readonly (string | undefined)[]>();

function namesOf(encoding: string): readonly (string | undefined)[] | undefined {
  if (encoding === 'StandardEncoding') return standardNames();
  if (encoding === 'WinAnsiEncoding') return namesIn('windows-1252', { 160: 'space', 173: 'hyphen' }, 'bullet');
  return encoding === 'MacRomanEncoding' ? namesIn('macintosh', { 202: 'space', 219: 'currency' }) : undefined;
}

function standardNames(): readonly (string | undefined)[] {
  const plain = namesIn('windows-1252', { 39: 'quoteright', 96: 'quoteleft' }).slice(0, 127);
  for (const [code, name] of pairsOf(standard)) plain[Number.parseInt(code, 16)] = name;
  return plain;
}

/** Names of the letters in a table of characters; `apart`: the names that PDF has at other places, `rest`: at those that are empty. */
function namesIn(table: string, apart: Readonly<Record<number, string>>, rest?: string): (string | undefined)[] {
  const names = new Map([...pointsOf()].map(([name, point]) => [point, name]));
  const text = new TextDecoder(table).decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  return Array.from(text, (letter, code) =>
    code < 32 ? undefined : (apart[code] ?? names.get(letter.codePointAt(0) ?? 0) ?? (code > 126 ? rest : undefined)),
  );
}

function pairsOf(list: string): readonly (readonly [string, string])[] {
  const words = list.trim().split(/\s+/);
  return Array.from({ length: words.length / 2 }, (_, index) => [words[index * 2] ?? '', words[index * 2 + 1] ?? '']);
}
