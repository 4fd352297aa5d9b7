import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useParams, useSearch } from '@tanstack/react-router';
import { DocumentEditor, type EditedDocument } from '../editing/document-editor.tsx';
import { readHead } from '../editing/document-place.ts';
import { ImportTable } from '../imports/import-table.tsx';
import { TABLE_OF_RATES } from '../imports/table-options.ts';
import { DeskHead } from '../shell/desk-head.tsx';
import { Failure } from '../shell/failure.tsx';
import { Loading } from '../shell/loading.tsx';
import { CardRevision } from './card-revision.tsx';

// What belongs in this folder: rate cards as documents.

export const Route = createLazyRoute('/rate-cards/$id')({ component: EditRateCard });

/** A rate card: its head in forms and as a grid of its rates, or a revision as it was. */
function EditRateCard() {
  const { id } = useParams({ from: '/rate-cards/$id' });
  const { revision = '' } = useSearch({ from: '__root__' });
  return (
    <>
      <DeskHead>
        <h1 className="where">
          <b>{id}</b> <span>rate card</span>
        </h1>
      </DeskHead>
      <main id="content" className="scroller" tabIndex={-1}>
        {/^[1-9]\d{0,8}$/.test(revision) ? <CardRevision id={id} number={Number(revision)} /> : <CardHead id={id} />}
      </main>
    </>
  );
}

function CardHead({ id }: { id: string }) {
  const place = { collection: 'rate-cards', id } as const;
  const queryKey = ['rate-card', id];
  const { data, error, refetch } = useQuery({ queryKey, queryFn: () => readHead(place) });
  const edited: EditedDocument = {
    place,
    schemaFile: 'rate-card',
    action: 'rate-card:write',
    partsKey: 'rates',
    queryKeys: [queryKey, ['rate-cards'], ['statement']],
  };
  return (
    <>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null ? (
          <Loading what={id} />
        ) : null
      ) : (
        <DocumentEditor edited={edited} head={data}>
          {() => (
            <details>
              <summary>Import a table of rates (CSV, xlsx)</summary>
              <ImportTable
                place={{ id, etag: data.etag, action: 'rate-card:write', table: 'rates' }}
                table={TABLE_OF_RATES}
              />
            </details>
          )}
        </DocumentEditor>
      )}
    </>
  );
}
