import { useState } from 'react';
import { tornadoCsv } from '../../shared/print/sensitivity/csv.ts';
import type { Sensitivity, SensitivityResponse } from '../../shared/results/sensitivity.ts';
import { type Axis, makeAxis } from '../charts/axis.ts';
import { BarCell } from '../charts/bar-cell.tsx';
import { BarRows } from '../charts/bar-rows.tsx';
import { ChartExport } from '../charts/chart-export.tsx';
import { drawStandalone } from '../charts/draw-standalone.ts';
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
        draw={() => drawStandalone(<TornadoDrawing tornado={tornado} drawn={drawn} axis={axis} />)}
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
              <bdi>
                from {amountText(axis.from)} to {amountText(axis.to)}
              </bdi>
            </th>
            <th scope="col" className="number">
              Swing
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ id, description, low, high, swing }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{description}</bdi>
              </th>
              <BarCell axis={axis} from={low} to={high} kind="step" mark={total} />
              <td className="number">
                <bdi>{amountText(swing)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same as one drawing, which stands by itself. */
function TornadoDrawing({
  tornado: { symbol, currency, range, total },
  drawn,
  axis,
}: {
  tornado: SensitivityResponse;
  drawn: readonly Sensitivity[];
  axis: Axis;
}) {
  return (
    <BarRows
      rows={drawn.map(({ id, description, low, high, swing }) => ({
        key: id,
        name: description,
        from: low,
        to: high,
        amount: amountText(swing),
      }))}
      axis={axis}
      title={`${symbol}: each driver ${range} less and more, ${currency}`}
      unit={`from ${amountText(axis.from)} to ${amountText(axis.to)}`}
      mark={total}
    />
  );
}
