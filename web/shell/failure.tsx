import { RefusedByServer, Unreachable } from '../api/refused-by-server.ts';
import { JobStopped } from '../jobs/job-stopped.ts';
import { NoConnection } from '../offline/no-connection.tsx';

/** What went wrong, in the service's own sentences, and what can be done. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (error instanceof Unreachable && onRetry !== undefined) return <NoConnection onRetry={onRetry} />;
  const { title, sentences } = describe(error);
  return (
    <div className="notice" role="alert">
      <h2>{title}</h2>
      {sentences.length === 1 ? (
        <p>{sentences[0]}</p>
      ) : (
        <ul className="problems">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {onRetry === undefined ? null : (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}

function describe(error: unknown): { title: string; sentences: readonly string[] } {
  if (error instanceof Unreachable) return { title: 'The service does not respond', sentences: [error.message] };
  if (error instanceof RefusedByServer) {
    const { title, detail, problems } = error.document;
    const named = problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
    return { title, sentences: named.length === 0 ? [detail] : [...new Set(named)] };
  }
  if (error instanceof JobStopped)
    return {
      title: error.state === 'cancelled' ? 'The job was cancelled' : 'The job has failed',
      sentences: [
        ...(error.message === '' ? [] : [error.message]),
        'What was computed is kept: ask for the same again, and it goes on from there.',
      ],
    };
  const message = error instanceof Error ? error.message : String(error);
  return { title: 'The page has failed', sentences: [message, 'What is stored is not touched. Reload the page.'] };
}
