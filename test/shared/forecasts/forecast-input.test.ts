import { describe, expect, it } from 'vitest';
import { parseForecastInput } from '../../../shared/forecasts/forecast-input.ts';
import { Refused } from '../../../shared/model/problem.ts';

const VALID = {
  asOf: '2026-05-21',
  opened: '2025-10-25',
  required: 40,
  delayRule: '90 days',
  observations: [{ asOf: '2026-05-21', count: 3 }],
  seed: 1,
  draws: 1000,
  horizonYears: 25,
};

function pathsOf(changes: object): string[] {
  try {
    parseForecastInput({ ...VALID, ...changes });
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
}

describe('the input of a forecast', () => {
  it('is accepted when it is whole', () => {
    expect(parseForecastInput(VALID)).toEqual(VALID);
  });

  it('names every problem of its values at once', () => {
    expect(
      pathsOf({
        asOf: '2026-02-30',
        required: 0,
        delayRule: 'soon',
        seed: -1,
        draws: 1e9,
        horizonYears: 0.5,
        surprise: 1,
      }),
    ).toEqual(['asOf', 'required', 'delayRule', 'seed', 'draws', 'horizonYears', 'surprise']);
    expect(pathsOf({ observations: [] })).toEqual(['observations']);
  });

  it('names every problem of its values at once', () => {
    const observations = [
      { asOf: '2025-10-01', count: 4 },
      { asOf: '2025-10-01', count: 3 },
      { asOf: '2026-06-01', count: 41 },
    ];
    expect(pathsOf({ observations })).toEqual([
      'observations[0].asOf',
      'observations[1].asOf',
      'observations[1].asOf',
      'observations[1].count',
      'observations[2].asOf',
      'observations[2].count',
    ]);
    expect(pathsOf({ observations: undefined, deposits: ['2025-01-01', '2027-01-01'] })).toEqual([
      'deposits[0]',
      'deposits[1]',
    ]);
  });

  it('needs counts or days, and not both', () => {
    expect(pathsOf({ deposits: [] })).toEqual(['']);
    expect(pathsOf({ observations: undefined })).toEqual(['']);
  });

  it('refuses what lies in the wrong order or is settled already, and says what to do', () => {
    expect(pathsOf({ asOf: '2025-10-01', observations: [{ asOf: '2025-10-25', count: 0 }] })).toEqual([
      'asOf',
      'observations[0].asOf',
    ]);
    expect(() => parseForecastInput({ ...VALID, required: 3 })).toThrow(
      /3 of the 3 instruments required are deposited.*register/s,
    );
    expect(() => parseForecastInput('nonsense')).toThrow(Refused);
  });
});
