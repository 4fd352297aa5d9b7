import * as z from 'zod/mini';
import { defined } from '../../../../shared/canonical/defined.ts';
import { comparableTreaties } from '../../../../shared/forecasts/comparable-treaties.ts';
import { forecastEntryIntoForce } from '../../../../shared/forecasts/forecast-entry-into-force.ts';
import { forecastInputSchema } from '../../../../shared/forecasts/forecast-input.ts';
import { SCENARIOS_MAX } from '../../../../shared/model/limits.ts';
import { parse } from '../../../../shared/model/parse.ts';
import { lineText, slug } from '../../../../shared/model/text.ts';
import { joinMoneyRisk, planMoneyRisk, type WeighedDays } from '../../../../shared/risks/assess-money-risk.ts';
import { scenarioSchema } from '../../../../shared/scenarios/scenario.ts';
import { yearNumber } from '../../../../shared/time/point.ts';
import { loadInputs } from '../../estimates/load-inputs.ts';
import { chooseTreaty, forecast } from '../../forecasts/forecast.ts';
import { forecastRequestSchema } from '../../forecasts/forecast-request.ts';
import type { MadeRisk } from '../../risks/assess-risk.ts';
import { countComponents, refuseTooMuchWork } from '../../work-limits.ts';
import { batchSizeFor, type JobKind } from '../job-kind.ts';
import { basisOfJob, loadStatementSources, sourcesOf, type StatementSources } from '../load-sources.ts';
import { type StatementAsked, statementAskedFields } from '../statement-asked.ts';

const years = z.strictObject({ first: yearNumber, last: yearNumber });
const riskOrderSchema = z
  .strictObject({
    forecast: z.optional(forecastRequestSchema),
    milestone: z.optional(slug),
    years: z.optional(years),
    scenarios: z.optional(z.array(z.union([slug, scenarioSchema])).check(z.maxLength(SCENARIOS_MAX))),
  })
  .register(z.globalRegistry, {
    id: 'RiskOrder',
    description:
      'Which milestone the forecast dates (entry-into-force if left out), which years are shown, both ends included ' +
      '(those of the statement if left out), and the scenarios that apply before, in order.',
  });
/** The same as it is kept: stored scenarios as they were; the forecast is in the frame. */
const keptOrderSchema = z.strictObject({
  milestone: slug,
  years: z.optional(years),
  scenarios: z.array(scenarioSchema),
});

/** Everything that the forecast is made from, so that nothing hangs on the day on which the job is computed. */
const riskFrameSchema = z.strictObject({
  forecast: forecastInputSchema,
  cautions: z.array(lineText),
  beyond: z.int(),
});

export const riskToStartSchema = z
  .strictObject({ kind: z.literal('risk'), ...statementAskedFields, request: riskOrderSchema })
  .register(z.globalRegistry, {
    id: 'RiskToStart',
    description: 'Which revision of which statement is put at risk, with which rate cards, under which forecast.',
  });
type RiskAsked = StatementAsked & { request: z.infer<typeof riskOrderSchema> };

/** What the uncertainty of entry into force means in money, day by day of a long forecast. */
export const riskJob: JobKind<RiskAsked, StatementSources, MadeRisk> = {
  action: 'estimate:compute',
  fields: [...Object.keys(riskOrderSchema.shape), 'treaty', 'draws'],
  begin: async (ports, principal, { request, ...asked }) => {
    const order = parse(riskOrderSchema, request);
    const { milestone = 'entry-into-force', forecast: wanted = {} } = order;
    const inputs = await loadInputs(ports, principal.organization, { ...asked, scenarios: order.scenarios });
    const { statement, cards, scenarios, estimate, basis } = inputs;
    const chosen = chooseTreaty(wanted, milestone, statement);
    const { input, forecast: made, cautions } = forecast(ports, principal, wanted, chosen);
    const { days, beyond } = planMoneyRisk({
      ...{ statement, cards, scenarios, milestone },
      ...{ asOf: input.asOf, opened: input.opened, horizonEnd: made.horizonEnd, draws: made.draws() },
      ...defined({ treaty: input.treaty, years: order.years }),
    });
    const components = countComponents(estimate);
    refuseTooMuchWork({
      path: 'forecast.horizonYears',
      what: `A job of ${days} days`,
      count: days * components,
      most: ports.limits.jobComponents,
      unit: 'days times components',
      one: 'job',
      instead: 'Forecast fewer years ahead, or split the statement.',
    });
    return {
      request: { milestone, ...defined({ years: order.years }), scenarios: [...scenarios] },
      sources: sourcesOf(basis),
      frame: { forecast: input, cautions: [...cautions], beyond },
      size: Math.max(1, days),
      batchSize: batchSizeFor(components),
    };
  },
  load: loadStatementSources,
  plan: (sources, { request, frame }) => {
    const { forecast: input } = parse(riskFrameSchema, frame);
    const made = forecastEntryIntoForce(input, comparableTreaties);
    const { weigh } = planMoneyRisk({
      ...{ ...sources, ...parse(keptOrderSchema, request) },
      ...{ asOf: input.asOf, opened: input.opened, horizonEnd: made.horizonEnd, draws: made.draws() },
      ...defined({ treaty: input.treaty }),
    });
    return { run: ({ from, to }) => weigh(from, to) };
  },
  join: (sources, job, batches) => {
    const { forecast: input, cautions, beyond } = parse(riskFrameSchema, job.frame);
    const { asOf, opened, treaty, draws } = input;
    const order = { ...sources, ...parse(keptOrderSchema, job.request), ...{ asOf, opened, treaty } };
    const risk = joinMoneyRisk(order, { draws, beyond }, batches as readonly WeighedDays[]);
    return { symbol: sources.statement.symbol, risk, input, cautions, basis: basisOfJob(job) };
  },
};
