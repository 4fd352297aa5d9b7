// How names are compared: objects of expenditure, labels, duty stations, grades, parties. Ids are compared as they are.

/**
 * The text by which names are the same name: composed letters, one plain space where there are spaces of any kind, no
 * marks that only join or turn letters, one kind of hyphen and quotation mark, and no difference of case. What a reader
 * takes for one name has one key; letters of another alphabet that only look alike stay different (`lookAlikeKey`).
 */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = fold(name);
  // A bounded memory: a statement asks for the same few names thousands of times.
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

const MOST_KEYS = 10_000;
const keys = new Map<string, string>();

function fold(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/[\u200c-\u200f\u061c\ufe0e\ufe0f]/gu, '')
      .replace(/[\u2010\u2011]/gu, '-')
      .replace(/[\u2018\u2019\u02bc]/gu, "'")
      .replace(/[\u201c\u201d]/gu, '"')
      .replace(/\s+/gu, ' ')
      .trim()
      // Upper case first, so that "ß" and "SS", and every form of sigma, come to the same.
      .toUpperCase()
      .toLowerCase()
  );
}

/** Whether two texts are one name. */
export function isSameName(a: string, b: string): boolean {
  return a === b || nameKey(a) === nameKey(b);
}

/** Letters of other alphabets, and dashes, that the eye takes for those on the right. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЗКМНОРСТУХІЈЅԌҮ', 'ABE3KMHOPCTYXIJSGY'],
    ['аеорсухіјѕһԁԛԝѵ', 'aeopcyxijshdqwv'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αινορυχϲϳ', 'aivopuxcj'],
    ['\u2012\u2013\u2014\u2015\u2212', '-----'],
  ].flatMap(([others = '', latin = '']) =>
    Array.from(others, (letter, index): [string, string] => [letter, Array.from(latin)[index] ?? letter]),
  ),
);

/**
 * The key of what a name looks like: equal for names that the eye cannot tell apart, also where they are different
 * names.
 */
export function lookAlikeKey(name: string): string {
  return nameKey(Array.from(name.normalize('NFKC'), (letter) => LOOK_ALIKES.get(letter) ?? letter).join(''));
}

/**
 * Whether two ids that differ look alike: by case alone, by spaces, or by the digits and letters that the eye takes for
 * one another. Ids that count, such as "plan-i" and "plan-l", do not.
 */
export function isLookAlikeId(a: string, b: string): boolean {
  const [one, other] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
  if (a === b || one.length !== other.length) return false;
  return Array.from(one).every((letter, place) => isLookAlikeLetter(letter, other[place] ?? ''));
}

function isLookAlikeLetter(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase() || ID_LOOK_ALIKES.some((group) => group.includes(a) && group.includes(b));
}

/** What ids are made of is ASCII. */
const ID_LOOK_ALIKES = ['0oO', '1lI'];

/** One text for all ids that may look alike, by whatever steps; those that do are told by `isLookAlikeId`. */
export function looksOf(id: string): string {
  return id.replaceAll(' ', '').toLowerCase().replaceAll('0', 'o').replace(/[1i]/g, 'l');
}

/**
 * The letters of a name that stand in one word with Latin letters although they are of another alphabet, or that pass
 * for such.
 */
export function foreignLetters(name: string): readonly string[] {
  return [
    ...new Set(
      name
        .split(/[^\p{L}\p{M}]+/u)
        .filter((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
        .flatMap((word) => Array.from(word).filter((letter) => LOOK_ALIKES.has(letter))),
    ),
  ];
}

/** A letter by its number: "U+043E". */
export function codePointName(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
