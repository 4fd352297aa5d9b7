import type { Forecast } from '../../shared/results/forecast.ts';
import { percent } from '../../shared/print/format-amount.ts';
import { chanceIn } from '../forecasts/use-forecast.ts';
import { placeOnScale, type TimeScale } from './time-scale.ts';

const AXIS = 38;
const HEIGHT = 30;

/** Behind the handle: how likely entry into force is in each year, as high as its chance. */
export function ClockDensity({ scale, forecast }: { scale: TimeScale; forecast: Forecast }) {
  const years = Array.from({ length: scale.last - scale.first + 1 }, (_, offset) => scale.first + offset);
  const chances = years.map((year) => chanceIn(forecast, year));
  const most = Math.max(...chances);
  if (most === 0) return null;
  const width = placeOnScale(scale, scale.first + 1);
  return (
    <g className="density" aria-hidden="true">
      {years.map((year, position) => {
        const height = ((chances[position] ?? 0) / most) * HEIGHT;
        return (
          <rect key={year} x={placeOnScale(scale, year)} y={AXIS - height} width={width - 1} height={height}>
            <title>{`${year}: ${percent(chances[position] ?? 0)}`}</title>
          </rect>
        );
      })}
    </g>
  );
}
