import type { RateCard, StatedRate } from '../../../shared/model/rate.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import type { Statement } from '../../../shared/model/statement.ts';

/** A made-up statement in another currency, other sections and years, to which a test adds its requirements. */
export function smallStatement(requirements: readonly Requirement[], over: Partial<Statement> = {}): Statement {
  return {
    schema: 'rule153/statement/2',
    symbol: 'A/C.9/99/L.1',
    title: 'A made-up statement',
    date: '2029-11-01',
    currency: 'EUR',
    priceBasis: { description: 'at 2030 prices', ratesAsOf: '2030-01-01' },
    rounding: { to: '100', mode: 'half-up' },
    years: { first: 2030, last: 2032 },
    postStartRule: 'whole-year',
    rateCards: [],
    sections: [
      { number: '5', title: 'Peacekeeping operations' },
      { number: '23', title: 'Regular programme of technical cooperation' },
      { number: '36', title: 'Staff assessment', offsetBy: { section: 'IS1', title: 'Income from staff assessment' } },
    ],
    tables: [
      { number: 1, title: 'Conference', of: 'conference', subtotals: true },
      { number: 2, title: 'Other', of: 'non-conference', subtotals: true },
      { number: 3, title: 'Summary', of: 'summary', years: [2030, 2031], netOf: '36' },
    ],
    mandates: [{ id: 'op-1', paragraph: '1', title: 'Do it', source: [{ symbol: 'A/C.9/99/L.2' }] }],
    milestones: [{ id: 'start', title: 'Start', rule: { on: '2031-05-15' }, source: [{ symbol: 'A/C.9/99/L.2' }] }],
    registers: [],
    vacancyFactors: [],
    assumptions: [],
    requirements: [...requirements],
    ...over,
  };
}

export const source = [{ symbol: 'A/C.9/99/L.2', paragraph: 'paragraph 3' }];

/** What every made-up requirement has. */
export function common(id: string) {
  return { id, title: `Requirement ${id}`, mandates: [{ mandate: 'op-1' }], source };
}

export const charge = { section: '23', object: 'Travel of staff', servicing: 'non-conference' as const };

/** A rate stated in place. */
export function rate(value: string): StatedRate {
  return { value, currency: 'EUR', basis: 'per unit', source };
}

/** An item of a quantity and a unit cost, once in a year unless told otherwise. */
export function item(
  id: string,
  quantity: string,
  unitCost: string,
  over: Partial<Extract<Requirement, { kind: 'item' }>> = {},
): Requirement {
  return {
    kind: 'item',
    ...common(id),
    charge,
    quantity,
    unit: 'things',
    rate: rate(unitCost),
    schedule: { once: { in: 2030 } },
    ...over,
  };
}

export function card(id: string, rates: RateCard['rates'], over: Partial<RateCard> = {}): RateCard {
  return {
    schema: 'rule153/rate-card/3',
    id,
    title: id,
    currency: 'EUR',
    provenance: 'official',
    verifiedOn: '2029-10-01',
    rates,
    ...over,
  };
}
