import { describe, expect, it } from 'vitest';
import { findMixedWord } from '../../../shared/canonical/mixed-scripts.ts';
import { lineText } from '../../../shared/canonical/text-formats.ts';

describe('a word whose letters are of two scripts', () => {
  it('is found with the letter that does not belong', () => {
    expect(findMixedWord('\u{41E}ther staff costs')).toEqual({ word: '\u{41E}ther', letter: '\u{41E}' });
    expect(findMixedWord('Travel of st\u{3B1}ff')).toEqual({ word: 'st\u{3B1}ff', letter: '\u{3B1}' });
  });

  it('is none where whole words are of another script', () => {
    for (const text of ['Other staff costs', 'Прочие расходы по персоналу', 'Вена (Vienna)', 'Nuñez', 'المؤتمر'])
      expect(findMixedWord(text)).toBeUndefined();
  });

  it('is refused in a line of text, by the word and the letter', () => {
    expect(lineText.safeParse('\u{41E}ther staff costs').error?.issues[0]?.message).toBe(
      'must be words of one script: "\u{41E}ther" has the Cyrillic letter U+041E among Latin letters; type the word anew',
    );
  });

  it('is told beside no other problem where the text turns the direction of reading', () => {
    const messages = lineText.safeParse('Travel \u{202E}of staff').error?.issues.map(({ message }) => message);
    expect(messages).toEqual([
      'must be one line of text without control characters or marks that turn the direction of reading',
    ]);
  });
});
