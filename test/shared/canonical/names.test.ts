import { describe, expect, it } from 'vitest';
import { findInvisibleMark, withoutInvisibleMarks } from '../../../shared/canonical/invisible-marks.ts';
import { isSameName, lookAlikeKey } from '../../../shared/canonical/names.ts';

describe('a name', () => {
  it.each([
    ['Travel of staff', 'Travel\u00a0of\u2009staff'],
    ['Travel of staff', ' travel  OF staff '],
    ['Équipement', 'E\u0301quipement'],
    ['Non-recurrent', 'Non\u2011recurrent'],
    ["Participants' travel", 'Participants\u2019 travel'],
    ['Straße', 'STRASSE'],
    ['ΣΟΦΟΣ', 'σοφος'],
  ])('is one name in two spellings: %s, %s', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
  });

  it.each([
    ['Posts', 'Post'],
    ['Genève', 'Geneve'],
    ['Posts', 'P\u043ests'],
    ['m²', 'm2'],
  ])('is another name: %s, %s', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });

  it.each([
    ['Posts', 'P\u043ests'],
    ['BONN', '\u0412\u041e\u039d\u039d'],
    ['P-4', 'P\u20134'],
    ['Vienna', 'Ｖienna'],
  ])('looks like another: %s, %s', (a, b) => {
    expect(lookAlikeKey(a)).toBe(lookAlikeKey(b));
  });
});

describe('a mark that no reader sees', () => {
  it.each([
    ['Po\u200bsts', 'U+200B (zero-width space) at character 3'],
    ['\ufeffPosts', 'U+FEFF (byte order mark) at character 1'],
    ['Po\u00adsts', 'U+00AD (soft hyphen) at character 3'],
    ['Posts\u{e0041}', 'U+E0041 (tag character) at character 6'],
    ['a\u200db', 'U+200D (zero-width joiner) at character 2'],
    ['Posts\u200f', 'U+200F (right-to-left mark) at character 6'],
    ['𝔸\u2060b', 'U+2060 (word joiner) at character 2'],
  ])('is found and named: %j', (text, message) => {
    expect(findInvisibleMark(text)).toBe(message);
    expect(findInvisibleMark(withoutInvisibleMarks(text))).toBeUndefined();
  });

  it.each(['نامه\u200cها', 'क्\u200dष', 'الدورة\u200f (1)', '👩\u200d💻', 'séance', '会议', 'I\u2019m “here” – 1'])(
    'is none where a script needs it: %s',
    (text) => {
      expect(findInvisibleMark(text)).toBeUndefined();
      expect(withoutInvisibleMarks(text)).toBe(text);
    },
  );
});
