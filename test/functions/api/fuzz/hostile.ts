/** Texts that have broken services: huge, odd, escaping, executable, or names of what every object has. */
export const HOSTILE_TEXTS: readonly string[] = [
  '', ' ', '\u0000', '\u202egnirts', '\ufeff', '\ud800', '\udfff\ud800', 'é', 'e\u0301', '𝟘', 'ﷺ', '👩‍👩‍👧', 'Z̷̧͉a̶l̵g̴o̷', '\u2028\u2029',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'null', 'undefined', 'NaN', 'true',
  '../../etc/passwd', '..%2f..%2f', '%00', '%', '%zz', '/', '\\', '.', 'C:\\', '//', 'o#other#doc', '#', '?', '&', ';', '%23',
  "'; DROP TABLE ledger; --", '" OR 1=1', '<script>alert(1)</script>', '${7*7}', '{{7*7}}', '=1+1', '@SUM(A1)', '+cmd|calc', '-2+3',
  '1e309', '-0', '00', '0x10', '1_000', '9'.repeat(400), '-1', '2147483648', '9007199254740993', '0.1', '1,5', '٣',
  'a'.repeat(301), 'a'.repeat(9000), '\n\r\n\r', 'Set-Cookie: a=b\r\n', '2026-13-45', '0000-00-00', '9999-12-31', '2026-02-29T25:61:61.000Z',
];

/** Values that are no text. */
export const HOSTILE_VALUES: readonly unknown[] = [
  null, true, false, 0, -0, -1, 1.5, 1e308, -1e308, 5e-324, 2 ** 53, 2 ** 53 + 2, -(2 ** 63), 4294967296,
  [], {}, [[]], [null], [[[[[[[[]]]]]]]], { __proto__: null }, { constructor: { prototype: { polluted: true } } }, { length: -1 }, { toString: 'x' }, { id: {} },
];

/** Bodies that are no JSON, or JSON of a kind that parsers choke on. */
export const HOSTILE_BODIES: readonly string[] = [
  '', ' ', '{', '}', '[', '{"a":', '{"a":1,}', "{'a':1}", '\ufeff{}', 'nul', '"', '"\\ud800"', '{"__proto__":{"polluted":1}}', '{"__proto__":null}',
  '{"a":1,"a":2}', '1e999', '-', '[1e400]', '{"constructor":{"prototype":{"polluted":1}}}', '\u0000', '{}{}', '[]', 'null', '0', '"text"', 'true',
  '['.repeat(50_000), '{"a":'.repeat(20_000), `${'['.repeat(60)}${']'.repeat(60)}`, `"${'a'.repeat(200_000)}"`, `[${'0,'.repeat(50_000)}0]`,
];
