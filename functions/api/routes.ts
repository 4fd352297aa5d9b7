import { documentRoutes } from './routes/document-routes.ts';
import { PEOPLE_ROUTES } from './routes/people/people-routes.ts';
import { KINDS } from '../use-cases/kinds/kinds.ts';
import type { Route } from './route.ts';

/** Every address of the service with the decision who may come to it. What an endpoint does is in the file that it is loaded from. */
export const ROUTES: readonly Route[] = [
  { method: 'get', path: '/health', access: 'open', load: async () => (await import('./routes/service/health.ts')).healthEndpoint },
  { method: 'get', path: '/ready', access: 'open', load: async () => (await import('./routes/service/ready.ts')).readyEndpoint },
  { method: 'get', path: '/openapi.json', access: 'open', load: async () => (await import('./routes/service/openapi.ts')).openapiEndpoint },
  { method: 'get', path: '/docs', access: 'open', load: async () => (await import('./routes/service/docs.ts')).docsPageEndpoint },
  { method: 'get', path: '/docs/{file}', access: 'open', load: async () => (await import('./routes/service/docs.ts')).docsFileEndpoint },
  { method: 'get', path: '/problems/{code}', access: 'open', load: async () => (await import('./routes/service/explain-problem.ts')).explainProblemEndpoint },
  ...KINDS.flatMap(documentRoutes),
  { method: 'get', path: '/v1/statements/{id}/estimate', access: 'estimate:read', load: async () => (await import('./routes/statements/estimate-statement.ts')).estimateStatementEndpoint },
  { method: 'get', path: '/v1/statements/{id}/explanation', access: 'estimate:read', load: async () => (await import('./routes/statements/explain-statement.ts')).explainStatementEndpoint },
  { method: 'get', path: '/v1/statements/{id}/total-explanation', access: 'estimate:read', load: async () => (await import('./routes/statements/explain-total.ts')).explainTotalEndpoint },
  { method: 'get', path: '/v1/statements/{id}/evidence', access: 'evidence:read', load: async () => (await import('./routes/statements/evidence-pack.ts')).evidencePackEndpoint },
  { method: 'post', path: '/v1/compute', access: 'estimate:compute', load: async () => (await import('./routes/estimates/compute.ts')).computeEndpoint },
  { method: 'post', path: '/v1/estimates', access: 'estimate:save', load: async () => (await import('./routes/estimates/save-estimate.ts')).saveEstimateEndpoint },
  { method: 'get', path: '/v1/estimates/{id}/recomputed', access: 'estimate:read', load: async () => (await import('./routes/estimates/recompute-estimate.ts')).recomputeEstimateEndpoint },
  { method: 'post', path: '/v1/comparisons', access: 'estimate:compute', load: async () => (await import('./routes/clock/compare.ts')).compareEndpoint },
  { method: 'post', path: '/v1/sweeps', access: 'estimate:compute', load: async () => (await import('./routes/clock/sweep.ts')).sweepEndpoint },
  { method: 'post', path: '/v1/sensitivities', access: 'estimate:compute', load: async () => (await import('./routes/clock/measure-sensitivity.ts')).measureSensitivityEndpoint },
  { method: 'post', path: '/v1/forecasts', access: 'estimate:compute', load: async () => (await import('./routes/clock/forecast.ts')).forecastEndpoint },
  { method: 'post', path: '/v1/risks', access: 'estimate:compute', load: async () => (await import('./routes/clock/assess-risk.ts')).assessRiskEndpoint },
  { method: 'post', path: '/v1/decisions', access: 'decision:record', load: async () => (await import('./routes/decisions/record-decision.ts')).recordDecisionEndpoint },
  { method: 'post', path: '/v1/decisions/{id}/withdrawal', access: 'decision:record', load: async () => (await import('./routes/decisions/withdraw-decision.ts')).withdrawDecisionEndpoint },
  { method: 'post', path: '/v1/jobs', access: 'job:write', load: async () => (await import('./routes/jobs/start-job.ts')).startJobEndpoint },
  { method: 'get', path: '/v1/jobs/{id}', access: 'job:read', load: async () => (await import('./routes/jobs/read-job.ts')).readJobEndpoint },
  { method: 'get', path: '/v1/jobs/{id}/result', access: 'job:read', load: async () => (await import('./routes/jobs/read-result.ts')).readJobResultEndpoint },
  { method: 'post', path: '/v1/jobs/{id}/cancellation', access: 'job:write', load: async () => (await import('./routes/jobs/cancel-job.ts')).cancelJobEndpoint },
  { method: 'post', path: '/v1/jobs/{id}/resumption', access: 'job:write', load: async () => (await import('./routes/jobs/resume-job.ts')).resumeJobEndpoint },
  ...PEOPLE_ROUTES,
  { method: 'get', path: '/v1/audit', access: 'audit:read', load: async () => (await import('./routes/audit/list-audit.ts')).listAuditEndpoint },
];
