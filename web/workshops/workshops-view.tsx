import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import type { Programme } from '../../shared/workshops/programme.ts';
import { PermittedButton } from '../access/permitted-button.tsx';
import { api } from '../api/api.ts';
import { Asked } from '../shell/asked.tsx';
import { Failure } from '../shell/failure.tsx';
import { documentsQuery, type ListedDocument } from '../statements/statements.ts';
import { ProgrammeView } from './programme-view.tsx';

// What belongs in this folder: programmes of workshops: what they cost, whom they reach, when they can be held.

export const Route = createLazyRoute('/statements/$id/workshops')({ component: WorkshopsView });

/** The programmes of workshops that are stored, and one of them from every side. */
function WorkshopsView() {
  const query = useQuery(documentsQuery('workshop-programmes'));
  return (
    <div className="sheet">
      <h2>Workshops</h2>
      <Asked query={query} what="the programmes">
        {(programmes) => (programmes.length === 0 ? <NoProgramme /> : <Programmes programmes={programmes} />)}
      </Asked>
    </div>
  );
}

function Programmes({ programmes }: { programmes: readonly ListedDocument[] }) {
  const { at = '' } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const chosen = programmes.find(({ id }) => id === at) ?? programmes[0];
  return (
    <>
      <label>
        Programme{' '}
        <select
          value={chosen?.id}
          onChange={({ target }) => void navigate({ to: '.', search: (before) => ({ ...before, at: target.value }) })}
        >
          {programmes.map(({ id, fields }) => (
            <option key={id} value={id}>
              {fields['title'] ?? id}
            </option>
          ))}
        </select>
      </label>
      {chosen === undefined ? null : <ProgrammeView key={chosen.id} id={chosen.id} />}
    </>
  );
}

/** Nothing is stored yet: what it is, and what to do first. */
function NoProgramme() {
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: async () => {
      const { default: programme } = await import('../../shared/reference/workshops/l53-programme.json', {
        with: { type: 'json' },
      });
      await api.POST('/v1/workshop-programmes', { body: programme as unknown as Programme });
    },
    onSuccess: async () => client.invalidateQueries({ queryKey: ['workshop-programmes'] }),
  });
  return (
    <div className="notice">
      <p>
        There is no programme of workshops yet. A programme says which workshops are held where and when, whom they
        invite and who holds them; here one sees what it costs, whom it reaches and where its dates clash.
      </p>
      <PermittedButton
        action="workshop-programme:write"
        onPress={() => {
          begin.mutate();
        }}
      >
        Begin with the programme of A/C.3/79/L.53
      </PermittedButton>
      {begin.error === null ? null : <Failure error={begin.error} />}
    </div>
  );
}
