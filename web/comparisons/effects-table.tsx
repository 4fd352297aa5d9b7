import { EFFECT_KINDS } from '../../shared/comparisons/effect-kind.ts';
import { type ComparisonLevel, comparisonRows } from '../../shared/print/comparison/rows.ts';
import type { Comparison } from '../../shared/results/comparison.ts';
import { amountText, centsMovementText } from '../format/numbers.ts';

/** The table behind a comparison: each place before and after, with the effects that make up its difference. */
export function EffectsTable({
  comparison,
  level,
  years,
}: {
  comparison: Comparison;
  level: ComparisonLevel;
  years: readonly number[];
}) {
  const { columns, rows, total, net } = comparisonRows(comparison, level, years);
  const moved = rows.filter(({ difference }) => difference !== 0);
  const kinds = EFFECT_KINDS.filter((kind) => total.effects[kind] !== '0.00');
  return (
    <div className="table-scroller">
      <table className="effects">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {['before', 'after', 'difference', ...kinds].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...moved, total, net].map(({ names, from, to, difference, effects }) => (
            <tr key={names.join('/')} className={names[0]?.startsWith('total') === true ? 'of-sum' : undefined}>
              {names.map((name, position) =>
                position === 0 ? (
                  <th key={columns[position]} scope="row">
                    {name}
                  </th>
                ) : (
                  <td key={columns[position]}>{name}</td>
                ),
              )}
              <td className="number">
                <bdi>{amountText(from)}</bdi>
              </td>
              <td className="number">
                <bdi>{amountText(to)}</bdi>
              </td>
              <td className="number">
                <bdi>{amountText(difference)}</bdi>
              </td>
              {kinds.map((kind) => (
                <td key={kind} className="number">
                  <bdi>{centsMovementText(effects[kind])}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
