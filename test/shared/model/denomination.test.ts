import { describe, expect, it } from 'vitest';
import { denominationOf } from '../../../shared/model/denomination.ts';
import { parse } from '../../../shared/model/parse.ts';
import { type RateReference, rateCardSchema, rateReferenceSchema } from '../../../shared/model/rate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { card, item, smallStatement, source } from '../engine/small-statement.ts';

describe('the unit of a rate in one text', () => {
  it.each([
    ['USD per meeting', 'USD'],
    ['usd per meeting', 'USD'],
    ['USD per EUR', 'USD'],
    ['per night, in CHF', 'CHF'],
    ['EUR', 'EUR'],
    ['XTS per unit', 'XTS'],
    ['per meeting', 'CHF'],
    ['all copies', 'CHF'],
  ])('"%s" is in %s on a card in CHF', (unit, currency) => {
    expect(denominationOf({ unit }, 'CHF')).toMatchObject({ kind: 'money', currency });
  });

  it.each(['share', 'share of net cost', 'of the net line'])('"%s" is no money', (unit) => {
    expect(denominationOf({ unit }, 'CHF')).toEqual({ kind: 'share' });
  });

  it.each(['euros per unit', '€ per unit', 'USD or EUR per unit', 'dollars'])('"%s" is not clear', (unit) => {
    expect(denominationOf({ unit }, 'CHF')).toMatchObject({ unclear: expect.stringContaining(unit) as string });
  });
});

describe('a rate in another currency than the statement', () => {
  const since = { validFrom: '2020-01-01', source };
  const dollars = card('exchange', [
    { code: 'exchange-rate', for: { currency: 'USD' }, value: '0.5', currency: 'EUR', basis: 'per USD', ...since },
    { code: 'dearer', value: '100', unit: 'USD per unit', ...since },
  ]);
  const stated = (over: object): RateReference => parse(rateReferenceSchema, { value: '100', source, ...over });
  const total = (rate: RateReference, cards = [dollars]) =>
    estimate(smallStatement([item('i', '2', '0', { rate })]), cards).lines[0]?.amounts[0]?.amount;

  it('is converted wherever it is stated', () => {
    expect(total(stated({ currency: 'USD', basis: 'per unit' }))).toBe(100);
    expect(total(stated({ unit: 'USD per unit' }))).toBe(100);
    expect(total(stated({ unit: 'EUR per unit' }))).toBe(200);
    // The card is in euros, the rate says dollars.
    expect(total({ code: 'dearer' })).toBe(100);
  });

  it('is refused by name without an exchange rate, or where its currency cannot be told', () => {
    expect(() => total(stated({ unit: 'CHF per unit' }))).toThrow(/No exchange rate from CHF to EUR/);
    expect(() => total(stated({ unit: 'dollars per unit' }))).toThrow(/requirements\[0\]\.rate: .*"dollars per unit"/);
    const francs = card('francs', [{ code: 'dearer', value: '100', unit: 'CHF per unit', ...since }]);
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

  it('says what it is in once, as money or as a share', () => {
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
    expect(refused({ basis: 'share of net cost' })).toBe('');
    expect(refused({ currency: 'USD', unit: 'USD per unit' })).toContain('rates[0].unit must not stand beside');
    expect(refused({ basis: 'per unit' })).toContain('rates[0].currency is needed');
    expect(refused({ currency: 'USD', basis: 'share of net cost' })).toContain('rates[0].currency must be left out');
    expect(refused({})).toContain('rates[0].currency is needed');
  });
});
