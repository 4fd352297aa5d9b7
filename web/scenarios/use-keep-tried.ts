import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Scenario } from '../../shared/scenarios/scenario.ts';
import { api } from '../api/api.ts';
import { isSameTables } from '../engine/use-engine.ts';
import { estimateQuery } from '../estimates/estimates.ts';
import { useStatementWork } from '../statements/statement-work.ts';
import { freeId } from './free-id.ts';
import type { Keep } from './keep-dialog.tsx';

/** Stores what is tried as a scenario, and opens it once the server has computed the same tables. */
export function useKeepTried(): Keep {
  const { id, statement, scenarios, trial, shown } = useStatementWork();
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (title) => {
    const scenario: Scenario = {
      schema: 'rule153/scenario/1',
      id: freeId(title),
      title,
      base: { statement: statement.symbol },
      changes: [...trial.changes],
    };
    await api.POST('/v1/scenarios', { body: scenario });
    const applied = [...scenarios, scenario.id];
    const computed = await client.query(estimateQuery(id, applied));
    await client.invalidateQueries({ queryKey: ['scenarios'] });
    if (!isSameTables(computed, shown)) return 'differs';
    await navigate({ to: '.', search: (before) => ({ ...before, scenarios: applied, try: [] }) });
    trial.forget();
    return 'same';
  };
}

export function useSuggestedTitle(): string {
  const { trial, shown } = useStatementWork();
  const [first, ...further] = trial.changes;
  if (first?.kind !== 'set-milestone' || further.length > 0) return '';
  const milestone = shown.milestones.find(({ id }) => id === first.milestone);
  return milestone === undefined
    ? ''
    : `${milestone.title} ${milestone.precision === 'year' ? milestone.year : milestone.day}`;
}
