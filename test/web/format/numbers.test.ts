import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountText,
  countText,
  decimalText,
  movementText,
  movementWords,
  printedText,
  readDecimal,
} from '../../../web/format/numbers.ts';

describe('numbers on the page', () => {
  it('have thin spaces between thousands, an en dash for zero and a true minus', () => {
    expect([1_698_700, 0, -5_900, 999].map(amountText)).toEqual([
      '1\u202f698\u202f700',
      '–',
      '\u22125\u202f900',
      '999',
    ]);
    expect(['8050', '-0.5', '1234567.25'].map(decimalText)).toEqual([
      '8\u202f050',
      '\u22120.5',
      '1\u202f234\u202f567.25',
    ]);
    expect(['1 698 700', '-5 900', '12.5'].map(printedText)).toEqual([
      '1\u202f698\u202f700',
      '\u22125\u202f900',
      '12.5',
    ]);
  });

  it('say by how much something moved without any colour', () => {
    expect([movementText(-161_000), movementText(500), movementText(0)]).toEqual([
      '▼\u00a0161\u202f000',
      '▲\u00a0500',
      '',
    ]);
    expect(movementWords(-161_000)).toBe('down by 161\u202f000');
    expect([countText(1, 'figure'), countText(0, 'figure'), countText(1700, 'figure')]).toEqual([
      '1 figure',
      '0 figures',
      '1\u202f700 figures',
    ]);
  });

  it('are read as people type them, and nothing else is', () => {
    expect(['8 050', '8\u202f050.5', '\u22123', '0.5'].map(readDecimal)).toEqual(['8050', '8050.5', '-3', '0.5']);
    expect(['', '8,050', '1e5', '0x10', '007', '--1', '.5', 'NaN', '9'.repeat(40)].map(readDecimal)).toEqual(
      new Array(9).fill(undefined),
    );
  });

  it('are read back as they were shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(999), (whole, fraction) => {
        const text = `${whole}.${String(fraction).padStart(3, '0')}1`;
        expect(readDecimal(decimalText(text))).toBe(text);
      }),
    );
  });
});
