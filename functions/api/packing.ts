import { FEED_PATH } from './routes/calendars/feed-path.ts';
import {
  analogueListKind,
  calendarFeedKind,
  decisionKind,
  engagementKind,
  estimateKind,
  importMappingKind,
  jobKind,
  KINDS,
  postProfileKind,
  rateCardKind,
  scenarioKind,
  statementKind,
  workshopProgrammeKind,
} from '../documents/kinds/kinds.ts';
import type { Endpoint } from './endpoint.ts';
import type { Route } from './route.ts';
import { changeRoutes, readingRoutes } from './routes/documents/document-routes.ts';

// Which route is in which Lambda function: each function below is the table of one of them. A request then loads no
// more than its function needs, and what only reads cannot write. Anywhere else all of them are one app (`allRoutes`).
// They are functions, and not lists, so that a bundle keeps only the one that it calls and the endpoints behind it.

const [get, post, put] = [route('get'), route('post'), route('put')];

/** Tables of a statement that leave in the columns in which they come back, and all that can be taken in. */
const EXPORTED_TABLES = [
  ...(['posts', 'requirements', 'documents', 'sessions', 'travel', 'consultants', 'treaty-status'] as const),
];
const STATEMENT_TABLES = [...EXPORTED_TABLES, ...(['published', 'figures'] as const)];

/** The Lambda functions of the API. */
export type ApiFunction = 'reading' | 'change' | 'analysis' | 'rendering' | 'page';

/**
 * `reading`: what is asked most often: documents, their history, and estimates of stored statements. It takes no body,
 * so it has no reader of one.
 */
export function packReading(): readonly Route[] {
  return [
    get('/health', 'open', async () => (await import('./routes/service/health.ts')).healthEndpoint),
    get('/ready', 'open', async () => (await import('./routes/service/health.ts')).readyEndpoint),
    get('/v1/me', 'self:read', () => import('./routes/service/who-am-i.ts')),
    ...[statementKind, rateCardKind, scenarioKind, estimateKind, decisionKind].flatMap(readingRoutes),
    get('/v1/statements/{id}/estimate', 'estimate:read', () => import('./routes/estimates/estimate-statement.ts')),
  ];
}

/**
 * `change`: what changes something: a document, a decision, a job, which is read there too; and what extends the log, to sign how far it goes.
 */
export function packChange(): readonly Route[] {
  return [
    ...KINDS.flatMap(changeRoutes),
    ...readingRoutes(jobKind),
    post('/v1/estimates', 'estimate:save', () => import('./routes/estimates/save-estimate.ts')),
    // What a saved estimate is compared with is computed twice, as it was when it was saved: decimal.js is here.
    get('/v1/estimates/{id}/recomputed', 'estimate:read', () => import('./routes/estimates/recompute-estimate.ts')),
    post('/v1/decisions', 'decision:record', () => import('./routes/rate-cards/record-decision.ts')),
    post('/v1/decisions/{id}/withdrawal', 'decision:record', () => import('./routes/rate-cards/withdraw-decision.ts')),
    get('/v1/statements/{id}/evidence', 'evidence:read', () => import('./routes/audit/evidence-pack.ts')),
    post('/v1/evidence-checks', 'evidence:read', () => import('./routes/audit/check-evidence.ts')),
    get('/v1/checkpoint', 'checkpoint:read', () => import('./routes/audit/checkpoint.ts')),
    ...STATEMENT_TABLES.map((table) =>
      put(`/v1/statements/{id}/tables/${table}`, 'statement:write', async () =>
        (await import('./routes/imports/import-table.ts')).importTableEndpoint(table),
      ),
    ),
    put('/v1/rate-cards/{id}/tables/rates', 'rate-card:write', async () =>
      (await import('./routes/imports/import-table.ts')).importTableEndpoint('rates'),
    ),
    put(
      '/v1/analogue-lists/{id}/public-list',
      'analogue-list:write',
      () => import('./routes/analogues/import-public-list.ts'),
    ),
    // A long sweep becomes a job.
    post('/v1/sweeps', 'estimate:compute', () => import('./routes/sweeps/sweep.ts')),
    post('/v1/jobs', 'job:write', () => import('./routes/jobs/start-job.ts')),
    get('/v1/jobs/{id}', 'job:read', () => import('./routes/jobs/read-job.ts')),
    get('/v1/jobs/{id}/result', 'job:read', () => import('./routes/jobs/read-result.ts')),
    post(
      '/v1/jobs/{id}/cancellation',
      'job:write',
      async () => (await import('./routes/jobs/move-job.ts')).cancelJobEndpoint,
    ),
    post(
      '/v1/jobs/{id}/resumption',
      'job:write',
      async () => (await import('./routes/jobs/move-job.ts')).resumeJobEndpoint,
    ),
    put('/v1/workshop-programmes/{id}/states.csv', 'workshop-programme:write', async () =>
      (await import('./routes/workshops/replace-programme-table.ts')).replaceTableEndpoint('states'),
    ),
    put('/v1/workshop-programmes/{id}/posts.csv', 'workshop-programme:write', async () =>
      (await import('./routes/workshops/replace-programme-table.ts')).replaceTableEndpoint('posts'),
    ),
    put(
      '/v1/workshop-programmes/{id}/workshops/{workshop}/participants.csv',
      'workshop-programme:write',
      async () => (await import('./routes/workshops/replace-programme-table.ts')).replaceParticipantsEndpoint,
    ),
    post('/v1/calendar-feeds', 'calendar-feed:write', () => import('./routes/calendars/create-feed.ts')),
    post(
      '/v1/calendar-feeds/{id}/revocation',
      'calendar-feed:write',
      () => import('./routes/calendars/revoke-feed.ts'),
    ),
  ];
}

/**
 * `analysis`: what else asks and stores nothing: explanations and questions across figures, estimates of what is sent
 * along, comparisons, sensitivities, forecasts and what they mean in money, the prices of paragraphs, workshops, posts,
 * engagements, calendars, workbooks, the audit trail: what brings States, treaties, holidays or much arithmetic with it.
 */
export function packAnalysis(): readonly Route[] {
  return [
    get('/v1/templates', 'statement:read', () => import('./routes/templates/list-templates.ts')),
    get('/v1/templates/{name}', 'statement:read', () => import('./routes/templates/read-template.ts')),
    get('/v1/duty-stations', 'reference:read', () => import('./routes/reference/list-duty-stations.ts')),
    get('/v1/states', 'reference:read', () => import('./routes/reference/list-states.ts')),
    get('/v1/terms', 'reference:read', () => import('./routes/reference/list-terms.ts')),
    post('/v1/what-ifs', 'estimate:compute', () => import('./routes/estimates/try-scenarios.ts')),
    post('/v1/forecasts', 'estimate:compute', () => import('./routes/forecasts/forecast.ts')),
    post('/v1/treaty-registers', 'estimate:compute', () => import('./routes/treaties/read-treaty-register.ts')),
    post('/v1/risks', 'estimate:compute', () => import('./routes/risks/assess-risk.ts')),
    post('/v1/comparisons', 'estimate:compute', () => import('./routes/comparisons/compare.ts')),
    get('/v1/statements/{id}/recosting', 'estimate:read', () => import('./routes/recosting/recost-statement.ts')),
    post('/v1/sensitivities', 'estimate:compute', () => import('./routes/sensitivities/measure-sensitivity.ts')),
    ...[
      workshopProgrammeKind,
      postProfileKind,
      engagementKind,
      calendarFeedKind,
      analogueListKind,
      importMappingKind,
    ].flatMap(readingRoutes),
    ...analogueRoutes(),
    post('/v1/checks', 'estimate:compute', () => import('./routes/checks/check-document.ts')),
    get('/v1/statements/{id}/text-figures', 'estimate:read', () => import('./routes/checks/check-texts.ts')),
    ...workshopRoutes(),
    ...calendarRoutes(),
    get('/v1/statements/{id}/posts', 'estimate:read', () => import('./routes/posts/table-statement-posts.ts')),
    get('/v1/statements/{id}/post-start', 'estimate:read', () => import('./routes/estimates/explain-post-start.ts')),
    get('/v1/statements/{id}/explanation', 'estimate:read', () => import('./routes/estimates/explain-statement.ts')),
    get('/v1/statements/{id}/total-explanation', 'estimate:read', () => import('./routes/estimates/explain-total.ts')),
    post('/v1/compute', 'estimate:compute', () => import('./routes/estimates/compute.ts')),
    get('/v1/audit', 'audit:read', () => import('./routes/audit/list-audit.ts')),
    get('/v1/statements/{id}/breakdown', 'estimate:read', () => import('./routes/estimates/break-down.ts')),
    ...EXPORTED_TABLES.map((table) =>
      get(`/v1/statements/{id}/tables/${table}`, 'statement:read', async () =>
        (await import('./routes/imports/export-table.ts')).exportTableEndpoint(table),
      ),
    ),
    get('/v1/rate-cards/{id}/tables/rates', 'rate-card:read', async () =>
      (await import('./routes/imports/export-table.ts')).exportTableEndpoint('rates'),
    ),
    get('/v1/import-templates/{table}', 'statement:read', () => import('./routes/imports/import-template.ts')),
    get('/v1/statements/{id}/proof', 'estimate:read', () => import('./routes/estimates/prove-figure.ts')),
    get('/v1/statements/{id}/where-used', 'estimate:read', () => import('./routes/estimates/find-uses.ts')),
    get('/v1/statements/{id}/workbook', 'estimate:read', () => import('./routes/estimates/export-workbook.ts')),
    post('/v1/statements/{id}/workbook', 'estimate:compute', () => import('./routes/documents/import-workbook.ts')),
    get('/v1/statements/{id}/paragraphs', 'estimate:read', () => import('./routes/paragraphs/price-paragraphs.ts')),
    post('/v1/amendments', 'estimate:compute', () => import('./routes/paragraphs/cost-amendment.ts')),
    post('/v1/engagements/check', 'estimate:compute', () => import('./routes/engagements/check-engagement.ts')),
    post('/v1/post-profiles/cost', 'estimate:compute', () => import('./routes/posts/cost-post.ts')),
  ];
}

/** Calendars of statements and programmes, and the feeds of them. */
function calendarRoutes(): readonly Route[] {
  return [
    get(
      '/v1/workshop-programmes/{id}/calendar.ics',
      'workshop-programme:read',
      async () => (await import('./routes/calendars/read-programme-calendar.ts')).programmeCalendarIcsEndpoint,
    ),
    get(
      '/v1/workshop-programmes/{id}/calendar.json',
      'workshop-programme:read',
      async () => (await import('./routes/calendars/read-programme-calendar.ts')).programmeCalendarJsonEndpoint,
    ),
    get(
      '/v1/statements/{id}/calendar.ics',
      'statement:read',
      async () => (await import('./routes/calendars/read-statement-calendar.ts')).statementCalendarIcsEndpoint,
    ),
    get(
      '/v1/statements/{id}/calendar.json',
      'statement:read',
      async () => (await import('./routes/calendars/read-statement-calendar.ts')).statementCalendarJsonEndpoint,
    ),
    // Open because a calendar program sends no token: the key in the address decides.
    get(FEED_PATH, 'open', async () => (await import('./routes/calendars/read-feed.ts')).readFeedEndpoint),
    get('/v1/calendar.ics', 'open', async () => (await import('./routes/calendars/read-feed.ts')).earlierFeedEndpoint),
  ];
}

/** What is asked of published statements, besides reading their lists. */
function analogueRoutes(): readonly Route[] {
  return [
    get(
      '/v1/analogue-lists/{id}/statements',
      'analogue-list:read',
      () => import('./routes/analogues/search-published.ts'),
    ),
    get(
      '/v1/analogue-lists/{id}/statements/{statement}',
      'analogue-list:read',
      () => import('./routes/analogues/read-published.ts'),
    ),
    get(
      '/v1/analogue-lists/{id}/public-list',
      'analogue-list:read',
      () => import('./routes/analogues/export-public-list.ts'),
    ),
    get('/v1/statements/{id}/analogues', 'estimate:read', () => import('./routes/analogues/find-analogues.ts')),
  ];
}

/** What is asked about programmes of workshops, besides reading them. */
function workshopRoutes(): readonly Route[] {
  return [
    post('/v1/programme-assessments', 'estimate:compute', () => import('./routes/workshops/assess-programme.ts')),
    post('/v1/programme-plans', 'estimate:compute', () => import('./routes/workshops/plan-programme.ts')),
    post(
      '/v1/workshop-exchanges/programme',
      'estimate:compute',
      async () => (await import('./routes/workshops/exchange-workshops.ts')).toProgrammeEndpoint,
    ),
    post(
      '/v1/workshop-exchanges/statement',
      'estimate:compute',
      async () => (await import('./routes/workshops/exchange-workshops.ts')).toStatementEndpoint,
    ),
    get('/v1/workshop-programmes/{id}/states.csv', 'workshop-programme:read', async () =>
      (await import('./routes/workshops/read-programme-table.ts')).readTableEndpoint('states'),
    ),
    get('/v1/workshop-programmes/{id}/posts.csv', 'workshop-programme:read', async () =>
      (await import('./routes/workshops/read-programme-table.ts')).readTableEndpoint('posts'),
    ),
    get(
      '/v1/workshop-programmes/{id}/workshops/{workshop}/participants.csv',
      'workshop-programme:read',
      async () => (await import('./routes/workshops/read-programme-table.ts')).readParticipantsEndpoint,
    ),
  ];
}

/**
 * `rendering`: documents for people, and what comes back of them: what brings a typesetter, fonts and readers of files
 * with it.
 */
export function packRendering(): readonly Route[] {
  return [
    get('/v1/statements/{id}/document', 'estimate:read', () => import('./routes/estimates/export-document.ts')),
    post('/v1/statements/{id}/drift', 'estimate:read', () => import('./routes/checks/find-drift.ts')),
  ];
}

/** `page`: what is printed or explains itself: the description of the API, its pages. */
export function packPage(): readonly Route[] {
  return [
    get('/schemas/{file}', 'open', () => import('./routes/service/document-schema.ts')),
    get('/openapi.json', 'open', async () => (await import('./routes/service/openapi.ts')).openapiEndpoint(allRoutes)),
    get('/docs', 'open', async () => (await import('./routes/service/docs.ts')).docsPageEndpoint),
    get('/docs/{file}', 'open', async () => (await import('./routes/service/docs.ts')).docsFileEndpoint),
    get('/sign-in', 'open', () => import('./routes/service/sign-in.ts')),
    get('/problems/{code}', 'open', () => import('./routes/service/explain-problem.ts')),
  ];
}

/**
 * The routes of each function: for the gateway, which must know, and for the one app. No Lambda function may name it:
 * its bundle would hold all of them.
 */
export const PACKING: Readonly<Record<ApiFunction, () => readonly Route[]>> = {
  reading: packReading,
  change: packChange,
  analysis: packAnalysis,
  rendering: packRendering,
  page: packPage,
};

/**
 * Every address of the service with the decision who may come to it. What an endpoint does is in the file that it is
 * loaded from.
 */
export function allRoutes(): readonly Route[] {
  return Object.values(PACKING).flatMap((pack) => pack());
}

/** A file of one endpoint names it `endpoint`; of a file that has several, one is picked. */
type Loaded = Endpoint | { endpoint: Endpoint };

function route(method: Route['method']) {
  return (path: Route['path'], access: Route['access'], load: () => Promise<Loaded>): Route => ({
    method,
    path,
    access,
    load: async () => {
      const loaded = await load();
      return 'endpoint' in loaded ? loaded.endpoint : loaded;
    },
  });
}
