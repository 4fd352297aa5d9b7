import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Asked } from '../shell/asked.tsx';
import { documentsQuery } from '../statements/statements.ts';

/** A table is no document of its own: it leads to the statement that it goes into. */
export function TableGoesInto({ name }: { name: string }) {
  const query = useQuery(documentsQuery('statements'));
  return (
    <section aria-label="Where a table goes">
      <p role="status">
        <b>{name}</b> is a table, which goes into a statement that is there: choose it, and the table there once more. A
        workbook of a statement that comes back is dropped in its room of documents; rates go into their card.
      </p>
      <Asked query={query} what="statements">
        {(statements) =>
          statements.length === 0 ? (
            <p>There is no statement yet. Begin one from a template.</p>
          ) : (
            <ul className="plain-list">
              {statements.map(({ id, fields }) => (
                <li key={id}>
                  <Link to="/statements/$id/import" params={{ id }} search={{}}>
                    {fields['symbol'] ?? id}
                  </Link>{' '}
                  <span className="soft">{fields['title']}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  );
}
