import * as z from 'zod/mini';
import { knownHolidays } from '../../../../shared/calendars/known-holidays.ts';
import { defined } from '../../../../shared/canonical/defined.ts';
import { RATE_CARDS_MAX, SCENARIOS_MAX } from '../../../../shared/model/limits.ts';
import { parse } from '../../../../shared/model/parse.ts';
import { rateCardSchema } from '../../../../shared/model/rate.ts';
import { slug } from '../../../../shared/model/text.ts';
import { extendRates } from '../../../../shared/rate-validity/extend-rates.ts';
import type { ProgrammePlan } from '../../../../shared/results/programme-plan.ts';
import { scenarioSchema } from '../../../../shared/scenarios/scenario.ts';
import { type Programme, programmeSchema } from '../../../../shared/workshops/programme.ts';
import { refuseUnplannable } from '../../../../shared/workshops/programme-plan.ts';
import { workshopProgrammeKind } from '../../../documents/kinds/kinds.ts';
import { StoreError } from '../../../ledger/store-error.ts';
import type { ComputePorts } from '../../ports.ts';
import type { ProgrammeInputs } from '../../workshops/load-programme.ts';
import { planAskedSchema, planRequestSchema } from '../../workshops/plan-request.ts';
import {
  atPlaceOfProgramme,
  authorizedInputs,
  computePlan,
  planAsked,
  refuseManyWorkshops,
} from '../../workshops/assess-stored-programme.ts';
import type { Job } from '../../../../shared/results/job.ts';
import { type JobKind, ONE_PIECE } from '../job-kind.ts';
import { loadCardSources, loadDecisions, loadSource } from '../load-sources.ts';
import { askedReason } from '../statement-asked.ts';

export const planToStartSchema = z
  .strictObject({ kind: z.literal('workshop-plan'), request: planRequestSchema, reason: askedReason })
  .register(z.globalRegistry, {
    id: 'WorkshopPlanToStart',
    description: 'A programme of workshops for which a schedule is proposed.',
  });
type PlanToStart = { request: z.infer<typeof planRequestSchema> };

/** What is kept: what was sent along, and the day and the period that were meant. */
const keptRequestSchema = z.strictObject({
  programme: z.optional(programmeSchema),
  rateCards: z.array(z.union([slug, rateCardSchema])).check(z.maxLength(RATE_CARDS_MAX)),
  scenarios: z.array(scenarioSchema).check(z.maxLength(SCENARIOS_MAX)),
  asked: planAskedSchema,
});

/** The plan of a large programme of workshops: in one piece, since a choice cannot be cut. */
export const workshopPlanJob: JobKind<PlanToStart, ProgrammeInputs, ProgrammePlan> = {
  action: 'estimate:compute',
  fields: Object.keys(planRequestSchema.shape),
  begin: async (ports, principal, { request }) => {
    const { basis, ...inputs } = await authorizedInputs(ports, principal, request);
    const asked = planAsked(ports, request);
    const { jobWorkshops, jobWorkshopDays } = ports.limits;
    refuseManyWorkshops(inputs.programme.workshops.length, asked.period, {
      most: { workshops: jobWorkshops, workshopDays: jobWorkshopDays },
      one: 'job',
      instead: 'Plan fewer of them or a shorter period at a time.',
    });
    const holidays = await knownHolidays();
    await atPlaceOfProgramme(request, async () => {
      refuseUnplannable({ ...inputs, ...asked, holidays });
      return Promise.resolve();
    });
    return {
      request: {
        ...(typeof request.programme !== 'string' && { programme: request.programme }),
        rateCards: [...(request.rateCards ?? inputs.programme.rateCards)],
        scenarios: [...inputs.scenarios],
        asked: { ...asked, notes: [...asked.notes] },
      },
      sources: {
        ...defined({ programme: basis.programme }),
        rateCards: [...basis.rateCards],
        scenarios: [],
        decisions: [...basis.decisions],
      },
      frame: {},
      ...ONE_PIECE,
    };
  },
  load: loadInputs,
  plan: (inputs, job) => ({ run: () => computePlan(inputs, parse(keptRequestSchema, job.request).asked) }),
  join: (_inputs, _job, [plan]) => plan as ProgrammePlan,
};

async function loadInputs(ports: ComputePorts, organization: string, job: Job): Promise<ProgrammeInputs> {
  const { programme: sent, rateCards, scenarios } = parse(keptRequestSchema, job.request);
  const [stored, cards, decisions] = await Promise.all([
    job.programme && loadSource<Programme>(ports, organization, workshopProgrammeKind, job, job.programme),
    loadCardSources(ports, organization, job),
    loadDecisions(ports, organization, job),
  ]);
  const programme = sent ?? stored;
  if (programme === undefined) throw new StoreError('integrity', `Job "${job.id}" names no programme of workshops.`);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const named = rateCards.flatMap((card) => (typeof card === 'string' ? (byId.get(card) ?? []) : card));
  return { programme, cards: extendRates(named, decisions), scenarios };
}
