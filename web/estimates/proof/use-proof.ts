import { useQuery } from '@tanstack/react-query';
import type { Explanation } from '../../../shared/results/explanation.ts';
import type { TotalExplanation } from '../../../shared/results/total-explanation.ts';
import { addressOf, ask } from '../../api/ask.ts';
import type { EngineProof, Proof, ProofQuestion } from '../../engine/engine-messages.ts';
import { type StatementWork, useStatementWork } from '../../statements/statement-work.ts';

/** A proof as the panel shows it: the server's of what is stored, the engine's of what is tried. */
export type ShownProof = { proof: Proof | undefined; engine: EngineProof | undefined; error: unknown };

export function useProof(question: ProofQuestion): ShownProof {
  const work = useStatementWork();
  const { isPreview, engine, current, trial } = work;
  const stored = useQuery({
    queryKey: ['proof', work.id, current.from, question],
    queryFn: ({ signal }) => fetchProof(work, question, signal),
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
    ? { proof: computed.data?.proof, engine: computed.data, error: computed.error }
    : { proof: stored.data, engine: computed.data, error: stored.error };
}

async function fetchProof(work: StatementWork, question: ProofQuestion, signal: AbortSignal): Promise<Proof> {
  const { path, query } = proofAddress(work, question);
  if (question.of === 'figure')
    return { of: 'figure', explanation: (await ask<Explanation>(path, { query, signal })).value };
  return { of: 'total', explanation: (await ask<TotalExplanation>(path, { query, signal })).value };
}

type ProofAddress = { path: string; query: Record<string, string | undefined> };

function proofAddress({ id, scenarios }: StatementWork, question: ProofQuestion): ProofAddress {
  const root = `/v1/statements/${encodeURIComponent(id)}`;
  const under = { scenarios: scenarios.join(',') };
  if (question.of === 'figure') {
    const { year, section, object, line, group, servicing } = question.figure;
    return {
      path: `${root}/explanation`,
      query: { section, object, line, group, servicing, year: String(year), ...under },
    };
  }
  const { table, year, net, ...names } = question.total;
  return {
    path: `${root}/total-explanation`,
    query: {
      table: String(table),
      ...names,
      ...(year !== undefined && { year: String(year) }),
      ...(net === true && { net: 'true' }),
      ...under,
    },
  };
}

/** Where the same proof can be read as text, in an address that can be cited. */
export function proofTextAddress(work: StatementWork, question: ProofQuestion): string {
  const { path, query } = proofAddress(work, question);
  return addressOf(path, { ...query, format: 'text' });
}
