import { csv } from '../../shared/print/tables/csv.ts';
import type { Comparison } from '../../shared/results/comparison.ts';
import { centsAsText } from '../format/numbers.ts';

type Figures = Comparison['figures'];

const CAUSE_COLUMNS = ['section', 'object', 'line', 'year', 'requirement', 'effect', 'change', 'amount'];

/** Every effect of every figure, staff assessment too. */
function causeRows(figures: Figures): readonly (readonly string[])[] {
  return figures.flatMap(({ charge, year, details }) =>
    details.map(({ requirement = '', kind, change = '', amount }) => [
      charge.section,
      charge.object,
      charge.line ?? '',
      String(year),
      requirement,
      kind,
      change,
      amount,
    ]),
  );
}

export function causesCsv(figures: Figures): string {
  return csv([CAUSE_COLUMNS, ...causeRows(figures)]);
}

/** The table behind the causes: every effect of every figure. */
export function CauseTable({ figures }: { figures: Figures }) {
  return (
    <div className="table-scroller">
      <table className="effects">
        <thead>
          <tr>
            {CAUSE_COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === 'amount' ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {causeRows(figures).map((row) => (
            <tr key={row.slice(0, -1).join('/')}>
              {row.map((text, position) => (
                <td
                  key={CAUSE_COLUMNS[position]}
                  className={CAUSE_COLUMNS[position] === 'amount' ? 'number' : undefined}
                >
                  {CAUSE_COLUMNS[position] === 'amount' ? <bdi>{centsAsText(text)}</bdi> : text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
