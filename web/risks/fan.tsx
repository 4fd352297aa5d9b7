import { useState } from 'react';
import { percent } from '../../shared/print/format-amount.ts';
import { csv } from '../../shared/print/tables/csv.ts';
import type { RiskResponse } from '../../shared/results/risk.ts';
import { ChartExport } from '../charts/chart-export.tsx';
import { ChartPlace } from '../charts/chart-place.tsx';
import { drawStandalone } from '../charts/draw-standalone.ts';
import { amountText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';
import { FanDrawing } from './fan-drawing.tsx';

/** Bands by year: from what one of ten draws stays below to what nine of ten do, the middle, and what is asked for. */
export function Fan({ risk, name }: { risk: RiskResponse; name: string }) {
  const [isTable, setTable] = useState(false);
  return (
    <>
      {isTable ? (
        <FanTable risk={risk} />
      ) : (
        <ChartPlace>{(width) => <FanDrawing risk={risk} width={width} label={spokenBands(risk)} />}</ChartPlace>
      )}
      <ChartExport
        name={name}
        isTable={isTable}
        onTable={setTable}
        draw={() => drawStandalone(<FanDrawing risk={risk} width={900} title={`${risk.symbol}, ${risk.currency}`} />)}
        csv={() =>
          csv([
            ['year', 'requested', 'p10', 'p50', 'p90', 'chance that it suffices'],
            ...rowsOf(risk).map(({ label, amounts: { requested, p10, p50, p90, chanceSufficient } }) => [
              label,
              ...[requested, p10, p50, p90].map(String),
              String(chanceSufficient),
            ]),
          ])
        }
      />
    </>
  );
}

/** What the drawing shows, for whoever cannot see it. */
function spokenBands(risk: RiskResponse): string {
  const bands = rowsOf(risk).map(
    ({ label, amounts: { requested, p10, p90 } }) => `${label}: asked for ${requested}, from ${p10} to ${p90}`,
  );
  return `Bands of the requirements by year. ${bands.join('; ')}`;
}

function rowsOf({ years, total }: RiskResponse) {
  return [
    ...years.map((amounts) => ({ label: String(amounts.year), amounts })),
    { label: 'all years', amounts: total },
  ];
}

function FanTable({ risk }: { risk: RiskResponse }) {
  return (
    <PlainTable
      columns={[
        { title: 'Year' },
        ...['Asked for', 'One of ten below', 'Half below', 'Nine of ten below', 'Suffices'].map((title) => ({
          title,
          isNumber: true,
        })),
      ]}
      rows={rowsOf(risk).map(({ label, amounts: { requested, p10, p50, p90, chanceSufficient } }) => ({
        key: label,
        isSum: label === 'all years',
        cells: [
          label,
          ...[requested, p10, p50, p90].map((amount) => ({ number: amountText(amount) })),
          { number: percent(chanceSufficient) },
        ],
      }))}
    />
  );
}
