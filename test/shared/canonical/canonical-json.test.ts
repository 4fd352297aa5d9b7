import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, NotCanonicalError } from '../../../shared/canonical/canonical-json.ts';
import { compareTexts } from '../../../shared/canonical/compare-texts.ts';

describe('canonicalJson', () => {
  it('sorts keys, keeps arrays in order and writes no white space', () => {
    expect(canonicalJson({ years: [2028, 2027], a: { z: null, b: true }, Z: '1.50' })).toBe(
      '{"Z":"1.50","a":{"b":true,"z":null},"years":[2028,2027]}',
    );
  });

  it('sorts keys by code point, where UTF-16 order differs', () => {
    expect(canonicalJson({ '\u{1F600}': 1, '\uFFFD': 2, é: 3, e: 4 })).toBe('{"e":4,"é":3,"\uFFFD":2,"\u{1F600}":1}');
  });

  it('gives the order that UTF-8 bytes have', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(Math.sign(compareTexts(left, right))).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)));
      }),
    );
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps keys that name parts of every object', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"a":1},"constructor":2}');
    expect(canonicalJson(hostile)).toBe('{"__proto__":{"a":1},"constructor":2}');
  });

  it.each([
    ['undefined', { a: undefined }, 'a is undefined'],
    ['NaN', { a: [1, Number.NaN] }, 'a[1] is NaN'],
    ['an infinity', [Number.POSITIVE_INFINITY], '[0] is Infinity'],
    ['a function', { f: () => 1 }, 'f is a function'],
    ['a big integer', 1n, 'The value is a bigint'],
    ['a symbol', { s: Symbol('s') }, 's is a symbol'],
    ['a hole', { a: [1, , 2] }, 'a[1] is undefined'],
    ['a date', { d: { on: new Date(0) } }, 'd.on is an instance of Date'],
    ['a map', new Map(), 'The value is an instance of Map'],
  ])('refuses %s and says where it is', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonicalError);
    expect(() => canonicalJson(value)).toThrow(message);
  });

  it('refuses values nested too deeply, and values that contain themselves', () => {
    const endless: unknown[] = [];
    endless.push(endless);
    expect(() => canonicalJson(endless)).toThrow('nested deeper than 256');
  });
});
