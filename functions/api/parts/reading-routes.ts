import { BUDGET_KINDS } from '../../use-cases/documents/kinds/budget-kinds.ts';
import type { Route } from '../route.ts';
import { readingRoutes } from '../routes/documents/reading-routes.ts';

/** What asks and stores nothing, but for people and pages: documents and their history, estimates, explanations, and what is tried out upon them. */
export const READING_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/health',
    access: 'open',
    load: async () => (await import('../routes/service/health.ts')).healthEndpoint,
  },
  {
    method: 'get',
    path: '/ready',
    access: 'open',
    load: async () => (await import('../routes/service/ready.ts')).readyEndpoint,
  },
  ...BUDGET_KINDS.flatMap(readingRoutes),
  {
    method: 'get',
    path: '/v1/statements/{id}/estimate',
    access: 'estimate:read',
    load: async () => (await import('../routes/estimates/estimate-statement.ts')).estimateStatementEndpoint,
  },
  {
    method: 'get',
    path: '/v1/statements/{id}/explanation',
    access: 'estimate:read',
    load: async () => (await import('../routes/estimates/explain-statement.ts')).explainStatementEndpoint,
  },
  {
    method: 'get',
    path: '/v1/statements/{id}/total-explanation',
    access: 'estimate:read',
    load: async () => (await import('../routes/estimates/explain-total.ts')).explainTotalEndpoint,
  },
  {
    method: 'get',
    path: '/v1/statements/{id}/post-start',
    access: 'estimate:read',
    load: async () => (await import('../routes/estimates/explain-post-start.ts')).explainPostStartEndpoint,
  },
  {
    method: 'post',
    path: '/v1/compute',
    access: 'estimate:compute',
    load: async () => (await import('../routes/estimates/compute.ts')).computeEndpoint,
  },
  {
    method: 'get',
    path: '/v1/estimates/{id}/recomputed',
    access: 'estimate:read',
    load: async () => (await import('../routes/estimates/recompute-estimate.ts')).recomputeEstimateEndpoint,
  },
  {
    method: 'post',
    path: '/v1/comparisons',
    access: 'estimate:compute',
    load: async () => (await import('../routes/comparisons/compare.ts')).compareEndpoint,
  },
  {
    method: 'post',
    path: '/v1/sensitivities',
    access: 'estimate:compute',
    load: async () => (await import('../routes/sensitivities/measure-sensitivity.ts')).measureSensitivityEndpoint,
  },
  {
    method: 'post',
    path: '/v1/forecasts',
    access: 'estimate:compute',
    load: async () => (await import('../routes/forecasts/forecast.ts')).forecastEndpoint,
  },
  {
    method: 'post',
    path: '/v1/risks',
    access: 'estimate:compute',
    load: async () => (await import('../routes/risks/assess-risk.ts')).assessRiskEndpoint,
  },
  {
    method: 'get',
    path: '/v1/audit',
    access: 'audit:read',
    load: async () => (await import('../routes/audit/list-audit.ts')).listAuditEndpoint,
  },
];
