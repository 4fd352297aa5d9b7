import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import { contentHash } from '../../../shared/canonical/content-hash.ts';

/** The same value with the keys of every object in the opposite order. */
function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  const reversed = Object.entries(value).toReversed();
  return Object.fromEntries(reversed.map(([key, item]): [string, unknown] => [key, withKeysReversed(item)]));
}

describe('contentHash', () => {
  it('is SHA-256 of the canonical text in base64url', () => {
    // printf '{}' | openssl dgst -sha256 -binary | basenc --base64url
    expect(contentHash({})).toBe('RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o');
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(contentHash(withKeysReversed(value))).toBe(contentHash(value));
      }),
    );
  });

  it('changes with the value, and only with it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        expect(contentHash(left) === contentHash(right)).toBe(canonicalJson(left) === canonicalJson(right));
      }),
    );
  });

  it('changes with any change of a text, a number, a key or the order of an array', () => {
    const base = { id: 'r-1', amount: '100.0', years: [2027, 2028] };
    const changed = [
      { ...base, amount: '100.00' },
      { ...base, years: [2028, 2027] },
      { ...base, years: ['2027', 2028] },
      { ...base, note: null },
      { ID: 'r-1', amount: '100.0', years: [2027, 2028] },
    ];
    expect(new Set([base, ...changed].map(contentHash)).size).toBe(6);
  });
});
