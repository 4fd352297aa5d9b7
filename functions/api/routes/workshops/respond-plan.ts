import { planCsv } from '../../../../shared/print/plan/csv.ts';
import type { ProgrammePlan } from '../../../../shared/results/programme-plan.ts';
import type { ApiResponse } from '../../http/message.ts';
import { respondJson, respondText } from '../../http/respond.ts';

/** Responds with a plan: the same whether it was computed at once or by a job. */
export function respondPlan(plan: ProgrammePlan, format: 'json' | 'csv'): ApiResponse {
  return format === 'json' ? respondJson(plan) : respondText(planCsv(plan), 'csv', `${plan.programme}-plan.csv`);
}
