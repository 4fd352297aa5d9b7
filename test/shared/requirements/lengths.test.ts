import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { type Rate, rateCardSchema } from '../../../shared/model/rate.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import type { Change } from '../../../shared/scenarios/change.ts';
import { measureSensitivity } from '../../../shared/sensitivities/measure-sensitivity.ts';
import { card, charge, common, rate, smallStatement, source } from '../engine/small-statement.ts';

// How long documents and journeys are: pages of so many words, weeks, and nights after which subsistence falls.

type Lot = Extract<Requirement, { kind: 'document' }>['documents'][number];
type Cost = Extract<Requirement, { kind: 'trip' }>['cost'];

function report(lot: Partial<Lot>): Requirement {
  const documents = [
    { title: 'Report', stage: 'pre-session' as const, number: '2', languages: '6', rate: perWord, ...lot },
  ];
  return { kind: 'document', ...common('report'), charge, schedule: { in: [2030] }, documents };
}

const perWord = { value: '2.88', basis: 'per word' as const, source };

function trip(cost: Partial<Cost>, to = 'Vienna'): Requirement {
  const journey = { ticket: rate('1000'), subsistence: { code: 'subsistence' }, ...cost } as Cost;
  return {
    kind: 'trip',
    ...common('trip'),
    charge,
    schedule: { in: [2030] },
    to,
    travellers: '1',
    trips: '1',
    cost: journey,
  };
}

function subsistence(value: string, over: Partial<Rate> = {}): Rate {
  return { code: 'subsistence', value, basis: 'per night', validFrom: '2000-01-01', source, ...over };
}

/** Full for the first sixty nights in Vienna, three quarters after them, less after ninety; elsewhere the same always. */
const falling = card('subsistence', [
  subsistence('200'),
  subsistence('300', { for: { dutyStation: 'Vienna' } }),
  subsistence('225', { for: { dutyStation: 'Vienna', afterNights: '60' } }),
  subsistence('150', { for: { dutyStation: 'Vienna', afterNights: '90' } }),
]);

const exact: Partial<Statement> = { rounding: { to: '1', mode: 'half-up' } };

function total(requirement: Requirement, cards = [falling], over: Partial<Statement> = {}): number {
  const { lines } = estimate(smallStatement([requirement], { ...exact, ...over }), cards);
  return lines.flatMap(({ amounts }) => amounts).reduce((sum, { amount }) => sum + amount, 0);
}

function problems(requirement: unknown): readonly string[] {
  try {
    parse(statementSchema, JSON.parse(JSON.stringify({ ...smallStatement([]), requirements: [requirement] })));
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

describe('pages', () => {
  it('have as many words as the statement says: 2 × 20 × 550 × 2.88', () => {
    expect(total(report({ pages: '20', wordsPerPage: { words: '550', source } }))).toBe(63_360);
  });

  it('have as many words as a card says, which is no money', () => {
    const words = { code: 'page-words', value: '500', basis: 'words per page' as const };
    const cards = [card('pages', [{ ...words, validFrom: '2000-01-01', source }])];
    expect(total(report({ pages: '20', wordsPerPage: { code: 'page-words' } }), cards)).toBe(57_600);
  });

  it('are priced by the page where a rate is for one', () => {
    const perPage = { value: '1500', basis: 'per page' as const, source };
    expect(total(report({ pages: '20', rate: perPage }))).toBe(60_000);
  });

  it('without words are asked about where the rate is per word', () => {
    const { warnings } = estimate(smallStatement([report({ pages: '20' })]), []);
    expect(warnings.filter(({ code }) => code === 'rate-basis')).toHaveLength(1);
  });

  it('are one length: not words too, and never neither', () => {
    expect(problems(report({ pages: '20', words: '8500' })).join()).toContain('words: must be stated');
    expect(problems(report({})).join()).toContain('or "pages" instead of it');
    const both = problems(report({ words: '8500', wordsPerPage: { words: '550', source } }));
    expect(both.join()).toContain('wordsPerPage: belongs to "pages"');
    expect(problems(report({ pages: '20', wordsPerPage: { words: '550', source } }))).toEqual([]);
  });

  it('and the words of each are drivers that scenarios change', () => {
    const statement = smallStatement([report({ pages: '20', wordsPerPage: { words: '550', source } })], exact);
    const changed = (change: Change): number => {
      const base = { statement: 'A/C.9/99/L.1' };
      const scenario = { schema: 'rule153/scenario/1' as const, id: 's', title: 'S', base, changes: [change] };
      const applied = applyScenario(statement, [], [scenario]);
      return estimate(applied.statement, applied.cards, applied.adjustment).lines[0]?.amounts[0]?.amount ?? 0;
    };
    const target = { requirement: 'report', quantity: 'pages' as const };
    expect(changed({ kind: 'set-quantity', id: 'c', target, to: '10' })).toBe(31_680);
    const words = { requirement: 'report', part: 'document-1-page' };
    expect(changed({ kind: 'set-rate', id: 'c', rate: words, to: '275' })).toBe(31_680);
    const price = { requirement: 'report', part: 'document-1' };
    expect(changed({ kind: 'scale-rate', id: 'c', rate: price, by: '0.5' })).toBe(31_680);
  });
});

describe('weeks of a journey', () => {
  it('are seven nights each at a rate by the night: 1,000 + 2 × 7 × 300', () => {
    expect(total(trip({ weeks: '2' }))).toBe(5200);
    expect(total(trip({ weeks: '2' }))).toBe(total(trip({ nights: '14' })));
  });

  it('are weeks at a rate by the week', () => {
    const weekly = { value: '1500', basis: 'per week' as const, source };
    expect(total(trip({ weeks: '2.5', subsistence: weekly }))).toBe(4750);
  });

  it('are a length instead of nights, not beside them', () => {
    expect(problems(trip({ weeks: '2', nights: '14' })).join()).toContain('nights: must be stated');
    expect(problems(trip({})).join()).toContain('"weeks" instead of it');
  });
});

describe('subsistence that falls after so many nights', () => {
  it.each([
    ['60', 60 * 300],
    ['61', 60 * 300 + 225],
    ['90', 60 * 300 + 30 * 225],
    ['100.5', 60 * 300 + 30 * 225 + 10.5 * 150],
  ])('%s nights in Vienna: 1,000 + %d', (nights, cost) => {
    expect(total(trip({ nights }))).toBe(1000 + cost);
  });

  it('falls in weeks too, and not where the cards have no such rate', () => {
    expect(total(trip({ weeks: '10' }))).toBe(1000 + 60 * 300 + 10 * 225);
    expect(total(trip({ nights: '100' }, 'New York'))).toBe(1000 + 100 * 200);
  });

  it('falls for members of organs alike, who have 15 per cent more: 1,000 + 30,187.50', () => {
    expect(total(trip({ nights: '100', memberOfOrgan: true }))).toBe(31_188);
  });

  it('goes before every other rate, however closely qualified that is', () => {
    const general = card('general', [
      subsistence('300', { for: { dutyStation: 'Vienna' } }),
      subsistence('100', { for: { afterNights: '30' } }),
    ]);
    expect(total(trip({ nights: '40' }), [general])).toBe(1000 + 30 * 300 + 10 * 100);
  });

  it('is paid night by night where a rate changes on the way, each night in its place in the journey', () => {
    const changing = card('changing', [
      subsistence('300', { validThrough: '2030-02-28' }),
      subsistence('400', { validFrom: '2030-03-01' }),
      subsistence('200', { for: { afterNights: '60' }, validThrough: '2030-03-10' }),
      subsistence('250', { for: { afterNights: '60' }, validFrom: '2030-03-11' }),
    ]);
    const from = { ...trip({ nights: '70' }), schedule: { once: { on: '2030-01-10' } } } as Requirement;
    // Nights from 10 January: 50 to the end of February at 300, ten to 10 March at 400, ten from 11 March at 250.
    expect(total(from, [changing], { priceBasis: { description: 'd', ratesAsOf: 'each-year' } })).toBe(
      1000 + 50 * 300 + 10 * 400 + 10 * 250,
    );
  });

  it('is explained as nights of all nights', () => {
    const { lines } = estimate(smallStatement([trip({ nights: '100' })], exact), [falling]);
    const components = lines[0]?.amounts[0]?.components ?? [];
    expect(components.map(({ part, title }) => [part, title])).toEqual([
      ['subsistence-after-60', 'Requirement trip: subsistence after 60 nights'],
      ['subsistence-after-90', 'Requirement trip: subsistence after 90 nights'],
      ['subsistence', 'Requirement trip: subsistence'],
      ['ticket', 'Requirement trip: ticket'],
    ]);
    expect(components[0]?.factors.map(({ name, value, over = '1' }) => `${name} ${value}/${over}`)).toEqual([
      'travellers 1/1',
      'trips 1/1',
      'nights 100/1',
      'nights after 60, up to 90 30/100',
      'subsistence a night 225/1',
    ]);
  });

  it('makes costs that do not grow with the nights in proportion, which a sensitivity computes as they are', () => {
    const { drivers, total: now } = measureSensitivity(smallStatement([trip({ nights: '60' })], exact), [falling]);
    const nights = drivers.find(({ description }) => description.startsWith('nights'));
    expect([nights?.low, now, nights?.high]).toEqual([1000 + 54 * 300, 19_000, 1000 + 60 * 300 + 6 * 225]);
  });

  it('never costs more for fewer nights, and as much in one journey as its nights one by one', () => {
    const nightly = (night: number): number => (night <= 60 ? 300 : night <= 90 ? 225 : 150);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (nights) => {
        const one = Array.from({ length: nights }, (_, night) => nightly(night + 1)).reduce((a, b) => a + b, 0);
        return total(trip({ nights: String(nights) })) === 1000 + one;
      }),
      { numRuns: 40 },
    );
  });

  it('is refused of more steps than a journey is divided into', () => {
    const rates = ['10', '20', '30', '40', '50'].map((afterNights) => subsistence('1', { for: { afterNights } }));
    expect(() => parse(rateCardSchema, card('many', rates))).toThrow(/one more than the 4 numbers of nights/);
  });
});
