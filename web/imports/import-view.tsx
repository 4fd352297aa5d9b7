import { createLazyRoute, useSearch } from '@tanstack/react-router';
import { ViewTabs } from '../shell/view-tabs.tsx';
import { useStatementHead } from '../statements/statement-work.ts';
import { ImportTable } from './import-table.tsx';
import { TABLES_OF_STATEMENTS, type TableOfStatement } from './table-options.ts';

export const Route = createLazyRoute('/statements/$id/import')({ component: ImportView });

/** Tables that go into this statement. */
function ImportView() {
  const { id, etag } = useStatementHead();
  const { view = '' } = useSearch({ from: '__root__' });
  const shown: TableOfStatement = view in TABLES_OF_STATEMENTS ? (view as TableOfStatement) : 'posts';
  const place = { id, etag: etag ?? '', action: 'statement:write', table: shown };
  return (
    <>
      <ViewTabs label="Tables that go into this statement" sides={TABLES_OF_STATEMENTS} shown={shown} />
      <div className="sheet">
        <h2>Import: {TABLES_OF_STATEMENTS[shown].title.toLowerCase()}</h2>
        <p className="lead">
          CSV as spreadsheets save it, or a workbook: {TABLES_OF_STATEMENTS[shown].about}. What each row would do is
          shown first; nothing is saved before you say so.
        </p>
        <ImportTable key={shown} place={place} table={TABLES_OF_STATEMENTS[shown]} />
      </div>
    </>
  );
}
