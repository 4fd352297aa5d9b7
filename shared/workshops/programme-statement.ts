import type { Requirement } from '../requirements/index.ts';
import type { Statement } from '../model/statement.ts';
import type { Programme } from './programme.ts';
import { BUDGET_SCOPE, type CostScope, programmeRequirements } from './programme-requirements.ts';

/** A programme as a statement of its own, so that it can be estimated, explained and varied like any other. */
export function programmeStatement(programme: Programme, scope: CostScope = BUDGET_SCOPE): Statement {
  return statementAround(programme, programmeRequirements(programme, scope));
}

/** A statement with the programme's mandates, milestones and registers around some requirements. */
export function statementAround(programme: Programme, requirements: readonly Requirement[]): Statement {
  const { symbol, title, date, currency, priceBasis, years, section, rateCards, mandates, milestones, registers } =
    programme;
  return {
    schema: 'rule153/statement/2',
    symbol,
    title,
    date,
    currency,
    priceBasis,
    rounding: { to: '100', mode: 'half-up' },
    years,
    postStartRule: 'whole-year',
    rateCards,
    sections: [section],
    tables: [{ number: 1, title, of: 'non-conference', subtotals: true }],
    mandates,
    milestones,
    registers,
    vacancyFactors: [],
    assumptions: [],
    requirements: [...requirements],
  };
}
