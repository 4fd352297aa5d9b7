import { describe, expect, it } from 'vitest';
import { chunkText } from '../../../functions/ledger/writing/put-bodies.ts';

describe('chunkText', () => {
  it('gives chunks below the item limit that join to the text', () => {
    const whole = '€'.repeat(250_000);
    expect(chunkText(whole).join('')).toBe(whole);
    expect(chunkText(whole).map((chunk) => Buffer.byteLength(chunk))).toEqual([300_000, 300_000, 150_000]);
  });

  it('never cuts through a character', () => {
    const whole = `x${'\u{1F600}'.repeat(120_000)}`;
    expect(chunkText(whole).join('')).toBe(whole);
    expect(chunkText(whole).every((chunk) => !/\p{Surrogate}/u.test(chunk))).toBe(true);
  });

  it('makes one chunk of an empty text', () => {
    expect(chunkText('')).toEqual(['']);
  });
});
