import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { MovedBar } from '../scenarios/moved-bar.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { makeSheet, type Sheet } from './sheet/make-sheet.ts';
import { SheetTable } from './sheet/sheet-table.tsx';

/** The currencies of statements by the name that documents print. */
const CURRENCY_NAMES: Readonly<Record<string, string>> = { USD: 'United States dollars', EUR: 'Euros' };

/** The tables of a statement in its own layout. */
export function TablesView() {
  const sheets = useSheets();
  const { shown, isBusy, focusProof } = useStatementWork();
  const { cell } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const open = (name: string, focus: 'heading' | 'factor' | undefined): void => {
    focusProof.current = focus;
    void navigate({ to: '.', search: (before) => ({ ...before, cell: name }), replace: true });
  };
  return (
    <>
      <div className="tabs">
        <b>Tables</b>
        <MovedBar sheets={sheets} />
      </div>
      <div className="sheet" aria-busy={isBusy}>
        {sheets.map((sheet) => (
          <SheetTable
            key={sheet.number}
            sheet={sheet}
            currency={CURRENCY_NAMES[shown.currency] ?? shown.currency}
            basis={shown.basis}
            open={cell}
            onOpen={open}
          />
        ))}
      </div>
    </>
  );
}

/** The tables as the page shows them, with what moved against what they are compared with. */
function useSheets(): readonly Sheet[] {
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
