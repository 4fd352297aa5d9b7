import { KINDS } from '../../use-cases/documents/kinds/kinds.ts';
import type { Route } from '../route.ts';
import { changeRoutes } from '../routes/documents/change-routes.ts';

/** What changes something: a document, a decision, a job; and what extends the log, to sign how far it goes. */
export const CHANGE_ROUTES: readonly Route[] = [
  ...KINDS.flatMap(changeRoutes),
  {
    method: 'post',
    path: '/v1/estimates',
    access: 'estimate:save',
    load: async () => (await import('../routes/estimates/save-estimate.ts')).saveEstimateEndpoint,
  },
  {
    method: 'post',
    path: '/v1/decisions',
    access: 'decision:record',
    load: async () => (await import('../routes/rate-cards/record-decision.ts')).recordDecisionEndpoint,
  },
  {
    method: 'post',
    path: '/v1/decisions/{id}/withdrawal',
    access: 'decision:record',
    load: async () => (await import('../routes/rate-cards/withdraw-decision.ts')).withdrawDecisionEndpoint,
  },
  {
    method: 'get',
    path: '/v1/statements/{id}/evidence',
    access: 'evidence:read',
    load: async () => (await import('../routes/audit/evidence-pack.ts')).evidencePackEndpoint,
  },
  {
    method: 'get',
    path: '/v1/checkpoint',
    access: 'checkpoint:read',
    load: async () => (await import('../routes/audit/checkpoint.ts')).checkpointEndpoint,
  },
  // A long sweep becomes a job.
  {
    method: 'post',
    path: '/v1/sweeps',
    access: 'estimate:compute',
    load: async () => (await import('../routes/sweeps/sweep.ts')).sweepEndpoint,
  },
  {
    method: 'post',
    path: '/v1/jobs',
    access: 'job:write',
    load: async () => (await import('../routes/jobs/start-job.ts')).startJobEndpoint,
  },
  {
    method: 'get',
    path: '/v1/jobs/{id}',
    access: 'job:read',
    load: async () => (await import('../routes/jobs/read-job.ts')).readJobEndpoint,
  },
  {
    method: 'get',
    path: '/v1/jobs/{id}/result',
    access: 'job:read',
    load: async () => (await import('../routes/jobs/read-result.ts')).readJobResultEndpoint,
  },
  {
    method: 'post',
    path: '/v1/jobs/{id}/cancellation',
    access: 'job:write',
    load: async () => (await import('../routes/jobs/cancel-job.ts')).cancelJobEndpoint,
  },
  {
    method: 'post',
    path: '/v1/jobs/{id}/resumption',
    access: 'job:write',
    load: async () => (await import('../routes/jobs/resume-job.ts')).resumeJobEndpoint,
  },
  {
    method: 'put',
    path: '/v1/workshop-programmes/{id}/states.csv',
    access: 'workshop-programme:write',
    load: async () => (await import('../routes/workshops/replace-programme-table.ts')).replaceTableEndpoint('states'),
  },
  {
    method: 'put',
    path: '/v1/workshop-programmes/{id}/posts.csv',
    access: 'workshop-programme:write',
    load: async () => (await import('../routes/workshops/replace-programme-table.ts')).replaceTableEndpoint('posts'),
  },
  {
    method: 'put',
    path: '/v1/workshop-programmes/{id}/workshops/{workshop}/participants.csv',
    access: 'workshop-programme:write',
    load: async () => (await import('../routes/workshops/replace-programme-table.ts')).replaceParticipantsEndpoint,
  },
  {
    method: 'post',
    path: '/v1/calendar-feeds',
    access: 'calendar-feed:write',
    load: async () => (await import('../routes/calendars/create-feed.ts')).createFeedEndpoint,
  },
  {
    method: 'post',
    path: '/v1/calendar-feeds/{id}/revocation',
    access: 'calendar-feed:write',
    load: async () => (await import('../routes/calendars/revoke-feed.ts')).revokeFeedEndpoint,
  },
];
