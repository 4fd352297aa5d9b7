import { memo } from 'react';
import { AreaClosed } from '@visx/shape';
import { scaleLinear } from '@visx/scale';
import type { MonthChance } from '../forecasts/use-density.ts';
import { AXIS } from './clock-line.tsx';
import { placeOnScale, type TimeScale } from './time-scale.ts';

const HEIGHT = 30;

type ClockDensityProps = { scale: TimeScale; density: readonly MonthChance[] };

/** Behind the handle: how likely entry into force is in each month, the most likely one as high as there is room. */
export const ClockDensity = memo(function ClockDensity({ scale, density }: ClockDensityProps) {
  const most = Math.max(...density.map(({ chance }) => chance));
  if (!(most > 0)) return null;
  const y = scaleLinear<number>({ domain: [0, most], range: [AXIS, AXIS - HEIGHT] });
  return (
    <AreaClosed
      className="density"
      aria-hidden="true"
      data={[...density]}
      x={({ from }) => placeOnScale(scale, from + 1 / 24)}
      y={({ chance }) => y(chance)}
      yScale={y}
    />
  );
});
