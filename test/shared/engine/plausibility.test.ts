import { readUnit } from '../../../shared/model/read-unit.ts';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { categoryOfGrade } from '../../../shared/model/grade.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { readStatement } from '../../../shared/model/document-file.ts';
import { readText, referenceCard, referenceStatement } from '../../support/reference.ts';
import { card, charge, common, item, rate, smallStatement, source } from './small-statement.ts';

type Known = {
  quantities: { quantity: string; observed: Record<string, string> }[];
  rates: { code: string; category?: string; observed: Record<string, string> }[];
};
const known = JSON.parse(readText('shared/reference/plausibility/observed.json')) as Known;

function asked(requirement: Requirement, over: Partial<Statement> = {}): string[] {
  return estimate(smallStatement([requirement], over), []).warnings.flatMap(({ code, message }) =>
    code === 'implausible' || code === 'after-last-year' ? [message] : [],
  );
}

function report(words: string, wordRate = '2.88', unit = 'USD per word'): Requirement {
  return {
    kind: 'document',
    ...common('report'),
    charge,
    schedule: { once: { in: 2030 } },
    documents: [
      {
        title: 'Report',
        stage: 'pre-session',
        number: '1',
        words,
        languages: '6',
        rate: { value: wordRate, ...readUnit(unit), source },
      },
    ],
  };
}
const dollars = { currency: 'USD' };

describe('a number far from what sourced statements have', () => {
  it('is a query with the number, the range and where the range comes from', () => {
    expect(asked(report('107000'), dollars)).toEqual([
      'Requirement report (document-1) has 107,000 words; documents elsewhere have 3,300 (the limit of in-session documents, UNOG documents management) to 50,000 (A/C.5/79/17). Check the number.',
    ]);
    expect(asked(report('1070'), dollars)).toHaveLength(1);
    expect(asked(report('50000'), dollars)).toEqual([]);
    expect(asked(report('3300'), dollars)).toEqual([]);
  });

  it('is asked about as a rate that is stated in place, in the currency that was observed', () => {
    expect(asked(report('8500', '28.8'), dollars)).toEqual([
      'Requirement report (document-1) states a rate of 28.8 USD per word; documents in six languages elsewhere: 2.876 (A/C.5/79/17) to 2.883 (A/C.5/78/26). Check the rate.',
    ]);
    expect(asked(report('8500', '28.8', 'EUR per word'))).toEqual([]);
  });

  it('is asked about of nights and weeks of journeys, and of days and months of engagements', () => {
    const journey = (length: { nights: string } | { weeks: string }): Requirement => ({
      kind: 'trip',
      ...common('trip'),
      charge,
      schedule: { in: [2030] },
      travellers: '3',
      trips: '1',
      cost: { ticket: rate('1000'), subsistence: rate('300'), ...length },
    });
    expect(asked(journey({ nights: '21' }))).toEqual([
      'Requirement trip has 21 nights; journeys elsewhere have 3 (A/C.3/74/L.70, three days) to 5 (A/79/7/Add.29, a session of five days). Check the number.',
    ]);
    expect(asked(journey({ weeks: '5' }))).toHaveLength(1);
    expect([...asked(journey({ nights: '20' })), ...asked(journey({ weeks: '4' }))]).toEqual([]);
    const engaged = (fee: Extract<Requirement, { kind: 'engagement' }>['fee']): Requirement => ({
      kind: 'engagement',
      ...common('engaged'),
      charge,
      type: 'consultant',
      schedule: { in: [2030] },
      persons: '1',
      fee,
    });
    expect(asked(engaged({ by: 'month', months: '25', rate: rate('9000') }))).toEqual([
      'Requirement engaged has 25 months; engagements elsewhere have 4 (22-Office of Counter-Terrorism-172519-Consultant) to 24 (the most of a consultant in 36 months, ST/AI/2013/4). Check the number.',
    ]);
    expect(asked(engaged({ by: 'day', days: '321', rate: rate('500') }))).toHaveLength(1);
    expect(asked(engaged({ by: 'day', days: '80', rate: rate('500') }))).toEqual([]);
  });

  it('is asked about of costs of the General Service by their own range', () => {
    const post = (value: string, grade: string, code = 'standard-cost') => ({
      code,
      for: { grade, dutyStation: 'Vienna' },
      value,
      currency: 'USD',
      basis: code === 'standard-cost' ? ('per year' as const) : ('per month' as const),
      validFrom: '2030-01-01',
      source,
    });
    const messages = (...rates: ReturnType<typeof post>[]) =>
      estimate(smallStatement([item('a', '1', '5', { rate: { ...rate('5'), currency: 'USD' } })], dollars), [
        card('own', rates, dollars),
      ]).warnings.flatMap(({ code, message }) => (code === 'implausible' ? [message] : []));
    expect(messages(post('950000', 'GS(OL)'))).toEqual([
      'Rate card "own": "standard-cost" for GS(OL), Vienna is 950,000 USD per year; posts of the General Service by the year elsewhere: 102,000 (A/C.3/74/L.70, twelve times 8,500 a month). Check the rate.',
    ]);
    expect(messages(post('850', 'GS(OL)', 'temporary-position-month'))).toHaveLength(1);
    expect(messages(post('95000', 'GS(OL)'), post('8500', 'GS(OL)', 'temporary-position-month'))).toEqual([]);
    expect(messages(post('2500000', 'P-4'))).toHaveLength(1);
  });

  it('is asked about once a rate card, other cards apart', () => {
    const meeting = (value: string, dutyStation: string) => ({
      code: 'interpretation-meeting',
      for: { dutyStation },
      value,
      currency: 'USD',
      basis: 'per meeting' as const,
      validFrom: '2030-01-01',
      source,
    });
    const cards = [
      card('dear', [meeting('80500', 'Vienna'), meeting('805', 'Geneva'), meeting('9000', 'Nairobi')], dollars),
      card('fair', [meeting('9000', 'New York')], dollars),
      card(
        'francs',
        [meeting('80500', 'Bern')].map((one) => ({ ...one, currency: 'CHF', basis: 'per meeting' as const })),
        { currency: 'CHF' },
      ),
    ];
    const statement = smallStatement(
      [item('a', '1', '5', { rate: { ...rate('5'), currency: 'USD', basis: 'per unit' } })],
      dollars,
    );
    expect(
      estimate(statement, cards).warnings.flatMap(({ code, message }) => (code === 'implausible' ? [message] : [])),
    ).toEqual([
      'Rate card "dear": "interpretation-meeting" for Vienna is 80,500 USD per meeting; interpretation by the meeting elsewhere: 7,950 (A/C.3/79/L.53) to 9,200 (A/C.5/77/14). Check the rate. 1 more of its rates are as far from theirs.',
    ]);
  });

  it('is not found in the shipped statement, its cards and the examples', () => {
    const cards = (['l53-identified', 'reference-statements', 'illustrative-standard-costs'] as const).map(
      referenceCard,
    );
    const examples = readdirSync(new URL('../../../examples', import.meta.url))
      .filter((name) => name.endsWith('.json'))
      .map((name) => readStatement(readText(`examples/${name}`)));
    for (const statement of [referenceStatement(), ...examples])
      expect(
        estimate(statement, cards).warnings.filter(({ code }) => code === 'implausible' || code === 'after-last-year'),
      ).toEqual([]);
  });
});

describe('the ranges', () => {
  it('hold every rate of the same code on the shipped cards that come from documents', () => {
    const rates = (['l53-identified', 'reference-statements'] as const).flatMap((id) => referenceCard(id).rates);
    for (const { code, category, observed } of known.rates) {
      const values = Object.keys(observed).map(Number);
      const shipped = rates.filter(
        (one) => one.code === code && (category === undefined || categoryOfGrade(one.for?.grade ?? '') === category),
      );
      expect(
        shipped
          .map(({ value }) => Number(value))
          .filter((value) => !(value >= Math.min(...values) && value <= Math.max(...values))),
        code,
      ).toEqual([]);
    }
  });

  it('name a source with every observation', () => {
    for (const { observed } of [...known.quantities, ...known.rates])
      for (const source of Object.values(observed))
        expect(source).toMatch(/A\/|UNOG|ST\/AI\/|Office of Counter-Terrorism/);
  });
});

describe('a year outside the period', () => {
  it('is a query where the statement itself fixes it', () => {
    const message =
      'Requirement a falls due in 2043, after 2032, the last year of the statement ("years"); the tables have a column for it. Check the year, or let the statement\'s years go on to it.';
    expect(asked(item('a', '1', '500', { schedule: { in: [2030, 2043] } }))).toEqual([message]);
    expect(asked(item('a', '1', '500', { schedule: { once: { on: '2043-05-01' } } }))).toEqual([message]);
    expect(asked(item('a', '1', '500', { schedule: { every: 2, from: { in: 2043 } } }))).toHaveLength(1);
  });

  it('is none where the text lets it come later: a milestone, a recurrence, an end that is stated', () => {
    expect(asked(item('a', '1', '500', { schedule: { once: { years: 4, after: { milestone: 'start' } } } }))).toEqual(
      [],
    );
    expect(asked(item('a', '1', '500', { schedule: { every: 2, from: { in: 2031 } } }))).toEqual([]);
    expect(asked(item('a', '1', '500', { schedule: { every: 1, from: { in: 2031 }, through: { in: 2036 } } }))).toEqual(
      [],
    );
  });

  it('is asked about in milestones and in the day of the statement', () => {
    const milestones = [{ id: 'start', title: 'Start', rule: { in: 2072 }, source }];
    expect(asked(item('a', '1', '500'), { milestones })).toEqual([
      'Milestone "start" (Start) is put in 2072, 40 years after 2032, the last year of the statement. Check the year.',
    ]);
    expect(asked(item('a', '1', '500'), { date: '1929-11-01' })).toEqual([
      'The statement is dated 1929-11-01 and its first year is 2030, 101 years apart. Check "date" and "years".',
    ]);
  });
});
