import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { rowKey } from '../../../shared/comparisons/moved-cells.ts';
import type { Factor } from '../../../shared/model/component.ts';
import type { Explanation } from '../../../shared/results/explanation.ts';
import type { Uses } from '../../../shared/results/uses.ts';
import { api } from '../../api/api.ts';
import { bodyOf } from '../../api/read-response.ts';
import { amountText, countText } from '../../format/numbers.ts';
import { Failure } from '../../shell/failure.tsx';
import { type StatementWork, useStatementWork } from '../../statements/statement-work.ts';

type Rate = NonNullable<Factor['origin']['rateCard']>;

/** For each rate of a figure: which other figures use it, asked for when somebody wants to know. */
export function WhereUsed({ explanation }: { explanation: Explanation }) {
  const rates = new Map(
    explanation.components.flatMap(({ factors }) =>
      factors.flatMap(({ origin: { rateCard } }) =>
        rateCard === undefined ? [] : [[`${rateCard.card} ${rateCard.code}`, rateCard] as const],
      ),
    ),
  );
  return [...rates].map(([key, rate]) => <UsesOfRate key={key} rate={rate} />);
}

function UsesOfRate({ rate: { card, code } }: { rate: Rate }) {
  const work = useStatementWork();
  const [isAsked, setAsked] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['where-used', work.id, work.current.from, card, code],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/v1/statements/{id}/where-used', {
          params: { path: { id: work.id }, query: { rate: code, card, scenarios: work.scenarios.join(',') } },
          signal,
        }),
      ),
    enabled: isAsked,
  });
  if (!isAsked)
    return (
      <button
        type="button"
        className="quiet"
        onClick={() => {
          setAsked(true);
        }}
      >
        Where is “{code}” used?
      </button>
    );
  if (error !== null) return <Failure error={error} />;
  if (data === undefined) return <p role="status">Looking for “{code}” …</p>;
  return (
    <>
      <h3>
        “{code}” is used by {countText(data.figures.length, 'figure')}
      </h3>
      <ul>
        {data.figures.map((figure) => (
          <li key={JSON.stringify([figure.section, figure.object, figure.line, figure.group, figure.year])}>
            <UsingFigure work={work} figure={figure} />
          </li>
        ))}
      </ul>
    </>
  );
}

type UsingFigureProps = { work: StatementWork; figure: Uses['figures'][number] };

/** A figure that uses the rate, as a link to its own proof where a table shows it. */
function UsingFigure({ work, figure }: UsingFigureProps) {
  const { section, object, line, group, column, year, amount } = figure;
  const text = `Section ${section}, ${line ?? object}, ${column}: `;
  const key = rowKey('row', { section, object, line, group });
  const table = work.shown.tables.find(
    ({ rows, columnYears }) =>
      rows.some((row) => rowKey('row', row) === key) && columnYears.some((one) => one.year === year),
  );
  if (table === undefined)
    return (
      <>
        {text}
        <bdi>{amountText(amount)}</bdi>
      </>
    );
  return (
    <Link to="." search={(before) => ({ ...before, cell: [table.number, year, key].join('/') })} replace>
      {text}
      <bdi>{amountText(amount)}</bdi>
    </Link>
  );
}
