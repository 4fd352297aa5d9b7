import { useQuery } from '@tanstack/react-query';
import { defined } from '../../../shared/canonical/defined.ts';
import type { Proof as ProofTree } from '../../../shared/results/proof.ts';
import { api, writeQuery } from '../../api/api.ts';
import { bodyOf } from '../../api/read-response.ts';
import type { EngineProof, Proof, ProofQuestion } from '../../engine/engine-messages.ts';
import { type StatementWork, useStatementWork } from '../../statements/statement-work.ts';

/** A proof as the panel shows it: the server's of what is stored, the engine's of what is tried. */
export type ShownProof = {
  proof: Proof | undefined;
  /** The same step by step, down to rates and dates; of what is stored alone. */
  tree: ProofTree | undefined;
  engine: EngineProof | undefined;
  error: unknown;
};

export function useProof(question: ProofQuestion): ShownProof {
  const work = useStatementWork();
  const { isPreview, engine, current, trial } = work;
  const stored = useQuery({
    queryKey: ['proof', work.id, current.from, question],
    queryFn: ({ signal }) => fetchProof(work, question, signal),
    enabled: !isPreview,
  });
  const tree = useQuery({
    queryKey: ['proof-tree', work.id, current.from, question],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/statements/{id}/proof', { params: paramsOf(work, question), signal })),
    enabled: !isPreview,
  });
  const computed = useQuery({
    queryKey: ['engine-proof', work.id, current.from, trial.changes, question],
    queryFn: () => {
      if (engine.is !== 'ready') throw new Error('The engine has not started');
      return engine.engine.proof(trial.changes, question);
    },
    enabled: engine.is === 'ready',
    placeholderData: (before) => (isPreview ? before : undefined),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  return isPreview
    ? { proof: computed.data?.proof, tree: undefined, engine: computed.data, error: computed.error }
    : { proof: stored.data, tree: tree.data, engine: computed.data, error: stored.error };
}

async function fetchProof(work: StatementWork, question: ProofQuestion, signal: AbortSignal): Promise<Proof> {
  if (question.of === 'figure') {
    const params = { path: { id: work.id }, query: figureQuery(work, question) };
    return { of: 'figure', explanation: await bodyOf(api.GET('/v1/statements/{id}/explanation', { params, signal })) };
  }
  if (question.of === 'posts') {
    // Under scenarios the number opens as its difference, which has both sides below it.
    const from = work.scenarios.length === 0 ? {} : { from: 'base' };
    const params = { path: { id: work.id }, query: { ...postsQuery(work, question), ...from } };
    return { of: 'posts', root: (await bodyOf(api.GET('/v1/statements/{id}/proof', { params, signal }))).root };
  }
  const params = { path: { id: work.id }, query: totalQuery(work, question) };
  return {
    of: 'total',
    explanation: await bodyOf(api.GET('/v1/statements/{id}/total-explanation', { params, signal })),
  };
}

function paramsOf(work: StatementWork, question: ProofQuestion) {
  return { path: { id: work.id }, query: queryOf(work, question) };
}

function queryOf(work: StatementWork, question: ProofQuestion) {
  if (question.of === 'figure') return figureQuery(work, question);
  return question.of === 'posts' ? postsQuery(work, question) : totalQuery(work, question);
}

// The parameters of a question are the same for an explanation, and for the tree of a proof.

function figureQuery({ scenarios }: StatementWork, { figure }: ProofQuestion & { of: 'figure' }) {
  const { year, section, object, line, group, servicing } = figure;
  return { section, year, ...defined({ object, line, group, servicing }), scenarios: scenarios.join(',') };
}

function totalQuery({ scenarios }: StatementWork, { total }: ProofQuestion & { of: 'total' }) {
  const { table, net, year, column, sum, group, section, object, line } = total;
  return {
    table: String(table),
    ...defined({ year, column, sum, group, section, object, line }),
    ...(net === true && { net: 'true' as const }),
    scenarios: scenarios.join(','),
  };
}

function postsQuery({ scenarios }: StatementWork, { posts }: ProofQuestion & { of: 'posts' }) {
  const { table, type, ...names } = posts;
  const ofType = (['established', 'temporary'] as const).find((one) => one === type);
  return { table: String(table), ...defined({ ...names, type: ofType }), scenarios: scenarios.join(',') };
}

/** Where the proof can be read as text, in an address that can be cited. */
export function proofTextAddress(work: StatementWork, question: ProofQuestion): string {
  const { path, query } = paramsOf(work, question);
  return `/v1/statements/${encodeURIComponent(path.id)}/proof?${writeQuery({ ...query, format: 'text' })}`;
}
