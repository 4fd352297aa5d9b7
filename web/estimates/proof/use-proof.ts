import { useQuery } from '@tanstack/react-query';
import type { Explanation } from '../../../shared/results/explanation.ts';
import type { Proof as ProofTree } from '../../../shared/results/proof.ts';
import type { TotalExplanation } from '../../../shared/results/total-explanation.ts';
import { addressOf, ask } from '../../api/ask.ts';
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
    queryFn: async ({ signal }) =>
      (await ask<ProofTree>(`${rootOf(work)}/proof`, { query: queryOf(work, question), signal })).value,
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
  const asked = { query: queryOf(work, question), signal };
  if (question.of === 'figure')
    return { of: 'figure', explanation: (await ask<Explanation>(`${rootOf(work)}/explanation`, asked)).value };
  return { of: 'total', explanation: (await ask<TotalExplanation>(`${rootOf(work)}/total-explanation`, asked)).value };
}

function rootOf({ id }: StatementWork): string {
  return `/v1/statements/${encodeURIComponent(id)}`;
}

/** The parameters of a question: the same for an explanation, and for the tree of a proof. */
function queryOf({ scenarios }: StatementWork, question: ProofQuestion): Record<string, string | undefined> {
  const under = { scenarios: scenarios.join(',') };
  if (question.of === 'figure') {
    const { year, section, object, line, group, servicing } = question.figure;
    return { section, object, line, group, servicing, year: String(year), ...under };
  }
  const { table, year, net, ...names } = question.total;
  return {
    table: String(table),
    ...names,
    ...(year !== undefined && { year: String(year) }),
    ...(net === true && { net: 'true' }),
    ...under,
  };
}

/** Where the proof can be read as text, in an address that can be cited. */
export function proofTextAddress(work: StatementWork, question: ProofQuestion): string {
  return addressOf(`${rootOf(work)}/proof`, { ...queryOf(work, question), format: 'text' });
}
