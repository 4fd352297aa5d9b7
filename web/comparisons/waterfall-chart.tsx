import type { Waterfall } from '../../shared/comparisons/waterfall.ts';
import { axisText } from '../charts/amount-axis.tsx';
import { type Axis, makeAxis } from '../charts/axis.ts';
import { BarCell } from '../charts/bar-cell.tsx';
import { type BarRow, BarRows } from '../charts/bar-rows.tsx';
import { amountText, centsMovementText } from '../format/numbers.ts';
import { type Level, LEVEL_NAMES } from './name-bars.ts';

export type ShownWaterfall = {
  waterfall: Waterfall;
  level: Level;
  unit: string;
  from: string;
  to: string;
  names: readonly { title: string; beside: string }[];
};

/** A waterfall as a table whose middle column is drawn: a bar for every cause, the amounts before and after around. */
export function WaterfallChart({ level, ...shown }: ShownWaterfall) {
  const axis = waterfallAxis(shown.waterfall);
  return (
    <div className="table-scroller">
      <table className="waterfall">
        <thead>
          <tr>
            <th scope="col">{LEVEL_NAMES[level]}</th>
            <th scope="col" className="axis">
              {axisText(axis, shown.unit)}
            </th>
            <th scope="col" className="number">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(shown, axis).map(({ key, title, beside, from, to, amount, isSum }) => (
            <tr key={key} className={isSum ? 'of-sum' : undefined}>
              <th scope="row">
                <bdi>{title}</bdi> <span className="soft">{beside}</span>
              </th>
              <BarCell axis={axis} from={from} to={to} kind={isSum ? 'sum' : 'step'} />
              <td className="number">
                <bdi>{amount}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same as one drawing, which stands by itself. */
export function WaterfallDrawing({ title, ...shown }: Omit<ShownWaterfall, 'level'> & { title: string }) {
  const axis = waterfallAxis(shown.waterfall);
  const rows = rowsOf(shown, axis).map(({ title: name, beside, ...row }): BarRow => ({
    ...row,
    name: beside === '' ? name : `${name}, ${beside}`,
  }));
  return <BarRows rows={rows} axis={axis} title={title} unit={axisText(axis, shown.unit)} />;
}

/** The axis of a waterfall: it holds every bar, and may begin far from zero. */
function waterfallAxis({ from, to, bars }: Waterfall): Axis {
  return makeAxis([from, to, ...bars.map(({ after }) => Number(after))]);
}

type Row = Required<Omit<BarRow, 'name'>> & { title: string; beside: string };

function rowsOf({ waterfall, from, to, names }: Omit<ShownWaterfall, 'level'>, axis: Axis): readonly Row[] {
  const sum = (key: string, title: string, amount: number): Row => {
    return { key, title, beside: '', from: axis.from, to: amount, amount: amountText(amount), isSum: true };
  };
  return [
    sum('sum before', from, waterfall.from),
    ...waterfall.bars.map(({ key, before, after, amount }, position) => ({
      key,
      title: names[position]?.title ?? '',
      beside: names[position]?.beside ?? '',
      from: Number(before),
      to: Number(after),
      amount: centsMovementText(amount),
      isSum: false,
    })),
    sum('sum after', to, waterfall.to),
  ];
}
