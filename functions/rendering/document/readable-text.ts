/** The brackets of what is missing: none of the text fonts has them, the typesetter's own font of formulas does. */
const BRACKETS = new Set(['\u27e6', '\u27e7']);

/** Shown in place of what no font has. */
const UNREADABLE = '\ufffd';

/**
 * Makes texts of what some fonts have: a letter that none of them has, or a control character, is shown as not
 * readable, since a tagged PDF must not hold letters that are not there.
 */
export function readableText(fonts: readonly Buffer[]): (text: string) => string {
  const ranges = fonts.flatMap(readRanges);
  const known = new Map<string, boolean>();
  const isReadable = (letter: string): boolean => {
    const found = known.get(letter);
    if (found !== undefined) return found;
    const code = letter.codePointAt(0) ?? 0;
    const isThere = BRACKETS.has(letter) || ranges.some(({ from, to }) => code >= from && code <= to);
    known.set(letter, isThere);
    return isThere;
  };
  const shown = (letter: string): string => {
    if (/\s/u.test(letter)) return letter === '\u00a0' ? letter : ' ';
    if (/\p{Cf}/u.test(letter)) return '';
    // Fonts have glyphs for control characters, which a tagged PDF must not hold.
    return !/\p{C}/u.test(letter) && isReadable(letter) ? letter : UNREADABLE;
  };
  return (text) => Array.from(text.normalize('NFC'), shown).join('');
}

type Range = { from: number; to: number };

/** The letters that a TrueType font has, by its table "cmap": format 12 where there is one, else format 4. */
function readRanges(font: Buffer): readonly Range[] {
  const tables = font.readUInt16BE(4);
  for (let at = 0; at < tables; at += 1) {
    const entry = 12 + at * 16;
    if (font.toString('latin1', entry, entry + 4) === 'cmap') return readCmap(font, font.readUInt32BE(entry + 8));
  }
  return [];
}

function readCmap(font: Buffer, start: number): readonly Range[] {
  const offsets = Array.from({ length: font.readUInt16BE(start + 2) }, (_, at) =>
    font.readUInt32BE(start + 4 + at * 8 + 4),
  );
  const byFormat = (format: number) => offsets.find((offset) => font.readUInt16BE(start + offset) === format);
  const full = byFormat(12);
  if (full !== undefined) {
    const groups = start + full + 16;
    return Array.from({ length: font.readUInt32BE(start + full + 12) }, (_, at) => ({
      from: font.readUInt32BE(groups + at * 12),
      to: font.readUInt32BE(groups + at * 12 + 4),
    }));
  }
  const basic = byFormat(4);
  if (basic === undefined) return [];
  const count = font.readUInt16BE(start + basic + 6) / 2;
  const ends = start + basic + 14;
  return Array.from({ length: count }, (_, at) => ({
    from: font.readUInt16BE(ends + count * 2 + 2 + at * 2),
    to: font.readUInt16BE(ends + at * 2),
  }));
}
