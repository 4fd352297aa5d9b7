import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { percent } from '../../shared/print/format-amount.ts';
import type { RiskResponse, YearRisk } from '../../shared/results/risk.ts';
import { AmountAxis, AMOUNTS_WIDTH } from '../charts/amount-axis.tsx';
import { makeAxis } from '../charts/axis.ts';
import { ChartLegend, legendHeight } from '../charts/chart-legend.tsx';
import { COLOURS } from '../charts/palette.ts';
import { everyNth, textWidth } from '../charts/text-width.ts';

const TOP = 30;
const BODY = 260;
const LEGEND = [
  { kind: 'band', text: 'from 10 to 90 of a hundred draws' },
  { kind: 'line', text: 'half of the draws' },
  { kind: 'dashed', text: 'asked for' },
] as const;

/** The bands of a forecast in money, year by year; `label` says them where nobody sees them. */
export function FanDrawing({
  risk: { years },
  width,
  title,
  label,
}: {
  risk: RiskResponse;
  width: number;
  title?: string;
  label?: string;
}) {
  const axis = makeAxis([0, ...years.flatMap(({ requested, p90 }) => [requested, p90])]);
  const y = scaleLinear<number>({ domain: [axis.from, axis.to], range: [TOP + BODY, TOP] });
  const x = scaleBand<number>({
    domain: years.map(({ year }) => year),
    range: [AMOUNTS_WIDTH, width],
    padding: 0.3,
  });
  const every = everyNth(textWidth('2025'), x.step());
  const legendAt = TOP + BODY + 34;
  return (
    <svg
      width={width}
      height={legendAt + legendHeight(LEGEND, width)}
      fontSize={12}
      fill={COLOURS.ink}
      {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
    >
      {title === undefined ? null : (
        <text x={8} y={18} fontWeight={600}>
          {title}
        </text>
      )}
      <AmountAxis axis={axis} scale={y} width={width} />
      {years.map((one, position) => (
        <Group key={one.year} left={x(one.year) ?? 0}>
          <Band risk={one} y={y} width={x.bandwidth()} />
          {position % every === 0 ? (
            <text x={x.bandwidth() / 2} y={TOP + BODY + 18} textAnchor="middle">
              {one.year}
            </text>
          ) : null}
        </Group>
      ))}
      <ChartLegend items={LEGEND} top={legendAt} width={width} />
    </svg>
  );
}

type BandProps = { risk: YearRisk; y: (amount: number) => number; width: number };

function Band({ risk: { year, requested, p10, p50, p90, chanceSufficient }, y, width }: BandProps) {
  return (
    <>
      <Bar x={0} y={y(p90)} width={width} height={Math.max(1, y(p10) - y(p90))} fill={COLOURS.density}>
        <title>{`${year}: suffices with ${percent(chanceSufficient)}`}</title>
      </Bar>
      <line x1={0} x2={width} y1={y(p50)} y2={y(p50)} stroke={COLOURS.accent} strokeWidth={3} />
      <line
        x1={-width * 0.15}
        x2={width * 1.15}
        y1={y(requested)}
        y2={y(requested)}
        stroke={COLOURS.ink}
        strokeWidth={1.5}
        strokeDasharray="4 3"
      />
    </>
  );
}
