import { useState } from 'react';
import { tornadoCsv } from '../../shared/print/sensitivity/csv.ts';
import type { Sensitivity, SensitivityResponse } from '../../shared/results/sensitivity.ts';
import { type Axis, makeAxis, placeOn } from '../charts/axis.ts';
import { ChartExport, type Drawing } from '../charts/chart-export.tsx';
import { escapeXml } from '../charts/escape-xml.ts';
import { amountText, decimalText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { nameDriver } from './name-driver.ts';

/** So many drivers are drawn; the table has all. */
const DRAWN_MAX = 20;

/** Drivers by how far they move the total, the widest first. */
export function TornadoChart({ tornado, name }: { tornado: SensitivityResponse; name: string }) {
  const [isTable, setTable] = useState(false);
  const { statement } = useStatementWork();
  const drivers = tornado.drivers.map((driver) => ({
    ...driver,
    description: nameDriver(driver, statement.requirements),
  }));
  const drawn = drivers.slice(0, DRAWN_MAX);
  const axis = makeAxis(drawn.flatMap(({ low, high }) => [low, high]).concat(tornado.total));
  return (
    <>
      {isTable ? (
        <PlainTable
          columns={[
            { title: 'Driver' },
            { title: 'Value', isNumber: true },
            { title: 'Total if low', isNumber: true },
            { title: 'Total if high', isNumber: true },
            { title: 'Swing', isNumber: true },
          ]}
          rows={drivers.map(({ id, description, value, unit, low, high, swing }) => ({
            key: id,
            cells: [
              description,
              { number: `${decimalText(value)} ${unit}` },
              ...[low, high, swing].map((amount) => ({ number: amountText(amount) })),
            ],
          }))}
        />
      ) : (
        <DrawnTornado drawn={drawn} axis={axis} total={tornado.total} />
      )}
      {isTable || tornado.drivers.length <= DRAWN_MAX ? null : (
        <p className="soft">
          The {DRAWN_MAX} widest of {tornado.drivers.length}; the table has all.
        </p>
      )}
      <ChartExport
        name={name}
        isTable={isTable}
        onTable={setTable}
        draw={() => drawTornado(tornado, drawn, axis)}
        csv={() => tornadoCsv(tornado)}
      />
    </>
  );
}

function DrawnTornado({ drawn, axis, total }: { drawn: readonly Sensitivity[]; axis: Axis; total: number }) {
  return (
    <div className="table-scroller">
      <table className="waterfall">
        <thead>
          <tr>
            <th scope="col">Driver</th>
            <th scope="col" className="axis">
              from {amountText(axis.from)} to {amountText(axis.to)}
            </th>
            <th scope="col" className="number">
              Swing
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ id, description, low, high, swing }) => {
            const [start, end] = [placeOn(axis, Math.min(low, high)), placeOn(axis, Math.max(low, high))];
            return (
              <tr key={id}>
                <th scope="row">{description}</th>
                <td className="bar-cell">
                  <svg className="bar" aria-hidden="true" focusable="false">
                    <rect className="step" x={`${start * 100}%`} width={`${(end - start) * 100}%`} height="18" />
                    <line
                      className="mark"
                      x1={`${placeOn(axis, total) * 100}%`}
                      x2={`${placeOn(axis, total) * 100}%`}
                      y1="-4"
                      y2="24"
                    />
                  </svg>
                </td>
                <td className="number">
                  <bdi>{amountText(swing)}</bdi>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const ROW = 24;
const NAMES = 360;
const BARS = 420;

function drawTornado(
  { symbol, currency, range }: SensitivityResponse,
  drawn: readonly Sensitivity[],
  axis: Axis,
): Drawing {
  const width = NAMES + BARS + 120;
  const height = ROW * (drawn.length + 2);
  const rows = drawn.map(({ description, low, high, swing }, position) => {
    const y = (position + 1) * ROW + 8;
    const [start, end] = [placeOn(axis, Math.min(low, high)), placeOn(axis, Math.max(low, high))];
    const short = description.length > 56 ? `${description.slice(0, 55)}…` : description;
    return [
      `<text x="8" y="${y + 13}">${escapeXml(short)}</text>`,
      `<rect x="${(NAMES + start * BARS).toFixed(1)}" y="${y}" width="${Math.max(1, (end - start) * BARS).toFixed(1)}" height="${ROW - 8}" fill="#0b5cab"/>`,
      `<text x="${width - 8}" y="${y + 13}" text-anchor="end">${escapeXml(amountText(swing))}</text>`,
    ].join('');
  });
  const title = `${symbol}: each driver ${range} less and more, ${currency}`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Noto Sans, Liberation Sans, sans-serif" font-size="12" fill="#171a1f">`,
    `<rect width="100%" height="100%" fill="#fff"/><text x="8" y="18" font-weight="600">${escapeXml(title)}</text>`,
    ...rows,
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}
