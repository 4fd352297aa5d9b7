import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { ZERO, addExact, compareExact, exactOf } from '../../../shared/money/exact.ts';
import { allocateWhole } from '../../../shared/posts/allocate-whole.ts';
import { contractEntries, contractMilestones } from '../../../shared/engagements/contract-milestones.ts';
import { costByArea } from '../../../shared/posts/cost-by-area.ts';
import { costPerPaidHour, paidHours } from '../../../shared/posts/paid-hours.ts';
import { reportPost } from '../../../shared/posts/post-report.ts';
import { type PostProfile, postProfileSchema } from '../../../shared/posts/post-profile.ts';
import { readText } from '../../support/reference.ts';

function shipped(id: string): PostProfile {
  return parse(postProfileSchema, JSON.parse(readText(`shared/reference/posts/${id}.json`)));
}

const london = shipped('london-programme-officer');
const southEast = shipped('south-east-protect-officer');

describe('the post in London', () => {
  it('has forty hours a week, of which five for lunch are unpaid and 35 paid', () => {
    expect(paidHours(london)).toEqual({ weekly: '40', unpaid: '5', paid: '35' });
    expect(paidHours({ ...london, fullTimeFraction: '0.6' })).toEqual({ weekly: '24', unpaid: '3', paid: '21' });
  });

  it('has its five days a week marked as assumed, since the profile does not say them', () => {
    const noted = (profile: PostProfile) =>
      reportPost({ profile }).notes.some((note) => note.startsWith('Assumed: five days'));
    expect(noted(london)).toBe(true);
    expect(noted({ ...london, hours: { weekly: '40', unpaidADay: '1', daysAWeek: '5' } })).toBe(false);
  });

  it('has six months of probation, a term of four years and one renewal of four', () => {
    expect(contractMilestones(london, '2027-03-01').map(({ id, day }) => [id, day])).toEqual([
      ['start', '2027-03-01'],
      ['end-of-probation', '2027-09-01'],
      ['end-of-term', '2031-03-01'],
      ['end-of-renewal-1', '2035-03-01'],
    ]);
    expect(contractMilestones(london, '2028-02-29').map(({ day }) => day)).toEqual([
      '2028-02-29',
      '2028-08-29',
      '2032-02-29',
      '2036-02-29',
    ]);
  });

  it('stands in a calendar, what follows renewal as assumed', () => {
    expect(contractEntries(london, '2027-03-01').map(({ uid, certainty }) => [uid, certainty])).toEqual([
      ['london-programme-officer.contract.start@rule153', 'dated'],
      ['london-programme-officer.contract.end-of-probation@rule153', 'dated'],
      ['london-programme-officer.contract.end-of-term@rule153', 'dated'],
      ['london-programme-officer.contract.end-of-renewal-1@rule153', 'assumed'],
    ]);
  });

  it('costs 50 a paid hour at 91,000 a year and 52 weeks', () => {
    // 35 × 52 = 1,820 hours; 91,000 / 1,820 = 50
    expect(
      costPerPaidHour(london, { yearlyCost: '91000', weeksAYear: '52', assumption: '52 weeks, leave paid' }),
    ).toEqual({ hoursAYear: '1820', costAnHour: '50', assumption: '52 weeks, leave paid' });
    expect(
      costPerPaidHour(london, { yearlyCost: '100000', weeksAYear: '44', assumption: 'weeks worked' }).costAnHour,
    ).toBe('64.935065');
  });

  it('is not spread over its ten responsibilities by a guess, since it gives no shares of time', () => {
    expect(london.areas).toHaveLength(10);
    expect(() => costByArea(london, '91000')).toThrow('gives no shares of time, and none are guessed');
  });
});

describe('the post in the South East Region', () => {
  it('spreads its cost by 35 + 20 + 15 + 6 × 5 per cent', () => {
    const { areas, activities } = costByArea(southEast, '50001');
    expect(areas.map(({ exact }) => exact)).toEqual([
      '17500.35',
      '10000.2',
      '7500.15',
      '2500.05',
      '2500.05',
      '2500.05',
      '2500.05',
      '2500.05',
      '2500.05',
    ]);
    expect(areas.map(({ rounded }) => rounded)).toEqual([17501, 10000, 7500, 2500, 2500, 2500, 2500, 2500, 2500]);
    expect(activities.map(({ exact }) => exact)).toEqual(areas.map(({ exact }) => exact));
  });

  it('has no hours, so the cost of one is refused, with every problem', () => {
    expect(() => costPerPaidHour(southEast, { yearlyCost: '-1', weeksAYear: '1e3', assumption: ' ' })).toThrow(
      /yearlyCost[\s\S]*weeksAYear[\s\S]*assumption[\s\S]*does not give hours/,
    );
  });
});

describe('the cost by area', () => {
  const profile = (shares: readonly string[], over: Partial<PostProfile> = {}) =>
    parse(postProfileSchema, {
      schema: 'rule153/post-profile/1',
      id: 'p',
      title: 'Post',
      organization: 'O',
      dutyStation: 'Vienna',
      reportsTo: 'Chief',
      areas: shares.map((share, index) => ({ id: `a${index}`, title: `Area ${index}`, share })),
      source: [{ symbol: 'A/C.9/99/L.2' }],
      ...over,
    });

  it('sums to the cost of the post, exactly and in whole units, whatever the shares', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        cuts,
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (points, units, cents) => {
          const edges = [0, ...points.sort((a, b) => a - b), 1_000_000];
          const shares = edges.slice(1).map((edge, index) => ((edge - (edges[index] ?? 0)) / 1_000_000).toFixed(6));
          const cost = `${units}.${String(cents).padStart(2, '0')}`;
          const { areas, activities } = costByArea(profile(shares), cost);
          for (const parts of [areas, activities]) {
            expect(compareExact(parts.map(({ exact }) => exactOf(exact)).reduce(addExact, ZERO), exactOf(cost))).toBe(
              0,
            );
            expect(parts.reduce((sum, { rounded }) => sum + rounded, 0)).toBe(units + (cents >= 50 ? 1 : 0));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('goes on to activities and to operative paragraphs; paragraphs without shares stay together', () => {
    const { activities, byParagraph } = costByArea(
      profile([], {
        areas: [
          {
            id: 'a',
            title: 'A',
            share: '0.6',
            mandates: [{ mandate: 'op-5', share: '0.5' }, { mandate: 'op-6' }],
            activities: [
              { id: 'a1', title: 'A1', share: '0.25' },
              { id: 'a2', title: 'A2', share: '0.75' },
            ],
          },
          { id: 'b', title: 'B', share: '0.3', mandates: [{ mandate: 'op-5' }, { mandate: 'op-6' }], activities: [] },
          { id: 'c', title: 'C', share: '0.1', activities: [] },
        ],
      }),
      '1000',
    );
    expect(activities.map(({ id, exact }) => [id, exact])).toEqual([
      ['a1', '150'],
      ['a2', '450'],
      ['b', '300'],
      ['c', '100'],
    ]);
    expect(byParagraph).toEqual({
      single: [
        { mandate: 'op-5', amount: '300' },
        { mandate: 'op-6', amount: '300' },
      ],
      joint: [{ mandates: ['op-5', 'op-6'], amount: '300' }],
      unattributed: '100',
    });
  });

  it('refuses shares that do not sum to one, areas with and without, ids used twice, and paragraphs that claim too much', () => {
    expect(() => profile(['0.5', '0.4'])).toThrow('areas: must have shares of time that sum to 1');
    expect(() =>
      profile([], {
        areas: [
          { id: 'a', title: 'A', share: '1', activities: [] },
          { id: 'a', title: 'B', activities: [] },
        ],
      }),
    ).toThrow(/must have a share of time for every area, or for none[\s\S]*an id of its own/);
    const greedy = profile([], {
      areas: [
        {
          id: 'a',
          title: 'A',
          share: '1',
          mandates: [
            { mandate: 'op-5', share: '0.7' },
            { mandate: 'op-6', share: '0.7' },
          ],
          activities: [],
        },
      ],
    });
    expect(() => costByArea(greedy, '10')).toThrow('areas[0].mandates: shares of operative paragraphs sum to 1.4');
    expect(() =>
      parse(postProfileSchema, {
        schema: 'rule153/post-profile/1',
        areas: [],
        hours: { weekly: '5', unpaidADay: '1' },
      }),
    ).toThrow(Refused);
  });

  it('gives the units left over to those that lost most, the earlier among equals', () => {
    expect(allocateWhole([exactOf('1', '3'), exactOf('1', '3'), exactOf('1', '3')])).toEqual([1, 0, 0]);
    expect(allocateWhole([exactOf('0.2'), exactOf('0.9'), exactOf('0.9')])).toEqual([0, 1, 1]);
    expect(allocateWhole([])).toEqual([]);
  });
});
