import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { orderCards } from '../../../shared/model/order-cards.ts';
import type { Rate, RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { card, charge, common, item, smallStatement, source } from './small-statement.ts';

const priced = (code: string, value: string, over: Partial<Rate> = {}): Rate => ({
  code,
  value,
  currency: 'EUR',
  basis: 'per unit',
  validFrom: '2020-01-01',
  source,
  ...over,
});
const session: Requirement = {
  kind: 'session',
  ...common('session'),
  body: 'Conference',
  dutyStation: 'Nairobi',
  schedule: { in: [2030, 2031] },
  days: '1',
  meetingsPerDay: '1',
  rooms: '1',
  services: [{ id: 'room', title: 'Room', per: 'session', charge, rate: { code: 'room' } }],
  documents: [
    {
      title: 'Report',
      stage: 'pre-session',
      number: '1',
      words: '1000',
      languages: '6',
      rate: { code: 'word' },
      charge: { ...charge, object: 'Documents' },
    },
  ],
};
const amounts = (statement: Statement, cards: readonly RateCard[]) =>
  Object.fromEntries(
    estimate(statement, cards).lines.map(({ object, amounts: years }) => [object, years.map(({ amount }) => amount)]),
  );

describe('the order of rate cards', () => {
  it('is that of the statement for those that it names, then that in which further ones are given', () => {
    const idOf = (id: string) => id;
    expect(orderCards(['a', 'b'], ['b', 'a'], idOf)).toEqual(['a', 'b']);
    expect(orderCards(['a', 'b'], ['z', 'b', 'c', 'a'], idOf)).toEqual(['a', 'b', 'z', 'c']);
    expect(orderCards([], ['b', 'a'], idOf)).toEqual(['b', 'a']);
  });
});

describe('a rate', () => {
  const rates = [
    priced('room', '100'),
    priced('room', '900', { for: { dutyStation: 'Nairobi' }, validTo: '2031-01-01' }),
    priced('word', '1'),
    priced('word', '2', { for: { dutyStation: 'Nairobi' } }),
  ];
  const eachYear = { priceBasis: { description: 'each year', ratesAsOf: 'each-year' as const } };

  it('of the documents of a session is looked up with its duty station, as those of its services are', () => {
    expect(amounts(smallStatement([session]), [card('rates', rates)])).toEqual({
      'Travel of staff': [900, 900],
      Documents: [2000, 2000],
    });
  });

  it('that has ended does not give way to a less closely qualified one without a query that names both', () => {
    const made = estimate(smallStatement([session], eachYear), [card('rates', rates)]);
    expect(made.warnings.filter(({ code }) => code === 'rate-gave-way').map(({ message }) => message)).toEqual([
      '"room" for Nairobi on rate card "rates" ended on 2031-01-01; the less closely qualified rate of 100 on "rates" is used from then on. Give the rate for Nairobi that holds then, or let a decision extend it.',
    ]);
    const always = rates.map(({ validTo: _, ...one }) => one);
    const quiet = estimate(smallStatement([session], eachYear), [card('rates', always)]);
    expect(quiet.warnings.filter(({ code }) => code === 'rate-gave-way')).toEqual([]);
  });

  it('of a later card that has ended does not give way to one that it overruled without a query; to a successor it does', () => {
    const statement = smallStatement([item('a', '1', '0', { rate: { code: 'room' } })], eachYear);
    const later = card('later', [priced('room', '900', { validTo: '2030-01-01' })]);
    const gaveWay = (cards: readonly RateCard[]) =>
      estimate(statement, cards)
        .warnings.filter(({ code }) => code === 'rate-gave-way')
        .map(({ message }) => message);
    expect(gaveWay([card('first', [priced('room', '100')]), later])).toEqual([
      '"room" on rate card "later" ended on 2030-01-01; the rate of 100 on "first", which it went before, is used from then on. Give the rate that holds then, or let a decision extend it.',
    ]);
    expect(gaveWay([card('next', [priced('room', '100', { validFrom: '2030-01-01' })]), later])).toEqual([]);
  });

  it('that is missing is refused with all others at once, each with the name that was most likely meant', () => {
    const cards = [
      card('rates', [
        priced('room', '900', { for: { dutyStation: 'Nairobi' } }),
        priced('word', '2'),
        priced('standard-cost', '9', { for: { grade: 'Band 7', dutyStation: 'Nairobi' } }),
        priced('standard-cost', '9', { for: { grade: 'P-3', dutyStation: 'Nairobi' } }),
      ]),
    ];
    const posted = (id: string, grade: string): Requirement => ({
      kind: 'post',
      ...common(id),
      charge,
      type: 'established',
      effective: { in: 2030 },
      vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0' }],
      posts: [{ number: '1', grade, category: 'professional', dutyStation: 'Nairobi', title: 'Officer' }],
    });
    const requirements = [
      { ...session, dutyStation: 'Nairobbi' },
      item('a', '1', '0', { rate: { code: 'wrod' } }),
      posted('b', 'Band-7'),
      posted('c', 'P-4'),
      item('d', '1', '0', { rate: { code: 'helicopter' } }),
    ];
    try {
      estimate(smallStatement(requirements), cards);
      expect.unreachable();
    } catch (error) {
      const problems = error instanceof Refused ? error.problems : [];
      const meant = problems.map(({ code, path, message }) => [
        code,
        path,
        /Did you mean ([^?]*)\?/.exec(message)?.[1],
      ]);
      expect(meant).toEqual([
        ['missing-rate', 'requirements[0].services[0].rate', '"Nairobi" instead of "Nairobbi"'],
        ['missing-rate', 'requirements[1].rate', '"word"'],
        ['missing-rate', 'requirements[2].posts[0]', '"Band 7" instead of "Band-7"'],
        // A P-3 is not a P-4 with a slip of the pen.
        ['missing-rate', 'requirements[3].posts[0]', undefined],
        ['missing-rate', 'requirements[4].rate', undefined],
      ]);
    }
  });

  it('of a code that nothing uses refuses nothing, however late it changes', () => {
    const late = [
      priced('other', '1', { validFrom: '2190-01-01' }),
      priced('standard-cost', '1', { validFrom: '2195-01-01' }),
    ];
    const statement = smallStatement([item('a', '1', '100', { rate: { code: 'room' } })], eachYear);
    expect(amounts(statement, [card('rates', [priced('room', '100'), ...late])])).toEqual({ 'Travel of staff': [100] });
    const used = [priced('room', '100', { validTo: '2190-01-01' })];
    expect(() => estimate(statement, [card('rates', used)])).toThrow(/settle only in 2191/);
    expect(amounts(smallStatement([item('a', '1', '100')], eachYear), [card('rates', late)])).toEqual({
      'Travel of staff': [100],
    });
  });
});
