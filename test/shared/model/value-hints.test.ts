import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currencyHint,
  dayHint,
  decimalHint,
  gradeHint,
  idHint,
  pointHint,
  scheduleHint,
  sectionHint,
  shareHint,
} from '../../../shared/model/value-hints.ts';
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
    ['7,5 %', 'this is a percentage: write it as a share, "0.075"'],
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
    ['\u0662\u0660', 'write "20"'],
    ['१२', 'write "12"'],
    ['۱٬۰۰۰', 'write it without separators, "1000"'],
    ['٠٫٥', 'write "0.5"'],
    ['٥٠٪', 'this is a percentage: write it as a share, "0.5"'],
    ['(250)', 'what is below zero has a minus: write "-250"'],
    ['1000.-', 'write "1000"'],
    ['12 meetings', 'the unit stands elsewhere: write "12"'],
    ['8500words', 'the unit stands elsewhere: write "8500"'],
    ['1k', 'write all its digits, "1000"'],
    ['1.25 million', 'write all its digits, "1250000"'],
    ['½', 'write it as a decimal, "0.5"'],
    ['3/8', 'write it as a decimal, "0.375"'],
    ['1/3', 'no decimal is exactly 1/3; write the decimal that the document has'],
    ['1½', undefined],
    ['1/0', undefined],
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
    ['2026-02-30', '2026-02 has no such day'],
    ['January 2026', 'write a whole day, year-month-day'],
    ['2026', 'write a whole day, year-month-day'],
    ['15-Jan-26', 'write year-month-day, the year with four digits'],
    ['03/04/26', 'write year-month-day, the year with four digits'],
    ['soon', undefined],
    [20270101, 'write year-month-day, "2027-01-01"'],
    [undefined, undefined],
  ])('%j: %s', (value, hint) => {
    expect(dayHint(value)).toBe(hint);
  });
});

describe('what was meant by a share, a currency, a section, an id', () => {
  it.each([
    [shareHint, '50', 'if this is a percentage, write it as a share, "0.5"'],
    [shareHint, '7.5', 'if this is a percentage, write it as a share, "0.075"'],
    [shareHint, '113', undefined],
    [shareHint, '-0.5', undefined],
    [currencyHint, 'usd', 'write "USD"'],
    [currencyHint, 'US$', 'write "USD"'],
    [currencyHint, 'euro', 'write "EUR"'],
    [currencyHint, 'pounds', undefined],
    [sectionHint, 'Section 16', 'write the number alone, "16"'],
    [sectionHint, 'sect. 29c', 'write the number alone, "29C"'],
    [sectionHint, 'sixteen', undefined],
    [idHint, 'Web site', 'for instance "web-site"'],
    [idHint, 'Réunion n° 2', 'for instance "reunion-n-2"'],
    [idHint, '—', undefined],
  ])('%o of %j: %s', (hintOf, value, hint) => {
    expect(hintOf(value)).toBe(hint);
  });
});

describe('what was meant by something that is no point in time, section or grade', () => {
  it.each([
    [2027, 'write {"in": 2027}', 'write {"in": [2027]}'],
    ['2027', 'write {"in": 2027}', 'write {"in": [2027]}'],
    ['1 March 2027', 'write {"on": "2027-03-01"}', 'write {"once": {"on": "2027-03-01"}}'],
    [
      'entry-into-force',
      'write {"milestone": "entry-into-force"}',
      'write {"once": {"milestone": "entry-into-force"}}',
    ],
    ['03/04/2027', undefined, undefined],
    [27, undefined, undefined],
  ])('%j', (value, point, schedule) => {
    expect([pointHint(value), scheduleHint(value)]).toEqual([point, schedule]);
  });

  it('is the number alone, and the grade with the same letters', () => {
    expect(sectionHint('Section ２９c.')).toBe('write the number alone, "29C"');
    expect(sectionHint('29c')).toBe('write "29C"');
    expect(gradeHint('NOB')).toBe('did you mean "NO-B"');
    expect(gradeHint('GS-OL')).toBe('did you mean "GS (OL)"');
  });
});
