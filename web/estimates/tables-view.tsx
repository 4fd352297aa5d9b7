import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { countText } from '../format/numbers.ts';
import { useStatementWork } from '../statements/statement-work.ts';
import { countMoved, makeSheet, type Sheet } from './sheet/make-sheet.ts';
import { SheetTable } from './sheet/sheet-table.tsx';

/** The currencies of statements by the name that documents print. */
const CURRENCY_NAMES: Readonly<Record<string, string>> = { USD: 'United States dollars', EUR: 'Euros' };

/** The tables of a statement in its own layout. */
export function TablesView() {
  const sheets = useSheets();
  const { shown } = useStatementWork();
  const { cell } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const open = (name: string): void =>
    void navigate({ to: '.', search: (before) => ({ ...before, cell: name }), replace: true });
  return (
    <div className="sheet">
      {sheets.map((sheet) => (
        <SheetTable
          key={sheet.number}
          sheet={sheet}
          currency={CURRENCY_NAMES[shown.currency] ?? shown.currency}
          basis={shown.basis}
          open={cell}
          onOpen={open}
          onTry={open}
        />
      ))}
    </div>
  );
}

/** The tables as the page shows them, with what moved against what they are compared with. */
export function useSheets(): readonly Sheet[] {
  const { statement, shown, against } = useStatementWork();
  return useMemo(
    () =>
      shown.tables.map((table) =>
        makeSheet(
          statement,
          table,
          against?.tables.find(({ number }) => number === table.number),
        ),
      ),
    [statement, shown, against],
  );
}

/** "17 figures moved against As stated": said aloud when it changes. */
export function MovedCount({ sheets, against }: { sheets: readonly Sheet[]; against: string }) {
  const count = sheets.reduce((sum, sheet) => sum + countMoved(sheet), 0);
  return (
    <span role="status" className="moved-count">
      {count === 0 ? 'No figure moved' : `${countText(count, 'figure')} moved`} against {against}
    </span>
  );
}
