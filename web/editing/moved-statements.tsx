import type { DryRun, MovedStatement } from '../../shared/results/dry-run.ts';
import { amountText, countText, movementText } from '../format/numbers.ts';

/** What a change would do to figures, statement by statement, and what would be asked of each. */
export function MovedStatements({ dryRun: { statements, notEstimated } }: { dryRun: DryRun }) {
  return (
    <>
      {statements.map((one) => (
        <MovedFigures key={one.statement} moved={one} />
      ))}
      {notEstimated.length === 0 ? null : <p>Not estimated, though they use it too: {notEstimated.join(', ')}.</p>}
    </>
  );
}

function MovedFigures({
  moved: { statement, figures = [], net, problems, problemsBefore, queries },
}: {
  moved: MovedStatement;
}) {
  return (
    <>
      {[...problemsBefore, ...problems].map(({ message }) => (
        <p key={message} className="field-problem">
          {statement} gives no estimate: {message}
        </p>
      ))}
      {figures.length === 0 ? null : (
        <details>
          <summary>
            {statement}: {net === undefined ? '' : `${movementText(net.difference)} net of staff assessment, all years`}
          </summary>
          <ul className="plain-list">
            {figures.slice(0, 60).map(({ charge, year, from, to, difference }) => (
              <li key={JSON.stringify([charge, year])}>
                Section {charge.section}, {charge.line ?? charge.object}, {year}: <bdi>{amountText(from)}</bdi> →{' '}
                <bdi>{amountText(to)}</bdi> <i className="movement">{movementText(difference)}</i>
              </li>
            ))}
          </ul>
        </details>
      )}
      {queries.length === 0 ? null : (
        <>
          <p>
            {statement}: {countText(queries.length, 'new query or note', 'new queries and notes')}
          </p>
          <ul className="problems">
            {queries.slice(0, 60).map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
