import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { statementId } from '../../shared/model/statement-id.ts';
import { usePermission } from '../access/who-am-i.ts';
import { ReasonForm } from '../shell/reason-form.tsx';
import type { Fields } from './document-kinds.ts';
import { type Head, postDocument, putFile } from './look-at-file.ts';
import type { SentFile } from './read-document-file.ts';

/** Stores what was looked at, with a reason: as a new document, or as the revision after the one that it was held against. */
export function TakeFile({ file, head }: { file: SentFile; head?: Head }) {
  const permission = usePermission(file.kind.action);
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: async (reason: string) => {
      const query = { reason };
      const made = head === undefined ? await postDocument(file, query) : await putFile(file, head, query);
      if ('dryRun' in made) throw new Error('The service has tried what it was to store.');
      return made;
    },
    onSuccess: () => client.invalidateQueries(),
  });
  if (take.data !== undefined)
    return (
      <p role="status">
        {head === undefined ? 'Created' : 'Saved'}: {file.kind.noun} {take.data.id} is at revision {take.data.revision}.{' '}
        <OpenDocument file={file} id={take.data.id} />
      </p>
    );
  if (!permission.allowed) return <p role="note">{permission.because}</p>;
  const act = head === undefined ? `Create the ${file.kind.noun}` : 'Save as a revision';
  return <ReasonForm of={file.name} act={act} busy="Storing …" saving={take} />;
}

/** Where a document is looked at, if the page has a view of its kind. */
function OpenDocument({ file: { kind, document }, id }: { file: SentFile; id: string }) {
  switch (kind.collection) {
    case 'statements':
      return (
        <Link to="/statements/$id" params={{ id }} search={{}}>
          Open it
        </Link>
      );
    case 'rate-cards':
      return (
        <Link to="/rate-cards/$id" params={{ id }} search={{ at: 'rates' }}>
          Open it
        </Link>
      );
    case 'scenarios': {
      const statement = statementOf(document);
      return statement === undefined ? null : (
        <Link to="/statements/$id" params={{ id: statement }} search={{ scenarios: [id] }}>
          Open the statement under it
        </Link>
      );
    }
    case 'workshop-programmes':
    case 'post-profiles':
    case 'engagements':
    case 'analogue-lists':
      return null;
  }
}

/** The id of the statement that a scenario is made for. */
function statementOf({ base }: Fields): string | undefined {
  if (typeof base !== 'object' || base === null || !('statement' in base)) return undefined;
  return typeof base.statement === 'string' ? statementId(base.statement) : undefined;
}
