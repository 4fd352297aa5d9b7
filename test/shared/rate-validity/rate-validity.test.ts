import { defined } from '../../../shared/canonical/defined.ts';
import { describe, expect, it } from 'vitest';
import type { ExtensionDecision } from '../../../shared/rate-validity/extension-decision.ts';
import { extendRates } from '../../../shared/rate-validity/extend-rates.ts';
import type { RateValidity } from '../../../shared/rate-validity/rate-validity.ts';
import { estimateWithValidity } from '../../../shared/rate-validity/estimate-with-validity.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Rate, RateCard } from '../../../shared/model/rate.ts';
import { exampleRateCard } from '../../../functions/documents/kinds/rate-card.ts';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';

const [vienna] = exampleRateCard().rates as [Rate];
const card = (changes: Partial<RateCard>): RateCard => ({ ...exampleRateCard(), provenance: 'official', ...changes });
const decision = (changes: Partial<ExtensionDecision>): ExtensionDecision => ({
  schema: 'rule153/extension-decision/1',
  id: 'd-1',
  rateCard: 'example-card',
  extendedUntil: '2027-01-01',
  reason: 'Until the new ones',
  officer: { id: 'u-1', name: 'Ada Officer' },
  decidedOn: '2026-02-01',
  ...changes,
});
const validity = (changes: Partial<RateValidity> = {}): RateValidity => ({
  decisions: [],
  superseded: [],
  today: '2026-02-01',
  staleAfter_d: 365,
  ...changes,
});

/** Ten meetings in Vienna in 2027, at the prices of 1 January 2026 or of each year. */
function statement(ratesAsOf: string = '2026-01-01') {
  const example = exampleStatement();
  const [item] = example.requirements;
  if (item?.kind !== 'item') throw new Error('the example is an item');
  return {
    ...example,
    priceBasis: { ...example.priceBasis, ratesAsOf },
    requirements: [{ ...item, rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } } }],
  };
}

const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);

describe('an estimate under rate validity', () => {
  it('is the engine’s where nothing is to be said', () => {
    expect(estimateWithValidity(statement(), [card({})], validity())).toEqual(estimate(statement(), [card({})]));
  });

  it('refuses a card at a price day past its expiry; the day of expiry itself is past', () => {
    const expiring = (expiresOn: string) => () => estimateWithValidity(statement(), [card({ expiresOn })], validity());
    expect(expiring('2026-01-02')).not.toThrow();
    expect(expiring('2026-01-01')).toThrow(Refused);
    expect(expiring('2025-06-01')).toThrow('let a budget officer record a decision');
  });

  it('looks at the whole year where each year has its own prices: a card that ends within it is past', () => {
    const expiring = (expiresOn: string) => () =>
      estimateWithValidity(statement('each-year'), [card({ expiresOn })], validity());
    expect(expiring('2028-01-01')).not.toThrow();
    expect(expiring('2027-07-01')).toThrow(Refused);
  });

  it('says nothing of a card that it does not use', () => {
    const other = card({
      id: 'other',
      expiresOn: '2020-01-01',
      verifiedOn: '2010-01-01',
      rates: [{ ...vienna, for: { dutyStation: 'Geneva' } }],
    });
    expect(
      codes(
        estimateWithValidity(statement(), [other, card({})], validity({ superseded: [{ card: 'other', by: 'x' }] }))
          .warnings,
      ),
    ).toEqual([]);
  });

  it('accepts a decision for the rate, the card or all statements, until its day and not on it', () => {
    const expired = [card({ expiresOn: '2025-06-01' })];
    const extended = (changes: Partial<ExtensionDecision>) => () =>
      estimateWithValidity(statement(), expired, validity({ decisions: [decision(changes)] }));
    expect(extended({})).not.toThrow();
    expect(extended({ code: 'interpretation-meeting' })).not.toThrow();
    expect(extended({ extendedUntil: '2026-01-02' })).not.toThrow();
    expect(extended({ extendedUntil: '2026-01-01' })).toThrow(Refused);
    expect(extended({ code: 'another' })).toThrow(Refused);
    expect(extended({ rateCard: 'another' })).toThrow(Refused);
    expect(codes(extended({})().warnings)).toEqual(['expired-rates']);
  });

  it('calls a rate stale by its own day of verification before the card’s', () => {
    const verified = (verifiedOn: string, own?: string) =>
      codes(
        estimateWithValidity(
          statement(),
          [card({ verifiedOn, rates: [{ ...vienna, ...defined({ verifiedOn: own }) }] })],
          validity(),
        ).warnings,
      );
    expect(verified('2025-02-01')).toEqual([]);
    expect(verified('2025-01-31')).toEqual(['stale-rates']);
    expect(verified('2025-01-31', '2026-01-01')).toEqual([]);
    expect(verified('2026-01-01', '2020-01-01')).toEqual(['stale-rates']);
  });
});

describe('carrying rates', () => {
  it('extends the last rate of its kind to the day decided, and no other', () => {
    const rates: Rate[] = [
      { ...vienna, validTo: '2025-07-01' },
      { ...vienna, validFrom: '2025-07-01', validTo: '2025-12-01', value: '8100' },
      { ...vienna, for: { dutyStation: 'Geneva' }, validTo: '2025-12-01' },
      { ...vienna, code: 'another', validTo: '2025-12-01' },
    ];
    const [extended] = extendRates(
      [card({ rates })],
      [
        decision({ code: 'interpretation-meeting' }),
        decision({ code: 'interpretation-meeting', extendedUntil: '2026-06-01' }),
      ],
    );
    expect(extended?.rates.map(({ validTo }) => validTo)).toEqual([
      '2025-07-01',
      '2027-01-01',
      '2027-01-01',
      '2025-12-01',
    ]);
  });

  it('never shortens a rate, and leaves cards without a decision as they are', () => {
    const cards = [card({ rates: [{ ...vienna, validTo: '2030-01-01' }] }), card({ id: 'open' })];
    expect(extendRates(cards, [decision({})])).toEqual(cards);
  });

  it('costs with the extended rate and names the decision: ten meetings at 8,050 are 80,500', () => {
    const ended = [card({ rates: [{ ...vienna, validTo: '2025-12-01' }] })];
    expect(() => estimateWithValidity(statement(), ended, validity())).toThrow('No rate for interpretation meeting');
    const made = estimateWithValidity(statement(), ended, validity({ decisions: [decision({})] }));
    expect(made.lines[0]?.amounts[0]?.amount).toBe(80_500);
    expect(codes(made.warnings)).toEqual(['extended-rates']);
    expect(made.warnings[0]?.message).toContain('Ada Officer');
  });
});
