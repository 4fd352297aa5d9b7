import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementCalendar } from '../../../shared/calendars/statement-calendar.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Rate } from '../../../shared/model/rate.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import type { Change } from '../../../shared/scenarios/change.ts';
import { card, charge, common, rate, smallStatement, source } from '../engine/small-statement.ts';

// A session that is held at several duty stations, one after the other.

type Session = Extract<Requirement, { kind: 'session' }>;

const stations = [
  { dutyStation: 'Vienna', days: '5' },
  { dutyStation: 'New York', days: '3' },
];

function session(over: Partial<Session> = {}): Session {
  return {
    kind: 'session',
    ...common('session'),
    body: 'Ad Hoc Committee',
    dutyStation: 'Vienna',
    schedule: { once: { on: '2030-01-07' } },
    days: '8',
    stations,
    meetingsPerDay: '2',
    rooms: '1',
    services: [
      { id: 'interpretation', title: 'Interpretation', per: 'meeting', charge, rate: { code: 'meeting' } },
      { id: 'security', title: 'Security', per: 'day', charge, rate: { code: 'day' } },
      { id: 'overtime', title: 'Overtime', per: 'session', charge, rate: rate('1200') },
    ],
    ...over,
  };
}

function priced(code: string, value: string, dutyStation: string, over: Partial<Rate> = {}): Rate {
  return {
    code,
    value,
    basis: code === 'day' ? 'per day' : 'per meeting',
    for: { dutyStation },
    validFrom: '2000-01-01',
    source,
    ...over,
  };
}

const rates = [
  priced('meeting', '8050', 'Vienna'),
  priced('meeting', '7950', 'New York'),
  priced('day', '3560', 'Vienna'),
  priced('day', '3410', 'New York'),
];
const exact: Partial<Statement> = { rounding: { to: '1', mode: 'half-up' } };
const eachYear: Partial<Statement> = { ...exact, priceBasis: { description: 'd', ratesAsOf: 'each-year' } };

function amounts(requirement: Session, over: Partial<Statement> = exact, own = rates): Record<number, number> {
  const { lines } = estimate(smallStatement([requirement], over), [card('stations', own)]);
  return Object.fromEntries(lines.flatMap((line) => line.amounts.map(({ year, amount }) => [year, amount])));
}

function problems(requirement: unknown): string {
  try {
    parse(statementSchema, JSON.parse(JSON.stringify({ ...smallStatement([]), requirements: [requirement] })));
    return '';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`).join('\n');
  }
}

describe('a session over several duty stations', () => {
  it('prices each day where it is held, and what is paid once at the first: 10 × 8,050 + 6 × 7,950 + 5 × 3,560 + 3 × 3,410 + 1,200', () => {
    expect(amounts(session())).toEqual({ 2030: 80_500 + 47_700 + 17_800 + 10_230 + 1200 });
  });

  it('names the parts and the stations in its components', () => {
    const { lines } = estimate(smallStatement([session()], exact), [card('stations', rates)]);
    const components = lines[0]?.amounts[0]?.components ?? [];
    expect(components.map(({ part, title }) => `${part}: ${title}`)).toEqual([
      'interpretation-at-2: Requirement session: Interpretation in New York',
      'interpretation: Requirement session: Interpretation in Vienna',
      'overtime: Requirement session: Overtime',
      'security-at-2: Requirement session: Security in New York',
      'security: Requirement session: Security in Vienna',
    ]);
    expect(components[0]?.factors.map(({ name, value, unit }) => `${value} ${name} (${unit})`)).toEqual([
      '3 days (days in New York)',
      '2 meetings a day (meetings a day and room)',
      '1 rooms (rooms with interpretation)',
      '7950 Interpretation (per meeting)',
    ]);
  });

  it('costs what a session of all days costs where the rates are alike', () => {
    const alike = [...rates, ...rates.map((one) => ({ ...one, value: '100', validFrom: '2001-01-01' }))];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 5 }), (days) => {
        const places = days.map((count, at) => ({
          dutyStation: at % 2 === 0 ? 'Vienna' : 'New York',
          days: String(count),
        }));
        const all = String(days.reduce((a, b) => a + b, 0));
        const { stations: _, ...single } = session({ days: all });
        expect(amounts(session({ days: all, stations: places }), exact, alike)).toEqual(amounts(single, exact, alike));
      }),
      { numRuns: 25 },
    );
  });

  it('is paid day by day in its places: the second begins on the working day after the first ends', () => {
    // Monday 7 to Friday 11 January in Vienna, Monday 14 to Wednesday 16 in New York, where the rate rises on the 15th.
    const rising = [
      ...rates.filter(({ code, for: place }) => code !== 'meeting' || place?.dutyStation !== 'New York'),
      priced('meeting', '7950', 'New York', { validThrough: '2030-01-14' }),
      priced('meeting', '9000', 'New York', { validFrom: '2030-01-15' }),
    ];
    expect(amounts(session(), eachYear, rising)).toEqual({
      2030: 80_500 + 2 * 7950 + 4 * 9000 + 17_800 + 10_230 + 1200,
    });
  });

  it('charges each day to its own year where the statement says so', () => {
    const turning = session({ schedule: { once: { on: '2030-12-26' } }, services: session().services.slice(0, 1) });
    // Thursday 26, Friday 27, Monday 30, Tuesday 31 December and Wednesday 1 January in Vienna; then New York.
    expect(amounts(turning, { ...exact, yearEndRule: 'by-day' })).toEqual({
      2030: 8 * 8050,
      2031: 2 * 8050 + 6 * 7950,
    });
    expect(amounts(turning)).toEqual({ 2030: 10 * 8050 + 6 * 7950 });
  });

  it('stands in the calendar once for each place, weekends left out', () => {
    const entries = statementCalendar(smallStatement([session()])).filter(({ kind }) => kind === 'session');
    expect(entries.map(({ uid, place, when }) => [uid.replace(/^.*\.session\.session\./, ''), place, when])).toEqual([
      ['1@rule153', 'Vienna', { known: 'days', from: '2030-01-07', until: '2030-01-12' }],
      ['1.at-2@rule153', 'New York', { known: 'days', from: '2030-01-14', until: '2030-01-17' }],
    ]);
  });

  it('says in the calendar where the week of a place is not known', () => {
    const at = (dutyStation: string) =>
      statementCalendar(smallStatement([session({ stations: [{ dutyStation, days: '8' }], dutyStation })]))
        .filter(({ kind }) => kind === 'session')
        .flatMap(({ because }) => because.filter((step) => step.includes('week')));
    expect(at('Riyadh')).toEqual(['the week of Riyadh is not known: Saturday and Sunday are taken as its weekend']);
    expect(at('Vienna')).toEqual([]);
  });

  it('is recosted by the station of each part', () => {
    const recosting = {
      description: 'after recosting',
      factors: [
        {
          id: 'ny',
          title: 'New York',
          cause: 'inflation' as const,
          years: { first: 2030 },
          value: '2',
          of: [{ dutyStation: 'New York' }],
          source,
        },
      ],
    };
    const { lines } = estimate(smallStatement([session()], { ...exact, recosting }), [card('stations', rates)]);
    const [own] = lines[0]?.amounts ?? [];
    expect((own?.recosted ?? 0) - (own?.amount ?? 0)).toBe(47_700 + 10_230);
  });

  it('changes by scenarios in its days at a station, and moves to one place', () => {
    const changed = (change: Change): Record<number, number> => {
      const base = { statement: 'A/C.9/99/L.1' };
      const scenario = { schema: 'rule153/scenario/1' as const, id: 's', title: 'S', base, changes: [change] };
      const { lines } = estimateScenario(smallStatement([session()], exact), [card('stations', rates)], [scenario]);
      return Object.fromEntries(lines.flatMap((line) => line.amounts.map(({ year, amount }) => [year, amount])));
    };
    const target = { requirement: 'session', quantity: 'days' as const, part: 'station-2' };
    expect(changed({ kind: 'set-quantity', id: 'c', target, to: '4' })).toEqual({
      2030: 80_500 + 8 * 7950 + 17_800 + 4 * 3410 + 1200,
    });
    expect(changed({ kind: 'set-venue', id: 'c', session: 'session', dutyStation: 'New York' })).toEqual({
      2030: 16 * 7950 + 8 * 3410 + 1200,
    });
  });

  it('is refused where its days, its place or its rates do not fit its stations', () => {
    expect(problems(session())).toBe('');
    expect(problems(session({ days: '9' }))).toContain('days: must be those of all "stations" together');
    expect(problems(session({ dutyStation: 'Geneva' }))).toContain('dutyStation: must be the first of "stations"');
    expect(problems(session({ stations: stations.slice(0, 1), days: '5' }))).toContain('stations');
    const [interpretation] = session().services;
    const ofVienna = { code: 'meeting', for: { dutyStation: 'Vienna' } };
    const services = interpretation === undefined ? [] : [{ ...interpretation, rate: ofVienna }];
    expect(problems(session({ services }))).toContain('services: names the duty station of its rate');
    const twice = session().services.flatMap((one) => [one, { ...one, id: `${one.id}-at-2` }]);
    expect(problems(session({ services: twice }))).toContain('services: has an id that is the name');
  });
});
