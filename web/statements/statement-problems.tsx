import { RefusedByServer } from '../api/refused-by-server.ts';
import { Failure } from '../shell/failure.tsx';
import { PlaceLink } from './place-link.tsx';
import { useStatementHead } from './statement-work.ts';

/** Why the service refuses something of this statement: each problem leads to the field that it is about. */
export function StatementProblems({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { id, statement } = useStatementHead();
  if (!(error instanceof RefusedByServer) || error.document.problems.every(({ path }) => path === ''))
    return <Failure error={error} {...(onRetry !== undefined && { onRetry })} />;
  const { title, problems } = error.document;
  return (
    <div className="notice" role="alert">
      <h2>{title}</h2>
      <ul className="problems">
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path === '' ? null : (
              <PlaceLink id={id} document={statement} place={{ path }}>
                {path}
              </PlaceLink>
            )}{' '}
            {message}
          </li>
        ))}
      </ul>
      {onRetry === undefined ? null : (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
