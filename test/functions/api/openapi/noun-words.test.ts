import { describe, expect, it } from 'vitest';
import { manyOf, oneOf } from '../../../../functions/api/openapi/noun-words.ts';
import { KINDS } from '../../../../functions/documents/kinds/kinds.ts';

describe('what the description calls documents', () => {
  it('reads as English for every kind', () => {
    const nouns = KINDS.map(({ noun }) => noun);
    expect(nouns).toContain('engagement');
    expect(nouns.map(oneOf).filter((words) => /^a [aeiou]|^an [^aeiou]/.test(words))).toEqual([]);
    expect(manyOf('mapping of columns')).toBe('mappings of columns');
    expect(manyOf('rate card')).toBe('rate cards');
  });
});
