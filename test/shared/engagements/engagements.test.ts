import { describe, expect, it } from 'vitest';
import { noHolidays } from '../../../shared/calendars/holiday.ts';
import { publicHolidays } from '../../../shared/calendars/public-holidays.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { parse } from '../../../shared/model/parse.ts';
import { exactToText } from '../../../shared/money/exact.ts';
import { checkEngagement } from '../../../shared/engagements/check-engagement.ts';
import { contractLimits, monthsBetween } from '../../../shared/engagements/contract-limits.ts';
import { engagementRequirements } from '../../../shared/engagements/engagement-requirements.ts';
import { type EngagementTerms, engagementTermsSchema } from '../../../shared/engagements/engagement-terms.ts';
import { translationCost } from '../../../shared/engagements/output-length.ts';
import { paymentSchedule } from '../../../shared/engagements/payment-schedule.ts';
import { makeTimeline } from '../../../shared/time/timeline.ts';
import { readText } from '../../support/reference.ts';
import { rate, smallStatement } from '../engine/small-statement.ts';
import { type PersonEngagement, personEngagementSchema } from '../../../shared/engagements/person-engagement.ts';

function shipped(id: string): EngagementTerms {
  return parse(engagementTermsSchema, JSON.parse(readText(`shared/reference/engagements/${id}.json`)));
}

const consultant = shipped('internet-governance-consultant');
const contractor = shipped('compendium-contractor');
const timeline = makeTimeline([], []);
const charge = { section: '23', object: 'Consultants', servicing: 'non-conference' as const };
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

describe('the consultant of the Internet Governance Forum', () => {
  it('has twelve assignments, and outputs of at least fifty pages', () => {
    expect(consultant.assignments).toHaveLength(12);
    // 4 + 2 × 20 + 2 × 3 = 50 pages of 500 words at 2.88 a word = 25,000 × 2.88 = 72,000; the reports at most 2 × 40 ×
    // 500 × 2.88 = 115,200.
    const cost = translationCost(consultant, '2.88');
    expect(cost.least).toBe('72000');
    expect(cost.most).toBeUndefined();
    expect(
      cost.outputs.map(({ output, least, most, costLeast, costMost }) => [output, least, most, costLeast, costMost]),
    ).toEqual([
      ['messages', '2000', undefined, '5760', undefined],
      ['reports', '20000', '40000', '57600', '115200'],
      ['summaries', '3000', undefined, '8640', undefined],
    ]);
    expect(cost.assumption).toContain('500 words a page');
  });

  it('follows another count of words a page', () => {
    expect(translationCost({ ...consultant, wordsPerPage: { words: '400', assumption: 'ours' } }, '2.88').least).toBe(
      '57600',
    );
  });

  it('is asked for its fee, for dates of its outputs, and for the lengths that have no end', () => {
    const found = checkEngagement(consultant, timeline, noHolidays);
    expect(codes(found).filter((code) => code === 'output-without-date')).toHaveLength(5);
    expect(codes(found).filter((code) => code === 'length-open-ended')).toHaveLength(2);
    expect(codes(found)).toContain('fee-not-known');
  });

  it('goes through the engine once fee, charge and window are stated: 40 days at 535 and 25,000 words', () => {
    const terms = parse(engagementTermsSchema, {
      ...consultant,
      days: '40',
      window: { from: { on: '2030-02-01' }, until: { on: '2030-08-01' } },
      fee: { by: 'day', rate: rate('535') },
      charge,
    });
    const translation = {
      charge: { section: '5', object: 'Other staff costs', servicing: 'conference' as const },
      rate: rate('2.88'),
      languages: '6',
      costedAt: 'least' as const,
    };
    const requirements = engagementRequirements(terms, translation);
    const result = estimate(smallStatement(requirements), []);
    expect(result.lines.map(({ object, amounts }) => [object, amounts[0]?.year, amounts[0]?.amount])).toEqual([
      ['Other staff costs', 2030, 72_000],
      ['Consultants', 2030, 21_400],
    ]);
    expect(() => engagementRequirements(terms, { ...translation, costedAt: 'most' })).toThrow(
      /messages of the annual meeting" has no upper end[\s\S]*Summary for publication/,
    );
  });

  it('is refused by name without fee, charge and window', () => {
    expect(() => engagementRequirements(consultant)).toThrow(
      /fee: is not known[\s\S]*charge: is needed[\s\S]*window: is needed/,
    );
  });
});

describe('the contractor of the compendium', () => {
  const within = (from: string, until: string) => ({
    ...contractor,
    window: { from: { on: from }, until: { on: until } },
  });

  it('works eighty days, which fit into four months of 2022 in New York, public holidays taken off', () => {
    // February to May 2022 has 20 + 23 + 21 + 22 = 86 weekdays, of which Lincoln's, Washington's and Memorial Day are
    // public holidays.
    expect(codes(checkEngagement(within('2022-02-01', '2022-06-01'), timeline, noHolidays))).not.toContain(
      'days-exceed-window',
    );
    expect(codes(checkEngagement(within('2022-02-01', '2022-06-01'), timeline, publicHolidays))).not.toContain(
      'days-exceed-window',
    );
  });

  it('does not fit its days into four months around the end of the year, once holidays are counted', () => {
    // 15 October 2022 to 15 February 2023 has 87 weekdays; with eight holidays 79 are left.
    const eight: typeof noHolidays = (_, year) =>
      (year === 2022 ? ['11-08', '11-11', '11-24', '11-25', '12-23', '12-26', '12-30'] : ['01-02']).map((day) => ({
        day: `${year}-${day}`,
        name: 'rest',
      }));
    const tight = within('2022-10-15', '2023-02-15');
    expect(codes(checkEngagement(tight, timeline, noHolidays))).not.toContain('days-exceed-window');
    const found = checkEngagement(tight, timeline, eight).find(({ code }) => code === 'days-exceed-window');
    expect(found?.message).toContain('there are 79 working days in New York');
  });

  it('has six outputs without a date; an output due outside the window is asked about', () => {
    expect(
      codes(checkEngagement(contractor, timeline, noHolidays)).filter((code) => code === 'output-without-date'),
    ).toHaveLength(6);
    const late = parse(engagementTermsSchema, {
      ...within('2022-02-01', '2022-06-01'),
      outputs: [{ id: 'compendium', title: 'Compendium', due: { on: '2022-06-02' } }],
    });
    expect(codes(checkEngagement(late, timeline, noHolidays))).toContain('output-outside-window');
  });

  it('is asked about a window longer than its months, and payments due after it', () => {
    const asked = (window: [string, string], due: object) =>
      checkEngagement(
        parse(engagementTermsSchema, {
          ...contractor,
          window: { from: { on: window[0] }, until: { on: window[1] } },
          payments: [{ id: 'p', title: 'The whole', share: '1', onAcceptanceOf: ['compendium'], due }],
        }),
        makeTimeline([], []),
        noHolidays,
      ).filter(({ code }) => code === 'window-exceeds-months' || code === 'payment-after-window');
    expect(asked(['2022-03-01', '2022-07-01'], { on: '2022-07-01' })).toEqual([]);
    expect(asked(['2022-03-01', '2022-07-02'], { on: '2022-07-15' })).toEqual([
      {
        code: 'window-exceeds-months',
        path: 'window',
        message: expect.stringContaining('4.03 months; the terms state 4') as string,
      },
      {
        code: 'payment-after-window',
        path: 'payments[0].due',
        message: expect.stringContaining('on 2022-07-15, after the last day of the window, 2022-07-01') as string,
      },
    ]);
    expect(asked(['2022-03-01', '2022-07-01'], { in: 2023 }).map(({ code }) => code)).toEqual(['payment-after-window']);
  });

  it('is paid by shares on acceptance, which sum to the fee in whole units', () => {
    const terms = parse(engagementTermsSchema, {
      ...contractor,
      payments: [
        {
          id: 'first',
          title: 'First',
          share: '0.3',
          onAcceptanceOf: ['review-note', 'research-note'],
          due: { on: '2022-03-01' },
        },
        { id: 'second', title: 'Second', share: '0.3', onAcceptanceOf: ['method-note'] },
        { id: 'last', title: 'Last', share: '0.4', onAcceptanceOf: ['compendium', 'library-list'] },
      ],
    });
    const payments = paymentSchedule(terms, '40001', timeline);
    expect(payments.map(({ exact, rounded, day }) => [exact, rounded, day])).toEqual([
      ['12000.3', 12_000, '2022-03-01'],
      ['12000.3', 12_000, undefined],
      ['16000.4', 16_001, undefined],
    ]);
    expect(codes(checkEngagement(terms, timeline, noHolidays))).toContain('output-without-payment');
  });

  it('is refused with payments that do not sum to one or hang on outputs that do not exist', () => {
    const bad = { ...contractor, payments: [{ id: 'x', title: 'X', share: '0.9', onAcceptanceOf: ['nothing'] }] };
    expect(() => parse(engagementTermsSchema, bad)).toThrow(
      /payments: must have shares that sum to 1[\s\S]*must hang on the acceptance of outputs that are listed/,
    );
    expect(() => parse(engagementTermsSchema, { ...consultant, wordsPerPage: undefined })).toThrow(
      'wordsPerPage: is needed',
    );
  });
});

describe('the limits of ST/AI/2013/4', () => {
  const engaged = (
    id: string,
    from: string,
    until: string,
    type: PersonEngagement['type'] = 'consultant',
    person = 'ada',
  ): PersonEngagement => ({ id, person, type, from, until });

  it('count months by the calendar, the rest by days of the month that they begin', () => {
    const text = (from: string, until: string) => exactToText(monthsBetween(from, until), 4);
    expect([
      text('2026-07-01', '2027-01-01'),
      text('2026-01-31', '2026-02-28'),
      text('2026-01-01', '2026-02-16'),
      text('2026-01-01', '2025-01-01'),
    ]).toEqual(['6', '1', '1.5357', '0']);
  });

  it('allow a consultant 24 months in 36, and not a day more', () => {
    expect(contractLimits([engaged('a', '2025-01-01', '2027-01-01')])).toEqual([]);
    const [over] = contractLimits([engaged('a', '2025-01-01', '2027-01-02')]);
    expect(over).toMatchObject({ code: 'over-limit', person: 'ada', engagements: ['a'] });
  });

  it('count contracts apart from one another in any window, not in calendar years', () => {
    // Twelve months, a gap of twelve, twelve months, a gap of six: 24 in the first 36. One month more within them is
    // too much.
    const first = engaged('a', '2025-01-01', '2026-01-01');
    const second = engaged('b', '2027-01-01', '2028-01-01');
    expect(contractLimits([first, second])).toEqual([]);
    expect(contractLimits([first, second, engaged('c', '2026-06-01', '2026-07-01')])[0]).toMatchObject({
      code: 'over-limit',
      months: '25',
      window: { from: '2025-01-01', until: '2028-01-01' },
      engagements: ['a', 'b', 'c'],
    });
    expect(contractLimits([first, engaged('b', '2028-01-01', '2029-06-01')])).toEqual([]);
  });

  it('allow a contractor six months in twelve, nine in special circumstances', () => {
    const months = (until: string) =>
      codes(contractLimits([engaged('a', '2026-01-01', until, 'individual-contractor')]));
    expect([months('2026-07-01'), months('2026-07-02'), months('2026-10-01'), months('2026-10-02')]).toEqual([
      [],
      ['special-circumstances'],
      ['special-circumstances'],
      ['over-limit'],
    ]);
    // Half a year at the end of one year and half at the beginning of the next is a year.
    expect(
      contractLimits([
        engaged('a', '2026-07-01', '2027-01-01', 'individual-contractor'),
        engaged('b', '2027-01-01', '2027-05-01', 'individual-contractor'),
      ])[0],
    ).toMatchObject({ code: 'over-limit', months: '10' });
  });

  it('hold for each person and each kind by itself, count an overlap once and report it', () => {
    const found = contractLimits([
      engaged('a', '2025-01-01', '2026-07-01'),
      engaged('b', '2026-01-01', '2027-01-01'),
      engaged('c', '2025-01-01', '2026-06-01', 'consultant', 'bob'),
      engaged('d', '2025-01-01', '2035-01-01', 'expert'),
    ]);
    expect(found.map(({ code, engagements }) => [code, engagements])).toEqual([
      ['overlap', ['a', 'd']],
      ['overlap', ['a', 'b']],
      ['overlap', ['d', 'b']],
    ]);
  });

  it('take engagements that begin before they end, on days that exist', () => {
    expect(() => parse(personEngagementSchema, engaged('a', '2026-02-30', '2026-01-01'))).toThrow(
      /from: must be a day as year-month-day that exists/,
    );
    expect(() => parse(personEngagementSchema, engaged('a', '2026-02-01', '2026-02-01'))).toThrow(
      'until: must be later than "from"',
    );
  });

  it('find the fullest window wherever it lies', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      engaged(`e${index}`, `${2000 + index}-03-01`, `${2000 + index}-06-01`),
    );
    expect(contractLimits(many)).toEqual([]);
    // March to May of 2019 and 2020, then June 2020 to February 2022 at a stretch, which holds the three months of
    // 2021: 3 + 3 + 21.
    const [over] = contractLimits([...many, engaged('long', '2020-06-01', '2022-03-01')]).filter(
      ({ code }) => code === 'over-limit',
    );
    expect(over).toMatchObject({ months: '27', window: { from: '2019-03-01', until: '2022-03-01' } });
  });
});
