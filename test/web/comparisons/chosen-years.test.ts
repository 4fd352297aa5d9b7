import { describe, expect, it } from 'vitest';
import { chosenYears, printYears } from '../../../web/comparisons/chosen-years.ts';

const all = { first: 2025, last: 2030 };

describe('the years of a comparison', () => {
  it.each([
    [undefined, all],
    ['2026', { first: 2026, last: 2026 }],
    ['2026-2028', { first: 2026, last: 2028 }],
    ['2020-2027', { first: 2025, last: 2027 }],
    ['2028-2026', all],
    ['1999', all],
    ['years', all],
  ])('%s', (text, years) => {
    expect(chosenYears(text, all)).toEqual(years);
  });

  it('stand in the address unless they are all', () => {
    expect(printYears(all, all)).toBeUndefined();
    expect(chosenYears(printYears({ first: 2026, last: 2027 }, all), all)).toEqual({ first: 2026, last: 2027 });
  });
});
