import { type ReactNode, useRef } from 'react';
import { useWidth } from './use-width.ts';

/** Charts are as wide as their place, and no wider than is easily read. */
const WIDTH_MAX = 1100;

/** Where a chart stands: as wide as there is room, from left to right in every language, as time and amounts run. */
export function ChartPlace({ children }: { children: (width: number) => ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  return (
    <div ref={place} className="chart-place" dir="ltr">
      {children(Math.min(width, WIDTH_MAX))}
    </div>
  );
}
