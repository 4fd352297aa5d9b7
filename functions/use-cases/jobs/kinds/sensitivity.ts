import * as z from 'zod/mini';
import { SCENARIOS_MAX } from '../../../../shared/model/limits.ts';
import { parse } from '../../../../shared/model/parse.ts';
import { slug } from '../../../../shared/model/text.ts';
import type { Sensitivity } from '../../../../shared/results/sensitivity.ts';
import { scenarioSchema } from '../../../../shared/scenarios/scenario.ts';
import {
  joinSensitivities,
  planSensitivity,
  type SensitivityFrame,
  sensitivityRequestSchema,
} from '../../../../shared/sensitivities/measure-sensitivity.ts';
import { loadInputs } from '../../estimates/load-inputs.ts';
import type { MadeTornado } from '../../sensitivities/measure-sensitivity.ts';
import { countComponents, refuseTooMuchWork } from '../../work-limits.ts';
import { batchSizeFor, type JobKind } from '../job-kind.ts';
import { basisOfJob, loadStatementSources, sourcesOf, type StatementSources } from '../load-sources.ts';
import { type StatementAsked, statementAskedFields } from '../statement-asked.ts';

const { shape } = sensitivityRequestSchema;
const scenariosAsked = z.optional(z.array(z.union([slug, scenarioSchema])).check(z.maxLength(SCENARIOS_MAX)));
const sensitivityOrderSchema = z.strictObject({ ...shape, scenarios: scenariosAsked }).register(z.globalRegistry, {
  id: 'SensitivityOrder',
  description: 'Which total, by which share every driver is moved, and the scenarios that apply before, in order.',
});
/** The same as it is kept: stored scenarios as they were. */
const keptOrderSchema = z.strictObject({ ...shape, scenarios: z.array(scenarioSchema) });

export const sensitivityToStartSchema = z
  .strictObject({ kind: z.literal('sensitivity'), ...statementAskedFields, request: sensitivityOrderSchema })
  .register(z.globalRegistry, {
    id: 'SensitivityToStart',
    description: 'Which revision of which statement has its drivers moved, with which rate cards, and by how much.',
  });
type SensitivityAsked = StatementAsked & { request: z.infer<typeof sensitivityOrderSchema> };

/** Every rate and quantity of a large statement, moved one by one. */
export const sensitivityJob: JobKind<SensitivityAsked, StatementSources, MadeTornado> = {
  action: 'estimate:compute',
  fields: Object.keys(sensitivityOrderSchema.shape),
  begin: async ({ limits, ...ports }, { organization }, { request, ...asked }) => {
    const { scenarios: named, ...order } = parse(sensitivityOrderSchema, request);
    const inputs = await loadInputs({ limits, ...ports }, organization, { ...asked, scenarios: named });
    const { statement, cards, scenarios, estimate, basis } = inputs;
    const { frame, drivers } = planSensitivity({ statement, cards, scenarios, request: order });
    const components = countComponents(estimate);
    refuseTooMuchWork({
      path: 'statement',
      what: `A job of ${drivers} drivers`,
      count: drivers * components,
      most: limits.jobComponents,
      unit: 'drivers times components',
      one: 'job',
      instead: 'Split the statement.',
    });
    return {
      request: { ...order, scenarios: [...scenarios] },
      sources: sourcesOf(basis),
      frame,
      size: Math.max(1, drivers),
      batchSize: batchSizeFor(components),
    };
  },
  load: loadStatementSources,
  plan: (sources, job) => {
    const { scenarios, ...request } = parse(keptOrderSchema, job.request);
    const { measure } = planSensitivity({ ...sources, scenarios, request });
    return { run: ({ from, to }) => measure(from, to) };
  },
  join: ({ statement }, job, batches) => ({
    symbol: statement.symbol,
    tornado: joinSensitivities(job.frame as SensitivityFrame, (batches as Sensitivity[][]).flat()),
    basis: basisOfJob(job),
  }),
};
