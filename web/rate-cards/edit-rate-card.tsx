import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import { DocumentEditor, type EditedDocument } from '../editing/document-editor.tsx';
import { readHead } from '../editing/document-place.ts';
import { ImportTable } from '../imports/import-table.tsx';
import { TABLE_OF_RATES } from '../imports/table-options.ts';
import { DeskHead } from '../shell/desk-head.tsx';
import { Failure } from '../shell/failure.tsx';
import { Loading } from '../shell/loading.tsx';

// What belongs in this folder: rate cards as documents.

export const Route = createLazyRoute('/rate-cards/$id')({ component: EditRateCard });

/** A rate card in forms and as a grid of its rates. */
function EditRateCard() {
  const { id } = useParams({ from: '/rate-cards/$id' });
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
      <DeskHead>
        <h1 className="where">
          <b>{id}</b> <span>rate card</span>
        </h1>
      </DeskHead>
      <main id="content" className="scroller" tabIndex={-1}>
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
      </main>
    </>
  );
}
