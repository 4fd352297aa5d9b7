import { describe, expect, it } from 'vitest';
import { noHolidays } from '../../../shared/calendars/holiday.ts';
import { checkEngagement } from '../../../shared/engagements/check-engagement.ts';
import { engagementRequirements } from '../../../shared/engagements/engagement-requirements.ts';
import { engagementTermsSchema } from '../../../shared/engagements/engagement-terms.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { parse } from '../../../shared/model/parse.ts';
import { makeTimeline } from '../../../shared/time/timeline.ts';
import { clashes } from '../../../shared/workshops/clashes.ts';
import { postsCsv, readPostsCsv } from '../../../shared/workshops/csv/posts-csv.ts';
import { earlyEndings } from '../../../shared/workshops/early-endings.ts';
import { programmeTimeline, workshopDates } from '../../../shared/workshops/workshop-dates.ts';
import { readText } from '../../support/reference.ts';
import { smallProgramme, workshop } from '../../support/small-programme.ts';
import { rate, smallStatement } from '../engine/small-statement.ts';

const charge = { section: '23', object: 'Consultants', servicing: 'non-conference' as const };
const shipped = JSON.parse(readText('shared/reference/engagements/internet-governance-consultant.json')) as Readonly<
  Record<string, unknown>
>;

/** Terms of two days' work, by the day, whose window ends one way or the other. */
function terms(end: object) {
  return parse(engagementTermsSchema, {
    ...shipped,
    outputs: [],
    payments: [],
    days: '2',
    window: { from: { on: '2030-12-30' }, ...end },
    fee: { by: 'day', rate: rate('1000') },
    charge,
  });
}

describe('A window of terms of reference', () => {
  const found = (end: object) =>
    checkEngagement(terms(end), makeTimeline([], []), noHolidays).map(({ code, path }) => `${code} ${path}`);

  it('may end with a last day, and costs as one that ends before the next', () => {
    const cost = (end: object) =>
      estimate(smallStatement(engagementRequirements(terms(end)), { yearEndRule: 'by-day' }), []).lines[0]?.amounts.map(
        ({ year, amount }) => [year, amount],
      );
    expect(cost({ through: { on: '2031-01-02' } })).toEqual(cost({ until: { on: '2031-01-03' } }));
    // Two of four days in each year.
    expect(cost({ through: { on: '2031-01-02' } })).toEqual([
      [2030, 1000],
      [2031, 1000],
    ]);
  });

  it('is asked about where it ends before the last day of a month, and not where that is its last day', () => {
    expect(found({ until: { on: '2031-01-31' } })).toContain('ends-before-last-day window.until');
    expect(found({ through: { on: '2031-01-31' } })).not.toContain('ends-before-last-day window.until');
    expect(found({ until: { on: '2031-02-01' } })).not.toContain('ends-before-last-day window.until');
  });

  it('ends one way or the other', () => {
    for (const end of [{}, { until: { on: '2031-01-31' }, through: { on: '2031-01-31' } }])
      expect(() => terms(end)).toThrow(Refused);
  });
});

describe('A programme of workshops', () => {
  const open = (end: object) => workshop({ id: 'open', start: null, window: { from: { on: '2030-03-01' }, ...end } });
  const post = (end: object) => ({
    id: 'p',
    title: 'Officer',
    station: 'Nairobi',
    effective: { on: '2030-01-01' },
    ...end,
  });

  it('has windows with a last day', () => {
    const programme = smallProgramme([open({ through: { on: '2030-12-31' } })]);
    const [own] = programme.workshops;
    if (own === undefined) throw new Error('there is no workshop');
    expect(workshopDates(programme, own, programmeTimeline(programme))).toMatchObject({
      known: 'window',
      from: '2030-03-01',
      until: '2031-01-01',
    });
  });

  it('has posts with a last day, on which they still hold workshops', () => {
    // The workshop is held from Monday 4 to Wednesday 6 March.
    const held = (end: object) =>
      clashes(smallProgramme([workshop({ id: 'w', team: ['p'] })], { posts: [post(end)] }), noHolidays)
        .filter(({ code }) => code === 'not-in-post')
        .map(({ message }) => message);
    expect(held({ through: { on: '2030-03-06' } })).toEqual([]);
    expect(held({ until: { on: '2030-03-07' } })).toEqual([]);
    expect(held({ through: { on: '2030-03-05' } })).toMatchObject([expect.stringContaining('through 2030-03-05')]);
  });

  it('asks about what ends before the last day of a month', () => {
    const asked = (end: object) => earlyEndings(smallProgramme([open(end)], { posts: [post(end)] }));
    expect(asked({ until: { on: '2030-12-31' } })).toEqual([
      'The window of workshop "open" goes on until 2030-12-31, that day not included. If it is the last day, write "through" instead of "until".',
      'Post "p" goes on until 2030-12-31, that day not included. If it is the last day, write "through" instead of "until".',
    ]);
    expect(asked({ through: { on: '2030-12-31' } })).toEqual([]);
    expect(asked({ until: { in: 2031 } })).toEqual([]);
  });

  it('gives last days of posts back from CSV', () => {
    const { posts } = smallProgramme([], { posts: [post({ through: { on: '2030-12-31' } })] });
    expect(readPostsCsv(postsCsv(posts))).toEqual(posts);
  });
});
