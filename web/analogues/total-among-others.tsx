import { compareExact, exactOf } from '../../shared/money/exact.ts';
import type { Plausibility, Subject } from '../../shared/results/analogues.ts';
import { amountText, decimalText } from '../format/numbers.ts';
import { PlainTable, type PlainRow } from '../shell/plain-table.tsx';

/** The total of the statement among amounts that documents state: lowest, quartiles and highest of what resembles it. */
export function TotalAmongOthers({ subject, plausibility }: { subject: Subject; plausibility: Plausibility }) {
  const { notice, lowest, lowerQuartile, middle, upperQuartile, highest } = plausibility;
  const ranks = [
    { name: 'Lowest', rank: lowest },
    { name: 'Lower quartile', rank: lowerQuartile },
    { name: 'Middle', rank: middle },
    { name: 'Upper quartile', rank: upperQuartile },
    { name: 'Highest', rank: highest },
  ].flatMap(({ name, rank }) => (rank === undefined ? [] : [{ name, ...rank }]));
  const mine = exactOf(String(subject.amount));
  const before = ranks.filter(({ amount }) => compareExact(exactOf(amount), mine) < 0);
  const { first, last } = subject.years;
  const own: PlainRow = {
    key: 'this statement',
    isSum: true,
    cells: [
      `This statement, ${first === last ? first : `${first}–${last}`}`,
      { number: amountText(subject.amount) },
      `${subject.symbol}, net of staff assessment`,
    ],
  };
  const row = ({ name, amount, symbol, draft }: (typeof ranks)[number]): PlainRow => ({
    key: name,
    cells: [name, { number: decimalText(amount) }, `${symbol} on ${draft}`],
  });
  return (
    <>
      <p role="status" className="lead">
        For information: {notice}
      </p>
      {ranks.length === 0 ? null : (
        <PlainTable
          columns={[
            { title: 'Among those alike' },
            { title: subject.currency, isNumber: true },
            { title: 'Stated in' },
          ]}
          rows={[...before.map(row), own, ...ranks.slice(before.length).map(row)]}
        />
      )}
    </>
  );
}
