import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noHolidays } from '../../../shared/calendars/holiday.ts';
import { addToDay } from '../../../shared/time/calendar.ts';
import { clashes } from '../../../shared/workshops/clashes.ts';
import { programmeTimeline, workshopDates } from '../../../shared/workshops/workshop-dates.ts';
import { STATES } from '../../../shared/workshops/states.ts';
import { smallProgramme, workshop, type WorkshopInput } from '../../support/small-programme.ts';
import type { Clash } from '../../../shared/results/programme-assessment.ts';

/**
 * What is asked of one State at two workshops; each workshop at a hub of its own, so that nothing else stands against
 * them.
 */
function askedOf(workshops: readonly WorkshopInput[]): readonly Clash[] {
  return clashes(smallProgramme(workshops.map(workshop)), noHolidays).filter(({ code }) => code === 'same-state');
}

const nairobi = (over: Partial<WorkshopInput> = {}): WorkshopInput => ({
  id: 'a',
  invited: ['UGA', 'KEN', 'SOM'],
  ...over,
});
const dakar = (over: Partial<WorkshopInput> = {}): WorkshopInput => ({
  id: 'b',
  place: { hub: 'dakar' },
  invited: ['KEN', 'SEN', 'UGA'],
  ...over,
});

describe('a State invited to two workshops at once', () => {
  it('is asked about, with both workshops and the days that they share', () => {
    // Three days from Monday 4 March and three from Tuesday 5 March share Tuesday and Wednesday.
    expect(askedOf([nairobi(), dakar({ start: { on: '2030-03-05' } })])).toEqual([
      {
        code: 'same-state',
        workshops: ['a', 'b'],
        days: ['2030-03-05', '2030-03-06'],
        message: '"Workshop a" and "Workshop b" both invite KEN, UGA from 2030-03-05 to 2030-03-06.',
      },
    ]);
  });

  it('is asked about where the last day of one is the first of the other, in whatever order they are entered', () => {
    const onTheLastDay = dakar({ start: { on: '2030-03-06' } });
    const [found] = askedOf([nairobi(), onTheLastDay]);
    expect(found).toMatchObject({ workshops: ['a', 'b'], days: ['2030-03-06'] });
    expect(found?.message).toContain('both invite KEN, UGA on 2030-03-06.');
    expect(askedOf([onTheLastDay, nairobi()])).toEqual([found]);
  });

  it('is not asked about where one begins on the day after the other', () => {
    expect(askedOf([nairobi(), dakar({ start: { on: '2030-03-07' } })])).toEqual([]);
  });

  it('is asked about for the days of the shorter one where it lies within the longer', () => {
    expect(askedOf([nairobi({ days: '5' }), dakar({ start: { on: '2030-03-05' }, days: '2' })])[0]?.days).toEqual([
      '2030-03-05',
      '2030-03-06',
    ]);
  });

  it('is one that both invite, and no other', () => {
    expect(askedOf([nairobi(), dakar({ invited: ['SEN', 'MLI'] })])).toEqual([]);
    expect(askedOf([nairobi({ invited: [] }), dakar({ invited: [] })])).toEqual([]);
  });

  it('is not guessed where the days are open', () => {
    expect(askedOf([nairobi(), dakar({ start: { in: 2030 } })])).toEqual([]);
    expect(
      askedOf([nairobi(), dakar({ start: null, window: { from: { on: '2030-03-01' }, until: { on: '2030-04-01' } } })]),
    ).toEqual([]);
  });

  it('is named up to the twentieth, since workshops that share more are alike', () => {
    const invited = [...STATES.keys()].slice(0, 23);
    const [found] = askedOf([nairobi({ invited }), dakar({ invited: [...invited].reverse() })]);
    expect(found?.message).toContain(`both invite ${invited.slice(0, 20).join(', ')} and 3 more from`);
  });
});

describe('for any programme', () => {
  const drawn = fc.array(
    fc.record({
      hub: fc.constantFrom('cairo', 'nairobi', 'panama-city', 'dakar', 'bangkok', 'istanbul'),
      days: fc.integer({ min: 1, max: 12 }),
      offset: fc.integer({ min: 0, max: 60 }),
      invited: fc.uniqueArray(fc.constantFrom('KEN', 'UGA', 'SEN', 'NPL'), { maxLength: 4 }),
    }),
    { minLength: 2, maxLength: 6 },
  );
  const inputOf = (
    { hub, days, invited }: { hub: string; days: number; invited: string[] },
    index: number,
    on: string,
  ): WorkshopInput => ({ id: `w${index}`, place: { hub }, days: String(days), invited, start: { on } });

  /** Every day of a workshop, one by one. */
  function daysOf(input: WorkshopInput): string[] {
    const programme = smallProgramme([workshop(input)]);
    const dates = programme.workshops.map((one) => workshopDates(programme, one, programmeTimeline(programme)))[0];
    if (dates?.known !== 'days') throw new Error('its days are known');
    const days: string[] = [];
    for (let day = dates.from; day < dates.until; day = addToDay(day, { days: 1 })) days.push(day);
    return days;
  }

  it('workshops that follow one another, however closely, raise no question, whomever they invite', () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        let on = '2030-03-04';
        const inputs = rows.map((row, index) => {
          const input = inputOf(row, index, on);
          on = addToDay(daysOf(input).at(-1) ?? on, { days: 1 + (row.offset % 3) });
          return input;
        });
        expect(askedOf(inputs)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('exactly those pairs are asked about that share a day and a State', () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        const inputs = rows.map((row, index) => inputOf(row, index, addToDay('2030-03-04', { days: row.offset })));
        const expected = inputs.flatMap((one, index) =>
          inputs.slice(index + 1).flatMap((other) => {
            const shared = daysOf(one).filter((day) => daysOf(other).includes(day));
            const invited = (one.invited ?? []).filter((state) => other.invited?.includes(state));
            return shared.length === 0 || invited.length === 0
              ? []
              : [`${one.id} ${other.id}: ${[...new Set([shared[0], shared.at(-1)])].join(' ')}`];
          }),
        );
        expect(
          askedOf(inputs)
            .map(({ workshops, days }) => `${[...workshops].sort().join(' ')}: ${days.join(' ')}`)
            .sort(),
        ).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});
