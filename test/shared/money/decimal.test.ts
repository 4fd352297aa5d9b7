import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, toDecimalText } from '../../../shared/money/decimal.ts';
import { DECIMAL_PATTERN, isDecimalText } from '../../../shared/money/decimal-text.ts';

describe('the wire format of a decimal', () => {
  test.each(['0', '-1', '10', '0.5', '1.30', '-0.000000000001', '999999999999999999.999999999999'])(
    'takes %s',
    (text) => {
      expect(isDecimalText(text)).toBe(true);
    },
  );

  test.each([
    '',
    ' 1',
    '1 ',
    '1\n',
    '+1',
    '1e3',
    '01',
    '00',
    '.5',
    '5.',
    '1,000',
    '--1',
    'NaN',
    'Infinity',
    '0x10',
    '١',
    '1000000000000000000',
    '0.0000000000001',
  ])('refuses %j', (text) => {
    expect(isDecimalText(text)).toBe(false);
  });

  test('passes through a decimal unchanged in value', () => {
    fc.assert(
      fc.property(fc.stringMatching(DECIMAL_PATTERN), (text) => {
        const written = toDecimalText(new Decimal(text));
        expect(isDecimalText(written)).toBe(true);
        expect(new Decimal(written).equals(text)).toBe(true);
      }),
    );
  });
});

describe('decimal.js', () => {
  test('keeps the cents that its default precision loses', () => {
    expect(toDecimalText(new Decimal('12345678901234567890.12').plus('0.01'))).toBe('12345678901234567890.13');
  });

  test('is written without exponent and without a negative zero', () => {
    expect(toDecimalText(new Decimal('1e21'))).toBe('1000000000000000000000');
    expect(toDecimalText(new Decimal('1e-9'))).toBe('0.000000001');
    expect(toDecimalText(new Decimal('-0'))).toBe('0');
  });

  test('is imported in one file alone', () => {
    const files = ['shared', 'functions', 'infra', 'test', 'bench'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    );
    const importing = files.filter(
      (file) => /\.(ts|mjs|js)$/.test(file) && /(from|import\()\s*'decimal\.js'/.test(readFileSync(file, 'utf8')),
    );
    expect(importing).toEqual([join('shared', 'money', 'decimal.ts')]);
  });
});
