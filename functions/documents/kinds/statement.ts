import { checkReferences } from '../../../shared/engine/check-references.ts';
import { checkBeyondReferences } from '../../../shared/engine/check-statement.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { idFieldNames, idFields } from './listed-fields.ts';
import { kindContent } from './kind.ts';

export const statementContent = kindContent<Statement>({
  schema: statementSchema,
  schemaName: 'Statement',
  partsKey: 'requirements',
  idOf: ({ symbol }) => statementId(symbol),
  fieldsOf: ({ symbol, title, date, currency, rateCards }) => ({
    symbol,
    title,
    date,
    currency,
    ...idFields(idFieldNames.rateCards, rateCards),
  }),
  check: checkReferences,
  further: checkBeyondReferences,
  checks: 1,
  example: exampleStatement,
});

/** A statement with one requirement: ten meetings in Vienna in 2027 at a rate that it states itself. */
export function exampleStatement(): Statement {
  return {
    schema: 'rule153/statement/2',
    symbol: 'A/EXAMPLE/1',
    title: 'Example: one session of five days',
    date: '2026-01-15',
    currency: 'USD',
    priceBasis: { description: 'before recosting', ratesAsOf: '2026-01-01' },
    rounding: { to: '100', mode: 'half-up' },
    years: { first: 2027, last: 2028 },
    postStartRule: 'whole-year',
    rateCards: [],
    sections: [
      { number: '2', title: 'General Assembly and Economic and Social Council affairs and conference management' },
    ],
    tables: [{ number: 1, title: 'Conference services', of: 'conference', subtotals: false }],
    mandates: [],
    milestones: [],
    registers: [],
    vacancyFactors: [],
    assumptions: [],
    requirements: [
      {
        kind: 'item',
        id: 'interpretation',
        title: 'Interpretation of one session',
        mandates: [],
        source: [{ symbol: 'A/EXAMPLE/1', paragraph: '4' }],
        charge: { section: '2', object: 'Other staff costs', line: 'Interpretation services', servicing: 'conference' },
        schedule: { once: { in: 2027 } },
        quantity: '10',
        unit: 'meetings',
        rate: {
          value: '8050',
          currency: 'USD',
          basis: 'per meeting',
          source: [{ symbol: 'A/EXAMPLE/1', paragraph: '5' }],
        },
      },
    ],
  };
}
