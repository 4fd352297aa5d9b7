import { describe, expect, it } from 'vitest';
import { noHolidays, type HolidayBook } from '../../../shared/calendars/holiday.ts';
import { clashes } from '../../../shared/workshops/clashes.ts';
import { coverage } from '../../../shared/workshops/coverage.ts';
import { hubWorkload } from '../../../shared/workshops/hub-workload.ts';
import { readProgramme } from '../../../shared/workshops/read-programme.ts';
import { readText } from '../../support/reference.ts';
import type { ProgrammeWorkshop } from '../../../shared/workshops/programme-workshop.ts';
import { smallProgramme, workshop } from '../../support/small-programme.ts';

/** Kenya rests on 5 March 2030, and nowhere else does anybody. */
const book: HolidayBook = ({ country }, year) =>
  country === 'KE' && year === 2030 ? [{ day: '2030-03-05', name: 'Day of Rest' }] : [];

const codesOf = (found: readonly { code: string }[]) => found.map(({ code }) => code);

describe('coverage', () => {
  const programme = smallProgramme([workshop({ id: 'w', invited: ['KEN', 'UGA', 'NPL'] })], {
    treatyStatus: [
      { state: 'KEN', signed: { on: '2029-01-01' } },
      { state: 'UGA', signed: { by: '2029-01-01' }, deposited: { on: '2029-06-01' } },
      { state: 'SOM', signed: { on: '2029-01-01' } },
      { state: 'FRA', signed: { on: '2030-01-01' } },
    ],
  });

  it('counts the States reached by region and by group, and names the rest', () => {
    const covered = coverage(programme, '2029-12-31');
    expect(covered.reached).toEqual(['KEN', 'NPL', 'UGA']);
    const eastern = covered.bySubregion.find(({ key }) => key === 'Eastern Africa');
    expect(eastern).toMatchObject({
      states: 18,
      reached: 2,
      deposited: 1,
      signedNotDeposited: 2,
      signedNotDepositedReached: 1,
    });
    expect(eastern?.notReached).toHaveLength(16);
    // Uganda and Nepal are least developed and landlocked; Kenya is neither.
    expect(covered.byGroup.find(({ key }) => key === 'least-developed')).toMatchObject({ states: 44, reached: 2 });
    expect(covered.byGroup.find(({ key }) => key === 'landlocked-developing')).toMatchObject({
      states: 32,
      reached: 2,
    });
    expect(covered.byRegion.map(({ states }) => states).reduce((a, b) => a + b)).toBe(197);
    expect(covered.byRegionalGroup.map(({ states }) => states).reduce((a, b) => a + b)).toBe(193);
  });

  it('names those that signed, have not deposited and are reached by no workshop, as of the day asked', () => {
    expect(coverage(programme, '2029-12-31').unreachedSignatories).toEqual(['SOM']);
    expect(coverage(programme, '2030-01-01').unreachedSignatories).toEqual(['FRA', 'SOM']);
    expect(coverage(programme, '2028-12-31').unreachedSignatories).toEqual([]);
    expect(coverage(programme, '2029-12-31').reachedAfterDeposit).toEqual(['UGA']);
  });

  it('knows of the three depositors of the Convention only from the day by which they had deposited', () => {
    const shipped = readProgramme(JSON.parse(readText('shared/reference/workshops/l53-programme.json')));
    const deposited = (day: string) => coverage(shipped, day).byRegion.reduce((sum, row) => sum + row.deposited, 0);
    expect([deposited('2026-05-20'), deposited('2026-05-21')]).toEqual([0, 3]);
  });
});

describe('clashes', () => {
  it('are none between workshops that follow one another at the same hub', () => {
    expect(
      clashes(smallProgramme([workshop({ id: 'a' }), workshop({ id: 'b', start: { on: '2030-03-07' } })]), noHolidays),
    ).toEqual([]);
  });

  it('are seen on the last day that two workshops share, at one hub, by one team and for their States', () => {
    const posts = [{ id: 'officer', title: 'Officer', station: 'Nairobi', effective: { on: '2030-01-01' } }];
    const two = [
      workshop({ id: 'a', team: ['officer'] }),
      workshop({ id: 'b', start: { on: '2030-03-06' }, team: ['officer'] }),
    ];
    const found = clashes(smallProgramme(two, { posts }), noHolidays);
    expect(codesOf(found)).toEqual(['same-hub', 'same-team', 'same-state']);
    expect(found[0]).toMatchObject({ workshops: ['a', 'b'], days: ['2030-03-06'] });
  });

  it('are seen with one team at two hubs', () => {
    const posts = [{ id: 'officer', title: 'Officer', station: 'Nairobi', effective: { on: '2030-01-01' } }];
    const two = [
      workshop({ id: 'a', team: ['officer'] }),
      workshop({ id: 'b', place: { hub: 'dakar' }, invited: ['SEN'], team: ['officer'] }),
    ];
    expect(codesOf(clashes(smallProgramme(two, { posts }), noHolidays))).toEqual(['same-team']);
  });

  it('are seen with sessions: ten working days of a session from Monday 25 February end on Friday 8 March', () => {
    const sessions = [{ id: 's', title: 'Session of the Committee', start: { on: '2030-02-25' }, days: '10' }];
    expect(
      codesOf(
        clashes(
          smallProgramme([workshop({ id: 'a', start: { on: '2030-03-08' }, days: '1' })], { sessions }),
          noHolidays,
        ),
      ),
    ).toEqual(['session']);
    expect(
      clashes(
        smallProgramme([workshop({ id: 'a', start: { on: '2030-03-11' }, days: '1' })], { sessions }),
        noHolidays,
      ),
    ).toEqual([]);
  });

  it('are seen with public holidays of the place and not of another', () => {
    const found = clashes(smallProgramme([workshop({ id: 'a' })]), book);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'public-holiday', days: ['2030-03-05'] });
    expect(found[0]?.message).toContain('Day of Rest');
    expect(clashes(smallProgramme([workshop({ id: 'a', place: { hub: 'dakar' } })]), book)).toEqual([]);
  });

  it('are seen with the weekend of the place: Friday in Cairo, Saturday in Nairobi', () => {
    const on = (hub: string, day: string) =>
      codesOf(
        clashes(smallProgramme([workshop({ id: 'a', place: { hub }, start: { on: day }, days: '1' })]), noHolidays),
      );
    expect([
      on('cairo', '2030-03-01'),
      on('nairobi', '2030-03-01'),
      on('nairobi', '2030-03-02'),
      on('cairo', '2030-03-03'),
    ]).toEqual([['weekend'], [], ['weekend'], []]);
  });

  it('are seen where staff are not yet in post on the first day, or have left before the last', () => {
    const team = (effective: string, until?: string) =>
      codesOf(
        clashes(
          smallProgramme([workshop({ id: 'a', team: ['officer'] })], {
            posts: [
              {
                id: 'officer',
                title: 'Officer',
                station: 'Nairobi',
                effective: { on: effective },
                ...(until !== undefined && { until: { on: until } }),
              },
            ],
          }),
          noHolidays,
        ),
      );
    expect([
      team('2030-03-04'),
      team('2030-03-05'),
      team('2030-01-01', '2030-03-07'),
      team('2030-01-01', '2030-03-06'),
    ]).toEqual([[], ['not-in-post'], [], ['not-in-post']]);
  });

  it('are not guessed where only the year is known', () => {
    const found = clashes(
      smallProgramme(
        [
          workshop({ id: 'a', start: { in: 2030 } }),
          workshop({ id: 'b', start: { days: 3, after: { deposit: 50, of: 'instruments' } } }),
        ],
        { registers: [{ id: 'instruments', title: 'Instruments', asOf: '2026-01-01', instruments: [] }] },
      ),
      noHolidays,
    );
    expect(codesOf(found)).toEqual(['day-not-known', 'day-not-known']);
    expect(found[1]?.message).toContain('holds fewer than 50 instruments');
  });

  it('say at what place the week is not known, which may end with Thursday', () => {
    // 1 March 2030 is a Friday.
    const at = (place: ProgrammeWorkshop['place']) =>
      clashes(smallProgramme([workshop({ id: 'w', start: { on: '2030-03-01' }, place })]), noHolidays);
    expect(codesOf(at('Riyadh'))).toEqual(['week-not-known']);
    expect(at('Riyadh')[0]?.message).toContain('Saturday and Sunday are taken as its weekend');
    expect(codesOf(at({ city: 'Riyadh', country: 'SAU', timeZone: 'Asia/Riyadh' }))).toEqual(['weekend']);
    expect(codesOf(at('Vienna'))).toEqual([]);
  });

  it('say of a session at such a place by which week its days were counted, and take the week of a hub', () => {
    const session = { id: 's', title: 'Session', start: { on: '2030-03-03' }, days: '5' };
    const message = (dutyStation: string, more: object = {}) =>
      clashes(
        smallProgramme([workshop({ id: 'w', start: { on: '2030-03-04' }, place: 'Vienna' })], {
          sessions: [{ ...session, dutyStation }],
          ...more,
        }),
        noHolidays,
      ).find(({ code }) => code === 'session')?.message;
    expect(message('Riyadh')).toContain('(2030-03-03 to 2030-03-08, with Saturday and Sunday as weekend');
    expect(message('Cairo')).toContain('(2030-03-03 to 2030-03-07).');
    const hub = { id: 'riyadh', city: 'Riyadh', country: 'SAU', timeZone: 'Asia/Riyadh', serves: [] };
    expect(message('Riyadh', { hubs: [hub] })).toContain('(2030-03-03 to 2030-03-07).');
  });
});

describe('the workload of a hub', () => {
  it('is days to prepare and days of the team over the days of its posts in the year', () => {
    const programme = smallProgramme(
      [workshop({ id: 'a', team: ['officer', 'assistant'] }), workshop({ id: 'b', start: { on: '2030-09-02' } })],
      {
        posts: [
          { id: 'officer', title: 'Officer', station: 'Nairobi', effective: { on: '2030-01-01' } },
          { id: 'assistant', title: 'Assistant', station: 'Nairobi', effective: { on: '2030-07-02' } },
        ],
        workload: { staffDaysToPrepare: '30', staffDaysAYear: '200' },
      },
    );
    // a: 30 + 3 days × 2 people; b: 30 + 3 days × 1. The assistant is there for 183 of 365 days.
    const nairobi = hubWorkload(programme).find(({ hub, year }) => hub === 'nairobi' && year === 2030);
    expect(nairobi).toMatchObject({ workshops: 2, posts: 2, demand: '69', over: false });
    // 200 + 200 × 183 / 365 = 300.273973, and 69 of it
    expect(nairobi?.supply).toBe('300.273973');
    expect(nairobi?.load).toBe('0.229790');
  });

  it('is over what there is where a hub has workshops and no staff', () => {
    const nairobi = hubWorkload(
      smallProgramme([workshop({ id: 'a' })], { workload: { staffDaysToPrepare: '30', staffDaysAYear: '200' } }),
    ).find(({ hub, year }) => hub === 'nairobi' && year === 2030);
    expect(nairobi).toMatchObject({ demand: '33', supply: '0', over: true });
    expect(nairobi?.load).toBeUndefined();
  });

  it('is not measured without the assumptions of the planner', () => {
    expect(hubWorkload(smallProgramme([workshop({ id: 'a' })]))).toEqual([]);
  });
});
