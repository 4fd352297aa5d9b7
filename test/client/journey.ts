import createClient from 'openapi-fetch';
// Made from the published document where this is tried, so that it is not among the sources.
import type { paths, components } from './paths.ts';

type Statement = components['schemas']['Statement'];
type RateCard = components['schemas']['RateCard'];

/**
 * The journey of a statement through a client whose every address, field and status is typed from the published
 * document.
 */
export async function makeJourney(
  clientFor: (role: 'budget-officer' | 'planner' | 'auditor') => { fetch: (request: Request) => Promise<Response> },
  documents: { statement: Statement; card: RateCard },
) {
  const baseUrl = 'http://service.test';
  const [officer, planner, auditor] = (['budget-officer', 'planner', 'auditor'] as const).map((role) =>
    createClient<paths, Json>({ baseUrl, fetch: clientFor(role).fetch }),
  ) as [Client, Client, Client];
  const params = { path: { id: documents.statement.symbol.replaceAll('/', '-') } };
  const statement = params.path.id;

  const card = await officer.POST('/v1/rate-cards', { body: documents.card });
  const created = await officer.POST('/v1/statements', { body: documents.statement });
  const estimated = await planner.GET('/v1/statements/{id}/estimate', { params });
  const explained = await planner.GET('/v1/statements/{id}/explanation', {
    params: { ...params, query: { section: '2', line: 'Interpretation services', year: 2028 } },
  });
  const later = {
    schema: 'rule153/scenario/1' as const,
    id: 'later',
    title: 'A year later',
    base: { statement: documents.statement.symbol },
    changes: [{ kind: 'set-milestone' as const, id: 'in-force', milestone: 'entry-into-force', to: { in: 2028 } }],
  };
  const scenario = await planner.POST('/v1/scenarios', { body: later });
  const compared = await planner.POST('/v1/comparisons', {
    body: { from: { statement }, to: { statement, scenarios: ['later'] } },
  });
  const axis = {
    kind: 'milestone' as const,
    milestone: 'entry-into-force',
    from: '2026-01-01',
    through: '2026-12-01',
    step: 'month' as const,
  };
  const swept = await planner.POST('/v1/sweeps', { body: { statement, axes: [axis] } });
  const job = await planner.POST('/v1/jobs', { body: { kind: 'sweep', statement, request: { axes: [axis] } } });
  const followed = await planner.GET('/v1/jobs/{id}', { params: { path: { id: job.data?.id ?? '' } } });
  const move = async (to: 'under-review' | 'submitted', hash: string) =>
    officer.POST('/v1/statements/{id}/moves', {
      params: { ...params, header: { 'If-Match': `"${hash}"` } },
      body: { to },
    });
  const reviewed = await move(
    'under-review',
    created.data !== undefined && 'hash' in created.data ? created.data.hash : '',
  );
  const submitted = await move('submitted', reviewed.data?.hash ?? '');
  const trail = await auditor.GET('/v1/audit', { params: { query: { id: statement } } });
  const refused = await auditor.POST('/v1/statements', { body: documents.statement });
  return {
    statuses: [
      card,
      created,
      estimated,
      explained,
      scenario,
      compared,
      swept,
      job,
      followed,
      reviewed,
      submitted,
      trail,
    ].map(({ response }) => response.status),
    total: estimated.data?.tables.at(-1)?.total,
    figure: explained.data?.amount,
    difference: compared.data?.net.difference,
    points: swept.data !== undefined && 'rows' in swept.data ? swept.data.rows.length : undefined,
    progress: followed.data?.progress.of,
    state: submitted.data?.state,
    actions: trail.data?.items.map(({ action }) => action),
    refusal: refused.error?.code,
  };
}

/** What the journey asks for; tables as CSV are for spreadsheets. */
type Json = 'application/json' | 'application/problem+json';
type Client = ReturnType<typeof createClient<paths, Json>>;
