import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PermittedButton } from '../access/permitted-button.tsx';
import { dayText } from '../format/dates.ts';
import { countText } from '../format/numbers.ts';
import { DeskHead } from '../shell/desk-head.tsx';
import { Failure } from '../shell/failure.tsx';
import { Loading } from '../shell/loading.tsx';
import { documentsQuery, type ListedDocument, stageName, STAGES } from './statements.ts';
import { TableScroller } from '../shell/table-scroller.tsx';

/** All statements of the organization: found by what they are called, narrowed to a stage. */
export function StatementList() {
  const { data, error, isPending, refetch } = useQuery(documentsQuery('statements'));
  const navigate = useNavigate();
  return (
    <>
      <DeskHead />
      <main id="content" className="scroller list-view">
        <div className="list-head">
          <h1>Statements</h1>
          <PermittedButton action="statement:write" onPress={() => void navigate({ to: '/statements/new' })}>
            New statement
          </PermittedButton>
          <Link to="/statements/new" search={{ view: 'file' }}>
            Import a file
          </Link>
        </div>
        {isPending ? <Loading what="statements" /> : null}
        {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
        {data === undefined ? null : <FoundStatements statements={data} />}
      </main>
    </>
  );
}

function FoundStatements({ statements }: { statements: readonly ListedDocument[] }) {
  const { search = '', stage = '' } = useSearch({ from: '__root__' });
  if (statements.length === 0)
    return (
      <p className="notice">
        There is no statement yet. Begin one from a template: it estimates at once, and you replace what is assumed. Or
        import a file that you have.
      </p>
    );
  const found = statements.filter((one) => isFound(one, search) && (stage === '' || (one.state ?? 'draft') === stage));
  return (
    <>
      <ListFilter />
      <p role="status" className="soft">
        {countText(found.length, 'statement')}
        {found.length === statements.length ? '' : ` of ${statements.length}`}
      </p>
      {found.length === 0 ? (
        <p>None has these words in its symbol or title, and this stage. Widen the search.</p>
      ) : (
        <StatementTable statements={found} />
      )}
    </>
  );
}

function ListFilter() {
  const { search = '', stage = '' } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  return (
    <form
      role="search"
      className="list-filter"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label>
        <span>Search</span>
        <input
          type="search"
          value={search}
          placeholder="symbol or title"
          onChange={({ target }) =>
            void navigate({ to: '.', search: (before) => ({ ...before, search: target.value }), replace: true })
          }
        />
      </label>
      <label>
        <span>Stage</span>
        <select
          value={stage}
          onChange={({ target }) =>
            void navigate({ to: '.', search: (before) => ({ ...before, stage: target.value }), replace: true })
          }
        >
          <option value="">all</option>
          {Object.entries(STAGES).map(([state, name]) => (
            <option key={state} value={state}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

function StatementTable({ statements }: { statements: readonly ListedDocument[] }) {
  return (
    <TableScroller>
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col">Symbol</th>
            <th scope="col">Title</th>
            <th scope="col">Stage</th>
            <th scope="col">Revision</th>
            <th scope="col">Saved</th>
          </tr>
        </thead>
        <tbody>
          {statements.map(({ id, fields, state, revision, author, time }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/statements/$id" params={{ id }} search={{}}>
                  {fields['symbol'] ?? id}
                </Link>
              </th>
              <td>{fields['title']}</td>
              <td>
                <span className="stage">{stageName(state)}</span>
              </td>
              <td className="number">{revision}</td>
              <td>
                {dayText(time)} <span className="soft">by {author}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

/** Every word that is searched for, in the symbol or the title, whatever its case. */
function isFound({ id, fields }: ListedDocument, search: string): boolean {
  const text = `${id} ${fields['symbol'] ?? ''} ${fields['title'] ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((part) => text.includes(part));
}
