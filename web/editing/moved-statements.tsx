import type { DryRun, MovedStatement } from '../../shared/results/dry-run.ts';
import { PlaceLink } from '../statements/place-link.tsx';
import { amountText, countText, movementText } from '../format/numbers.ts';

/** What a change would do to figures, statement by statement, and what would be asked of each. */
export function MovedStatements({
  dryRun: { statements, notEstimated },
  document,
}: {
  dryRun: DryRun;
  /** What is changed, by which places of problems are found. */
  document?: object | undefined;
}) {
  return (
    <>
      {statements.map((one) => (
        <MovedFigures key={one.statement} moved={one} document={document} />
      ))}
      {notEstimated.length === 0 ? null : <p>Not estimated, though they use it too: {notEstimated.join(', ')}.</p>}
    </>
  );
}

function MovedFigures({
  moved: { statement, figures = [], net, problems, problemsBefore, queries },
  document,
}: {
  moved: MovedStatement;
  document: object | undefined;
}) {
  return (
    <>
      {[...problemsBefore, ...problems].map(({ path, message }) => (
        <p key={`${path} ${message}`} className="field-problem">
          {statement} gives no estimate:{' '}
          <PlaceLink id={statement} document={document} place={{ path }}>
            {path}
          </PlaceLink>{' '}
          {message}
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
            {queries.slice(0, 60).map(({ message, requirement }) => (
              <li key={message}>
                {requirement === undefined ? null : (
                  <PlaceLink id={statement} place={{ requirement }}>
                    {requirement}
                  </PlaceLink>
                )}{' '}
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
