import { useMutation } from '@tanstack/react-query';
import type { PersonEngagement } from '../../shared/engagements/person-engagement.ts';
import { Refused } from '../../shared/model/problem.ts';
import { DropFile } from '../documents/drop-file.tsx';
import { countText } from '../format/numbers.ts';
import { Failure } from '../shell/failure.tsx';

/** What else a person has done, as a table: the limits of ST/AI/2013/4 are across engagements. It is not stored. */
export function OtherEngagements({
  others,
  onRead,
}: {
  others: readonly PersonEngagement[];
  onRead: (others: readonly PersonEngagement[]) => void;
}) {
  const read = useMutation({
    mutationFn: async (file: File) => {
      const { readEngagementsCsv } = await import('../../shared/engagements/person-engagement.ts');
      return readEngagementsCsv(await file.text());
    },
    onSuccess: onRead,
  });
  return (
    <details>
      <summary>
        Other engagements of the person{others.length === 0 ? '' : `: ${countText(others.length, 'engagement')} read`}
      </summary>
      <p className="lead">
        A table with the columns id, person, type, from and until. It is read for the limits, and stored nowhere.
      </p>
      <DropFile label="A table (.csv)" accept=".csv" isBusy={read.isPending} onFile={read.mutate} />
      {read.error instanceof Refused ? (
        <div role="alert">
          <p>The table is not read. Correct it, and choose it again.</p>
          <ul className="problems">
            {read.error.problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <b>{path}</b> {message}
              </li>
            ))}
          </ul>
        </div>
      ) : read.error === null ? null : (
        <Failure error={read.error} />
      )}
    </details>
  );
}
