import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { Rate, RateCard, RateReference } from '../../../shared/model/rate.ts';
import { readUnit } from '../../../shared/model/read-unit.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { card, charge, common, item, smallStatement, source } from './small-statement.ts';

const stated = (unit: string, value = '100'): RateReference => ({ value, ...readUnit(unit), source });
const onCard = (code: string, unit: string, value = '100'): Rate => ({
  code,
  value,
  ...readUnit(unit),
  validFrom: '2020-01-01',
  source,
});
const queries = (requirements: readonly Requirement[], cards: readonly RateCard[] = []) =>
  estimate(smallStatement(requirements), cards)
    .warnings.filter(({ code }) => code === 'rate-basis')
    .map(({ message, severity }) => `${severity}: ${message}`);

const posts = (over: Partial<Extract<Requirement, { kind: 'post' }>> = {}): Requirement => ({
  kind: 'post',
  ...common('posts'),
  charge,
  type: 'established',
  effective: { in: 2030 },
  vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0' }],
  posts: [{ number: '1', grade: 'P-4', dutyStation: 'Nairobi', title: 'Officer' }],
  ...over,
});
const session = (per: 'meeting' | 'day' | 'session', rate: RateReference): Requirement => ({
  kind: 'session',
  ...common('session'),
  body: 'Conference',
  dutyStation: 'Nairobi',
  schedule: { in: [2030] },
  days: '5',
  meetingsPerDay: '2',
  rooms: '1',
  services: [{ id: 'service', title: 'Service', per, charge, rate }],
});
const trip = (subsistence: RateReference): Requirement => ({
  kind: 'trip',
  ...common('trip'),
  charge,
  schedule: { in: [2030] },
  travellers: '1',
  trips: '1',
  cost: { ticket: stated('EUR per ticket'), subsistence, nights: '5' },
});
const engaged = (rate: RateReference): Requirement => ({
  kind: 'engagement',
  ...common('consultant'),
  charge,
  type: 'consultant',
  schedule: { in: [2030] },
  persons: '1',
  fee: { by: 'day', days: '20', rate },
});
const counted = (unit: string, of: string) => item('i', '3', '0', { unit, rate: stated(of) });
const share = (rate: RateReference): Requirement => ({
  kind: 'share',
  ...common('share'),
  charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' },
  of: [{ section: '23' }],
  rate,
});

describe('A rate that pays for something else than what it is multiplied by', () => {
  it.each<[string, readonly Requirement[]]>([
    ['a month for a year of a post', [posts({ jointCost: stated('EUR per month') })]],
    ['a session for each day of it', [session('day', stated('EUR per session of ten days'))]],
    ['a day for each meeting', [session('meeting', stated('EUR per day'))]],
    ['a trip for a night', [trip(stated('EUR per trip'))]],
    ['a month for a day of work', [engaged(stated('EUR per month'))]],
    ['a month for a thing needed all year', [counted('licences', 'EUR per month')]],
    ['a year for a month', [counted('months', 'EUR per year')]],
    ['a session for a meeting', [counted('meetings', 'EUR per session')]],
    ['a thousand words for one', [counted('words', 'EUR per 1,000 words')]],
    ['a share as money', [counted('things', 'share of net cost')]],
    ['money as a share', [counted('things', 'EUR per unit'), share(stated('EUR per unit', '0.5'))]],
    ['more than the whole', [counted('things', 'EUR per unit'), share(stated('share of net cost', '12'))]],
  ])('is asked about: %s', (_, requirements) => {
    expect(queries(requirements)).toHaveLength(1);
  });

  it.each<[string, readonly Requirement[]]>([
    ['a year of a post', [posts({ jointCost: stated('EUR per year for one P-4') })]],
    ['a night by the day', [trip(stated('EUR per day'))]],
    ['days of languages', [counted('language days', 'EUR per day')]],
    ['months', [counted('months of twelve', 'EUR per month')]],
    ['things by the year', [counted('licences', 'EUR per licence and year')]],
    ['things by the thing', [counted('meetings', 'EUR per meeting')]],
    ['many for many', [counted('thousand words', 'EUR per 1,000 words')]],
    ['a share', [counted('things', 'EUR per unit'), share(stated('of the net line', '0.12'))]],
  ])('is no matter for a question where it pays for that: %s', (_, requirements) => {
    expect(queries(requirements)).toEqual([]);
  });

  it('is named with its card and the value that was used, where it is used at all', () => {
    const cards = [
      card('monthly', [
        { ...onCard('standard-cost', 'EUR per month', '1'), for: { grade: 'P-3' } },
        { ...onCard('standard-cost', 'EUR per month', '9000'), for: { grade: 'P-4' } },
      ]),
    ];
    expect(queries([posts()], cards)).toEqual([
      'query: Requirement posts: "standard-cost" of 9000 EUR per month on rate card "monthly" is multiplied as a rate per year. Nothing is converted: give the rate for that, or count what it pays for.',
    ]);
    expect(
      queries([posts({ jointCost: stated('EUR per year') })], [card('none', [onCard('other', 'EUR per month')])]),
    ).toEqual([]);
  });
});
