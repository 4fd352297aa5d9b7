import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { DocumentEditor, type EditedDocument } from '../editing/document-editor.tsx';
import { Moves } from '../editing/moves.tsx';
import { Loading } from '../shell/loading.tsx';
import { statementQuery } from './statements.ts';
import { useStatementHead } from './statement-work.ts';

export const Route = createLazyRoute('/statements/$id/edit')({ component: EditView });

/** A statement in forms, and its way through review. */
function EditView() {
  const { id } = useStatementHead();
  const { data } = useQuery(statementQuery(id));
  if (data === undefined) return <Loading what="the statement" />;
  const edited: EditedDocument = {
    place: { collection: 'statements', id },
    schemaFile: 'statement',
    action: 'statement:write',
    partsKey: 'requirements',
    queryKeys: [['statement', id], ['statements']],
  };
  const head = { etag: data.etag ?? '', revision: data.revision ?? 0, document: data.value };
  return (
    <DocumentEditor edited={edited} head={head}>
      {({ draft }) => (
        <>
          <Moves id={id} etag={head.etag} state={data.state} isChanged={draft.position > 0} />
          <p>
            <Link to="/statements/$id/import" params={{ id }} search={{}}>
              Import a table
            </Link>{' '}
            <span className="soft">posts, requirements, published amounts, the status of a treaty (CSV, xlsx)</span>
          </p>
        </>
      )}
    </DocumentEditor>
  );
}
