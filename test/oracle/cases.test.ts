import { describe, expect, it } from 'vitest';
import { estimate } from '../../shared/engine/estimate.ts';
import { cases } from './cases.ts';
import { compute } from './compute.ts';

const YEARS = [2027, 2028, 2029, 2030];

describe.each(cases)('$name', ({ statement, cards, section = '23', amounts }) => {
  const expected = YEARS.map((year) => amounts[year] ?? 0);

  it('costs what was worked out on paper, by the engine', () => {
    const lines = estimate(statement, cards).lines.filter((line) => line.section === section);
    const inYear = (year: number): number =>
      lines
        .flatMap((line) => line.amounts.filter((one) => one.year === year))
        .reduce((sum, { amount }) => sum + amount, 0);
    expect(YEARS.map(inYear)).toEqual(expected);
  });

  it('and by the implementation from the documentation', () => {
    const figures = [...compute(statement, cards, YEARS)].filter(([name]) => name.startsWith(`${section} |`));
    const inYear = (year: number): bigint =>
      figures.filter(([name]) => name.endsWith(String(year))).reduce((sum, [, amount]) => sum + amount, 0n);
    expect(YEARS.map((year) => Number(inYear(year)))).toEqual(expected);
  });
});
