import { useState } from 'react';
import { percent } from '../../shared/print/format-amount.ts';
import { csv } from '../../shared/print/tables/csv.ts';
import type { RiskResponse } from '../../shared/results/risk.ts';
import { makeAxis, placeOn } from '../charts/axis.ts';
import { ChartExport, type Drawing } from '../charts/chart-export.tsx';
import { escapeXml } from '../charts/escape-xml.ts';
import { amountText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';

/** Bands by year: from what one of ten draws stays below to what nine of ten do, the middle, and what is asked for. */
export function Fan({ risk, name }: { risk: RiskResponse; name: string }) {
  const [isTable, setTable] = useState(false);
  const { svg, width, height } = drawFan(risk);
  return (
    <>
      {isTable ? <FanTable risk={risk} /> : <FanDrawing svg={svg} width={width} height={height} risk={risk} />}
      <ChartExport
        name={name}
        isTable={isTable}
        onTable={setTable}
        draw={() => drawFan(risk)}
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

/** The chart is drawn as the file is; the table says the same to whoever cannot see it. */
function FanDrawing({ svg, width, height, risk }: Drawing & { risk: RiskResponse }) {
  return (
    <img
      className="drawn-chart"
      width={width}
      height={height}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
      alt={`Bands of the requirements by year. ${rowsOf(risk)
        .map(({ label, amounts: { requested, p10, p90 } }) => `${label}: asked for ${requested}, from ${p10} to ${p90}`)
        .join('; ')}`}
    />
  );
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

const LEFT = 90;
const COLUMN = 110;
const TOP = 30;
const BODY = 260;

/** The bands as a drawing that stands by itself, on paper of its own. */
function drawFan({ years, currency, symbol }: RiskResponse): Drawing {
  const axis = makeAxis([0, ...years.flatMap(({ requested, p90 }) => [requested, p90])]);
  const y = (amount: number): number => TOP + BODY - placeOn(axis, amount) * BODY;
  const width = LEFT + COLUMN * years.length + 20;
  const height = TOP + BODY + 46;
  const columns = years.flatMap(({ year, requested, p10, p50, p90 }, position) => {
    const x = LEFT + position * COLUMN;
    const top = y(p90);
    return [
      `<rect x="${x + 25}" y="${top.toFixed(1)}" width="60" height="${Math.max(1, y(p10) - top).toFixed(1)}" fill="#cfe0f3"/>`,
      `<line x1="${x + 25}" x2="${x + 85}" y1="${y(p50).toFixed(1)}" y2="${y(p50).toFixed(1)}" stroke="#0b5cab" stroke-width="3"/>`,
      `<line x1="${x + 15}" x2="${x + 95}" y1="${y(requested).toFixed(1)}" y2="${y(requested).toFixed(1)}" stroke="#171a1f" stroke-width="1.5" stroke-dasharray="4 3"/>`,
      `<text x="${x + 55}" y="${TOP + BODY + 18}" text-anchor="middle">${year}</text>`,
    ];
  });
  const marks = axis.ticks.flatMap((tick) => [
    `<line x1="${LEFT}" x2="${width - 10}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}" stroke="#dcdad3"/>`,
    `<text x="${LEFT - 8}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${tick === 0 ? '0' : escapeXml(amountText(tick))}</text>`,
  ]);
  const legend = 'band: 10 to 90 of a hundred draws; blue: half; dashed: asked for';
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Noto Sans, Liberation Sans, sans-serif" font-size="12" fill="#171a1f">`,
    `<rect width="100%" height="100%" fill="#fff"/><text x="8" y="18" font-weight="600">${escapeXml(`${symbol}, ${currency}`)}</text>`,
    ...marks,
    ...columns,
    `<text x="${LEFT}" y="${height - 8}" fill="#565f6b">${legend}</text>`,
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}
