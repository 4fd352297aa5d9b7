import type { Waterfall, WaterfallLevel } from '../../shared/comparisons/waterfall.ts';
import { amountText, centsMovementText } from '../format/numbers.ts';
import { axisText, barSpan, waterfallAxis } from './draw-waterfall.ts';
import { LEVEL_NAMES } from './name-bars.ts';

export type ShownWaterfall = {
  waterfall: Waterfall;
  level: WaterfallLevel;
  unit: string;
  from: string;
  to: string;
  names: readonly { title: string; beside: string }[];
};

/** A waterfall as a table whose middle column is drawn: a bar for every cause, the amounts before and after around. */
export function WaterfallChart({ waterfall, level, unit, from, to, names }: ShownWaterfall) {
  const axis = waterfallAxis(waterfall);
  const bar = (before: number, after: number, kind: string) => {
    const { start, length } = barSpan(axis, before, after);
    return (
      <svg className="bar" aria-hidden="true" focusable="false">
        <rect className={kind} x={`${start * 100}%`} width={`${length * 100}%`} height="18" />
      </svg>
    );
  };
  return (
    <div className="table-scroller">
      <table className="waterfall">
        <thead>
          <tr>
            <th scope="col">{LEVEL_NAMES[level]}</th>
            <th scope="col" className="axis">
              {axisText(axis, unit)}
            </th>
            <th scope="col" className="number">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="of-sum">
            <th scope="row">{from}</th>
            <td className="bar-cell">{bar(axis.from, waterfall.from, 'sum')}</td>
            <td className="number">
              <bdi>{amountText(waterfall.from)}</bdi>
            </td>
          </tr>
          {waterfall.bars.map(({ key, before, after, amount }, position) => (
            <tr key={key}>
              <th scope="row">
                {names[position]?.title} <span className="soft">{names[position]?.beside}</span>
              </th>
              <td className="bar-cell">{bar(Number(before), Number(after), 'step')}</td>
              <td className="number">
                <bdi>{centsMovementText(amount)}</bdi>
              </td>
            </tr>
          ))}
          <tr className="of-sum">
            <th scope="row">{to}</th>
            <td className="bar-cell">{bar(axis.from, waterfall.to, 'sum')}</td>
            <td className="number">
              <bdi>{amountText(waterfall.to)}</bdi>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
