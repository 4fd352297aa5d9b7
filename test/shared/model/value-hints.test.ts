import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayHint, decimalHint } from '../../../shared/model/value-hints.ts';
import { isDecimalText } from '../../../shared/money/decimal-text.ts';

describe('what was meant by something that is no decimal', () => {
  it.each([
    ['2,000', 'the comma is no digit: write it without separators, "2000"; if the comma is a decimal comma, "2.000"'],
    ['1,234,567.5', 'the comma is no digit: write it without separators, "1234567.5"'],
    ['1 234 567', 'write it without separators, "1234567"'],
    ['1\u202f234', 'write it without separators, "1234"'],
    ['1’234.50', 'write it without separators, "1234.50"'],
    ['1.234,56', 'the decimal sign is a point, not a comma: write "1234.56"'],
    ['0,5', 'the decimal sign is a point, not a comma: write "0.5"'],
    ['1.234.567', 'write it without separators, "1234567"'],
    ['7.19%', 'this is a percentage: write it as a share, "0.0719"'],
    ['50 %', 'this is a percentage: write it as a share, "0.5"'],
    ['113 per cent', 'this is a percentage: write it as a share, "1.13"'],
    ['0%', 'this is a percentage: write it as a share, "0"'],
    ['USD 2000', 'the currency stands elsewhere: write "2000"'],
    [
      '$2,000',
      'the currency stands elsewhere: the comma is no digit: write it without separators, "2000"; if the comma is a decimal comma, "2.000"',
    ],
    ['\u2212300', 'write "-300"'],
    ['+5', 'write "5"'],
    ['.5', 'write "0.5"'],
    ['5.', 'write "5"'],
    ['007', 'write "7"'],
    [' 12 ', 'write "12"'],
    ['２０００', 'write "2000"'],
    ['1e3', 'write "1000"'],
    [2000, 'put it in quotation marks, "2000"'],
    [0.1, 'put it in quotation marks, "0.1"'],
    ['twenty', undefined],
    ['', undefined],
    [1e21, undefined],
    [null, undefined],
    [{}, undefined],
  ])('%j: %s', (value, hint) => {
    expect(decimalHint(value)).toBe(hint);
  });

  it('is never offered as anything but a decimal, whatever was written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^[-+0-9., %e'$]{0,20}$/)), (value) => {
        const offered = [...(decimalHint(value) ?? '').matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? '');
        expect(offered.filter((text) => !isDecimalText(text))).toEqual([]);
      }),
    );
  });
});

describe('what was meant by something that is no day', () => {
  it.each([
    ['4 December 2023', 'write year-month-day, "2023-12-04"'],
    ['4 Dec. 2023', 'write year-month-day, "2023-12-04"'],
    ['December 4, 2023', 'write year-month-day, "2023-12-04"'],
    ['13.12.2023', 'write year-month-day, "2023-12-13"'],
    ['2023/12/4', 'write year-month-day, "2023-12-04"'],
    ['2023-12-04T00:00:00Z', 'write year-month-day, "2023-12-04"'],
    ['03/04/2026', 'it can be read in two ways: write year-month-day, "2026-04-03" or "2026-03-04"'],
    ['05/05/2026', 'write year-month-day, "2026-05-05"'],
    ['31 February 2027', undefined],
    ['soon', undefined],
    [20270101, 'a day is a text of year, month and day'],
    [undefined, undefined],
  ])('%j: %s', (value, hint) => {
    expect(dayHint(value)).toBe(hint);
  });
});
