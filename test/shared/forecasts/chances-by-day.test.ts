import { describe, expect, it } from 'vitest';
import { chancesByDay } from '../../../shared/forecasts/chances-by-day.ts';
import { comparableTreaties } from '../../../shared/forecasts/comparable-treaties.ts';
import { forecastEntryIntoForce } from '../../../shared/forecasts/forecast-entry-into-force.ts';
import type { ForecastInput } from '../../../shared/forecasts/forecast-input.ts';

const input: ForecastInput = {
  asOf: '2026-05-21',
  opened: '2025-10-25',
  required: 40,
  delayRule: '90 days',
  observations: [{ asOf: '2026-05-21', count: 3 }],
  signatures: 72,
  seed: 153,
  draws: 10,
  horizonYears: 25,
};

describe('chances by day', () => {
  it('are those of the forecast at the ends of years, also where fewer years are computed', () => {
    const { inForceByYearEnd } = forecastEntryIntoForce(input, comparableTreaties);
    const years = inForceByYearEnd.slice(0, 5);
    const days = years.map(({ year }) => `${year}-12-31`);
    const expected = years.map(({ probability }) => probability);
    expect(chancesByDay(input, comparableTreaties, days)).toEqual(expected);
    expect(chancesByDay({ ...input, horizonYears: 8 }, comparableTreaties, days)).toEqual(expected);
  });
});
