import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { shownTables } from '../../shared/results/shown-tables.ts';
import { MovedBar } from '../scenarios/moved-bar.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { keepRows } from './sheet/keep-rows.ts';
import { makeSheet, type Sheet } from './sheet/make-sheet.ts';
import { SheetTable } from './sheet/sheet-table.tsx';

/** The currencies of statements by the name that documents print. */
const CURRENCY_NAMES: Readonly<Record<string, string>> = { USD: 'United States dollars', EUR: 'Euros' };

/** The tables of a statement in its own layout. */
export function TablesView() {
  const sheets = useSheets();
  const { statement, shown, isBusy, focusProof } = useStatementWork();
  const { cell } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const open = useCallback(
    (name: string, focus: 'heading' | 'factor' | undefined): void => {
      focusProof.current = focus;
      void navigate({ to: '.', search: (before) => ({ ...before, cell: name }), replace: true });
    },
    [focusProof, navigate],
  );
  return (
    <>
      <div className="tabs">
        <b>Tables</b>
        <MovedBar sheets={sheets} />
      </div>
      <div className="sheet" aria-busy={isBusy}>
        {statement.requirements.length === 0 ? <NothingYet /> : null}
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

/** What to do first with a statement that asks for nothing. */
function NothingYet() {
  const { id } = useStatementWork();
  return (
    <div className="notice">
      <h2>This statement asks for nothing yet</h2>
      <p>
        Its figures come of what it requires: posts, sessions, documents, travel. Add a first requirement under{' '}
        <Link to="/statements/$id/edit" params={{ id }} search={{ at: 'requirements' }}>
          Edit, requirements
        </Link>
        , or{' '}
        <Link to="/statements/$id/import" params={{ id }} search={{}}>
          import a table
        </Link>{' '}
        of them.
      </p>
    </div>
  );
}

/**
 * The tables as the page shows them, with what moved against what they are compared with. A row that shows what it
 * showed before stays the same object, and is not drawn again.
 */
function useSheets(): readonly Sheet[] {
  const { statement, shown, against } = useStatementWork();
  const drawn = useRef<readonly Sheet[]>([]);
  const tables = useMemo(() => shownTables(shown), [shown]);
  const before = useMemo(() => (against === undefined ? undefined : shownTables(against)), [against]);
  return useMemo(() => {
    const sheets = tables.map((table) =>
      makeSheet(
        statement,
        table,
        before?.find(({ number }) => number === table.number),
      ),
    );
    drawn.current = sheets.map((sheet, position) => keepRows(drawn.current[position], sheet));
    return drawn.current;
  }, [statement, tables, before]);
}
