import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readStatement } from '../../../shared/model/document-file.ts';
import type { Adjustment } from '../../../shared/engine/adjustment.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { estimateWithValidity } from '../../../shared/rate-validity/estimate-with-validity.ts';
import { statementAndCards } from '../../oracle/arbitrary/statement.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';
import { rare, rarePosts } from './rare-fields.ts';
import { bonnCards, bonnStatement } from '../engine/bonn-statement.ts';
import { genevaCard, genevaStatement } from '../engine/geneva-statement.ts';

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));

const shippedStatements = fileURLToPath(new URL('../../../shared/reference/statements/', import.meta.url));
const published = fileURLToPath(new URL('../../reference/published/', import.meta.url));

/** A statement with the cards that price it. */
export type Priced = { statement: Statement; cards: readonly RateCard[]; adjustment?: Adjustment };

/**
 * Statements that have between them every field that decides something: the examples, two made up with care, and random
 * ones.
 */
export function corpus(): readonly Priced[] {
  const shipped = statementsIn(examples).map((statement) => ({ statement: withDecimals(statement), cards: [] }));
  return [
    ...shipped,
    { statement: genevaStatement, cards: [genevaCard] },
    { statement: bonnStatement, cards: bonnCards },
    {
      statement: referenceStatement(),
      cards: (['l53-identified', 'reference-statements', 'illustrative-standard-costs'] as const).map(referenceCard),
    },
    rare,
    rarePosts,
    ...[
      ...statementsIn(shippedStatements).filter(({ symbol }) => symbol !== 'A/C.3/79/L.53'),
      ...statementsIn(published),
    ].map((statement) => ({ statement, cards: [referenceCard('reference-statements')] })),
    ...fc.sample(statementAndCards, { numRuns: 250, seed: 153 }),
  ];
}

/** Percentages with two decimals, which no example has. */
function withDecimals(statement: Statement): Statement {
  const tables = statement.tables.map((table) => {
    if (table.of !== 'layout') return table;
    return {
      ...table,
      columns: table.columns.map((column) => ('percentage' in column ? { ...column, decimals: 2 } : column)),
    };
  });
  return { ...statement, tables };
}

function statementsIn(folder: string): readonly Statement[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readStatement(readFileSync(`${folder}${file}`, 'utf8')));
}

/**
 * What decides about money: the amounts of every line and every column, posts, and which questions or refusals there
 * are. Words are left out, so that a title that appears in a table is still a description.
 */
export function outcomeOf({ statement, cards, adjustment }: Priced): string {
  try {
    const validity = { decisions: [], superseded: [], today: '2045-01-01', staleAfter_d: 400 };
    const made = estimateWithValidity(statement, cards, validity, adjustment);
    return JSON.stringify([
      made.lines.map(({ section, object, line, servicing, amounts }) => [
        [section, object, line, servicing],
        amounts.map(({ year, amount, recosted }) => [year, amount, recosted]),
      ]),
      numbersIn(made.tables),
      numbersIn([made.posts, made.postTables ?? []]),
      made.currency,
      made.warnings.map(({ code, severity, requirement }) => [code, severity, requirement]),
      numbersIn(made.funds ?? []),
    ]);
  } catch (error) {
    if (error instanceof Refused) return JSON.stringify(error.problems.map(({ code }) => code));
    throw error;
  }
}

/** The numbers of a value, in order, with the keys that lead to them; of its texts only those that hold a number. */
function numbersIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(numbersIn);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => {
      const found = numbersIn(inner);
      return found === '' ? [] : [[name, found]];
    });
  if (typeof value === 'string') return /^-?\d+(?:\.\d+)?$/.test(value) ? value : '';
  return value;
}
