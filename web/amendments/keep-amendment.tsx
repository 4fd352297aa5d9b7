import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { canonicalJson } from '../../shared/canonical/canonical-json.ts';
import { amendmentScenario } from '../../shared/paragraphs/amendment-scenario.ts';
import type { AmendmentResult } from '../../shared/results/amendment-card.ts';
import type { Comparison } from '../../shared/results/comparison.ts';
import { PermittedButton } from '../access/permitted-button.tsx';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { KeepDialog, wasKeeping } from '../scenarios/keep-dialog.tsx';
import { freeId } from '../scenarios/free-id.ts';
import { useStatementWork } from '../statements/statement-work.ts';
import { amendmentOf } from './amendment-of.ts';
import type { AmendmentDraft } from './use-amendment.ts';

type KeepAmendmentProps = { draft: AmendmentDraft; card: AmendmentResult; suggested: string; isReady: boolean };

/** Keeps an amendment as a scenario, which then stands beside the others, and opens the tables under it. */
export function KeepAmendment({ draft, card, suggested, isReady }: KeepAmendmentProps) {
  const [isKeeping, setKeeping] = useState(wasKeeping);
  const keep = useKeeping(draft, card);
  return (
    <>
      <PermittedButton
        action="scenario:write"
        onPress={() => {
          setKeeping(true);
        }}
      >
        Keep as scenario
      </PermittedButton>
      {isKeeping && isReady ? (
        <KeepDialog
          suggested={suggested}
          keep={keep}
          onClose={() => {
            setKeeping(false);
          }}
        />
      ) : null}
    </>
  );
}

function useKeeping(draft: AmendmentDraft, card: AmendmentResult) {
  const { id, statement } = useStatementWork();
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (title: string): Promise<'same' | 'differs'> => {
    const amendment = amendmentOf(statement, draft, { id: freeId(title), title });
    const { scenario } = amendmentScenario(statement, amendment);
    await api.POST('/v1/scenarios', { body: scenario });
    await client.invalidateQueries({ queryKey: ['scenarios'] });
    const body = { from: { statement: id }, to: { statement: id, scenarios: [scenario.id] } };
    const kept = await bodyOf(api.POST('/v1/comparisons', { body }));
    if (figuresOf(kept) !== figuresOf(card.bridge)) return 'differs';
    await navigate({ to: '/statements/$id', params: { id }, search: { scenarios: [scenario.id] } });
    return 'same';
  };
}

/** Every figure that differs, before and after. */
function figuresOf({ figures }: Pick<Comparison, 'figures'>): string {
  return canonicalJson(figures.map(({ charge, year, from, to }) => ({ charge, year, from, to })));
}
