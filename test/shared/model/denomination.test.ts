import { describe, expect, it } from 'vitest';
import { unitText } from '../../../shared/model/denomination.ts';
import { readUnit } from '../../../shared/model/read-unit.ts';
import { parse } from '../../../shared/model/parse.ts';
import { type RateReference, rateCardSchema, rateReferenceSchema } from '../../../shared/model/rate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { card, item, smallStatement, source } from '../engine/small-statement.ts';

describe('a text that says what a rate is in, as earlier versions had it', () => {
  it.each([
    ['USD per meeting', { currency: 'USD', basis: 'per meeting' }],
    ['usd per meeting', { currency: 'USD', basis: 'per meeting' }],
    ['CHF a night', { currency: 'CHF', basis: 'per night' }],
    ['per night, in CHF', { currency: 'CHF', basis: 'per night', basisNote: 'in CHF' }],
    ['EUR', { currency: 'EUR', basis: 'per unit' }],
    ['XTS per unit', { currency: 'XTS', basis: 'per unit' }],
    ['per meeting', { basis: 'per meeting' }],
    ['all copies', { basis: 'per unit', basisNote: 'all copies' }],
    ['USD per session of ten days', { currency: 'USD', basis: 'per session', basisNote: 'of ten days' }],
    ['USD per word, six languages', { currency: 'USD', basis: 'per word', basisNote: 'six languages' }],
    ['USD per post and year', { currency: 'USD', basis: 'per year', basisNote: 'for each post' }],
    ['USD per person-month', { currency: 'USD', basis: 'per unit', basisNote: 'person-month' }],
    ['USD/month', { currency: 'USD', basis: 'per month' }],
    ['USD per annum', { currency: 'USD', basis: 'per year' }],
    ['USD per year of service', { currency: 'USD', basis: 'per unit', basisNote: 'year of service' }],
    ['USD per portal', { currency: 'USD', basis: 'per unit', basisNote: 'portal' }],
    ['USD per participant', { currency: 'USD', basis: 'per head' }],
    ['share', { basis: 'share' }],
    ['share of net cost', { basis: 'share', basisNote: 'of net cost' }],
    ['of the net line', { basis: 'share', basisNote: 'of the net line' }],
    ['euros per unit', { basis: 'unclear', basisNote: 'euros per unit' }],
    ['€ per unit', { basis: 'unclear', basisNote: '€ per unit' }],
    ['USD or EUR per unit', { basis: 'unclear', basisNote: 'USD or EUR per unit' }],
    ['dollars', { basis: 'unclear', basisNote: 'dollars' }],
  ])('is read: "%s"', (text, read) => {
    expect(readUnit(text)).toEqual(read);
  });

  it('is what people read again', () => {
    const texts = ['USD per meeting', 'USD per session of ten days', 'USD per word, six languages', 'USD per portal'];
    for (const text of [...texts, 'share not budgeted', 'of the net line', 'per meeting'])
      expect(unitText(readUnit(text))).toBe(text);
  });

  it('is read on cards and in place, with the same figures as before; where it is not clear, whatever uses it is refused', () => {
    const earlier = (unit: string, code = 'a', over = {}) => ({ code, value: '1', unit, ...since, ...over });
    const pair = { for: { currency: 'USD' } };
    const read = parse(rateCardSchema, {
      ...card('c', []),
      schema: 'rule153/rate-card/2',
      rates: [
        earlier('dollars per unit'),
        earlier('EUR per month', 'b'),
        earlier('EUR per USD', 'exchange-rate', pair),
        {
          ...earlier('', 'exchange-rate', { ...pair, validFrom: '2021-01-01' }),
          currency: 'EUR',
          basis: 'per USD',
          unit: undefined,
        },
        earlier('USD per EUR', 'exchange-rate', { ...pair, validFrom: '2022-01-01' }),
      ],
    });
    expect(read.rates.map(({ currency, basis, basisNote }) => [currency, basis, basisNote])).toEqual([
      [undefined, 'unclear', 'dollars per unit'],
      ['EUR', 'per month', undefined],
      ['EUR', 'per currency', undefined],
      ['EUR', 'per currency', undefined],
      [undefined, 'unclear', 'USD per EUR'],
    ]);
    const priced = (code: string) => estimate(smallStatement([item('i', '200', '0', { rate: { code } })]), [read]);
    expect(priced('b').lines[0]?.amounts[0]?.amount).toBe(200);
    expect(() => priced('a')).toThrow(/In "a" of rate card "c" the currency of "dollars per unit" cannot be told/);
  });
});

const since = { validFrom: '2020-01-01', source };

describe('a rate in another currency than the statement', () => {
  const dollars = card('exchange', [
    { code: 'exchange-rate', for: { currency: 'USD' }, value: '0.5', currency: 'EUR', basis: 'per currency', ...since },
    { code: 'dearer', value: '100', currency: 'USD', basis: 'per unit', ...since },
  ]);
  const stated = (over: object): RateReference => parse(rateReferenceSchema, { value: '100', source, ...over });
  const total = (rate: RateReference, cards = [dollars]) =>
    estimate(smallStatement([item('i', '2', '0', { rate })]), cards).lines[0]?.amounts[0]?.amount;

  it('is converted wherever it is stated', () => {
    expect(total(stated({ currency: 'USD', basis: 'per unit' }))).toBe(100);
    expect(total(stated({ currency: 'USD', basis: 'per unit' }))).toBe(100);
    expect(total(stated({ currency: 'EUR', basis: 'per unit' }))).toBe(200);
    // The card is in euros, the rate says dollars.
    expect(total({ code: 'dearer' })).toBe(100);
  });

  it('is refused by name without an exchange rate, or where its currency cannot be told', () => {
    expect(() => total(stated({ currency: 'CHF', basis: 'per unit' }))).toThrow(/No exchange rate from CHF to EUR/);
    expect(() => total(stated({ unit: 'dollars per unit' }))).toThrow(/requirements\[0\]\.rate: .*"dollars per unit"/);
    const francs = card('francs', [{ code: 'dearer', value: '100', currency: 'CHF', basis: 'per unit', ...since }]);
    expect(() => total({ code: 'dearer' }, [francs])).toThrow(/No exchange rate from CHF to EUR/);
  });

  it('keeps its currency where a scenario sets it', () => {
    const statement = smallStatement([item('i', '2', '0', { rate: { code: 'dearer' } })]);
    const change = { id: 'set', kind: 'set-rate' as const, rate: { requirement: 'i', part: 'item' }, to: '100' };
    const scenario = {
      schema: 'rule153/scenario/1' as const,
      id: 's',
      base: { statement: statement.symbol },
      title: 's',
      changes: [change],
    };
    const applied = applyScenario(statement, [dollars], [scenario]);
    expect(estimate(applied.statement, applied.cards, applied.adjustment).lines[0]?.amounts[0]?.amount).toBe(100);
  });

  it('says what it is in from closed lists, as money or as a share', () => {
    const refused = (over: object) => {
      const rates = [{ code: 'a', value: '1', ...since, ...over }];
      try {
        parse(rateCardSchema, { ...dollars, rates });
      } catch (error) {
        if (error instanceof Refused) return error.problems.map(({ path, message }) => `${path} ${message}`).join();
        throw error;
      }
      return '';
    };
    expect(refused({ currency: 'USD', basis: 'per unit' })).toBe('');
    expect(refused({ basis: 'per unit' })).toBe('');
    expect(refused({ basis: 'share', basisNote: 'of net cost' })).toBe('');
    expect(refused({ currency: 'USD', basis: 'share' })).toContain('rates[0].currency must be left out');
    expect(refused({ currency: 'USD', basis: 'per fortnight' })).toContain('rates[0].basis must be "per unit" or');
    expect(refused({ currency: 'USD', basis: 'per currency' })).toContain('rates[0].basis is "per currency" for an');
    expect(refused({ code: 'exchange-rate', currency: 'EUR', basis: 'per currency' })).toContain(
      'for.currency is needed',
    );
    expect(refused({ code: 'exchange-rate', currency: 'EUR', basis: 'per unit' })).toContain('rates[0].basis is "per');
    // A text in the place of both is that of an earlier version.
    expect(refused({ unit: 'USD per unit' })).toContain('rates[0].unit');
  });
});
