import type { RateCard } from '../model/rate.ts';
import { publishedEstimate } from '../results/published-estimate.ts';
import { applyScenario, estimateScenario } from '../scenarios/apply-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { clashes } from './clashes.ts';
import { coverage } from './coverage.ts';
import { hubWorkload } from './hub-workload.ts';
import { earlyEndings } from './early-endings.ts';
import type { Programme } from './programme.ts';
import { type ProgrammeCosts, programmeCosts } from './programme-costs.ts';
import { programmeStatement } from './programme-statement.ts';
import { workshopCosts } from './workshop-costs.ts';
import { correctHolidays } from '../calendars/holiday-corrections.ts';
import type { KnownHolidays } from '../calendars/known-holidays.ts';
import type { ProgrammeAssessment } from '../results/programme-assessment.ts';

/** What a programme is looked at with. `asOf` is the day on which signatures and deposits count. */
export type AssessmentInput = {
  programme: Programme;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
  asOf: string;
  holidays: KnownHolidays;
};

/**
 * Assesses a programme, under scenarios if there are any. Nothing is stored.
 *
 * @throws Refused, for instance for a rate that no card holds.
 */
export function assessProgramme({ programme, cards, scenarios, asOf, holidays }: AssessmentInput): ProgrammeAssessment {
  const { programme: moved, costs, notes } = costsUnder(programme, cards, scenarios);
  const { id, title, symbol, currency } = programme;
  const found = clashes(moved, correctHolidays(holidays.book, programme.holidays ?? []));
  return {
    programme: id,
    title,
    symbol,
    currency,
    asOf,
    scenarios: scenarios.map((scenario) => scenario.id),
    budget: publishedEstimate(costs.budget),
    workshops: costs.workshops,
    host: costs.host,
    others: costs.others.map(({ payer, estimate }) => ({ payer, tables: estimate.tables })),
    coverage: coverage(moved, asOf),
    clashes: found,
    workload: hubWorkload(moved),
    notes: [...notes, ...earlyEndings(moved), ...holidays.notes()],
  };
}

/**
 * The programme and its costs under scenarios. Dates move in the programme itself, so that its checks and its calendar
 * move too; other changes are made where the cost is computed, in the statement that the programme is.
 */
export function costsUnder(
  programme: Programme,
  cards: readonly RateCard[],
  scenarios: readonly Scenario[],
): { programme: Programme; costs: ProgrammeCosts; notes: readonly string[] } {
  if (scenarios.length === 0) return { programme, costs: programmeCosts(programme, cards), notes: [] };
  const applied = applyScenario(programmeStatement(programme), cards, scenarios);
  const moved: Programme = {
    ...programme,
    milestones: [...applied.statement.milestones],
    registers: [...applied.statement.registers],
  };
  const costs = programmeCosts(moved, applied.cards);
  const budget = estimateScenario(programmeStatement(programme), cards, scenarios);
  const apart = costs.host.length + costs.others.length;
  const notes =
    apart === 0
      ? []
      : ['What hosts and others pay follows the dates and rate cards of the scenarios, and no other change of theirs.'];
  return { programme: moved, costs: { ...costs, budget, workshops: workshopCosts(moved, budget) }, notes };
}
