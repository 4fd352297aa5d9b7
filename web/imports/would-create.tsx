import type { Statement } from '../../shared/model/statement.ts';
import type { PublishedEstimate } from '../../shared/results/estimate.ts';
import { shownTables } from '../../shared/results/shown-tables.ts';
import { makeSheet } from '../estimates/sheet/make-sheet.ts';
import { countText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';
import { FileProblems } from './file-problems.tsx';
import type { Worth } from './look-at-file.ts';
import type { SentFile } from './read-document-file.ts';

/** So much of what would be created is shown. */
const LINES = 12;
const QUERIES = 20;

/** The first lines of what a file would create: of a statement its tables, of others what they list. */
export function WouldCreate({ file, worth }: { file: SentFile; worth: Worth | undefined }) {
  if (worth === undefined) return <FirstEntries file={file} />;
  if ('problems' in worth)
    return (
      <>
        <p>
          It can be created, and <b>gives no estimate yet</b>: {countText(worth.problems.length, 'problem')}.
        </p>
        <FileProblems text={file.text} problems={worth.problems} />
        <FirstEntries file={file} />
      </>
    );
  return <EstimatedTables statement={file.document as Statement} estimate={worth.estimate} />;
}

function EstimatedTables({ statement, estimate }: { statement: Statement; estimate: PublishedEstimate }) {
  const { warnings } = estimate;
  return (
    <>
      {shownTables(estimate).map((table) => {
        const sheet = makeSheet(statement, table);
        const left = sheet.rows.length - LINES;
        return (
          <div key={sheet.number}>
            <PlainTable
              caption={`Table ${sheet.number}. ${sheet.title}`}
              columns={[
                { title: sheet.heading },
                ...sheet.columns.map(({ label }) => ({ title: label, isNumber: true })),
              ]}
              rows={sheet.rows.slice(0, LINES).map(({ key, number, title, cells }) => ({
                key,
                cells: [
                  number === undefined ? title : `${number}, ${title}`,
                  ...sheet.columns.map((_, position) => ({ number: cells[position]?.text ?? '' })),
                ],
              }))}
            />
            {left > 0 ? <p className="soft">And {countText(left, 'further line')}.</p> : null}
          </div>
        );
      })}
      {warnings.length === 0 ? null : (
        <details>
          <summary>{countText(warnings.length, 'query', 'queries')}</summary>
          <ul className="problems">
            {warnings.slice(0, QUERIES).map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          {warnings.length > QUERIES ? <p>And {warnings.length - QUERIES} more.</p> : null}
        </details>
      )}
    </>
  );
}

/** Entries of a list by what they are called, in the words of the file. */
function FirstEntries({ file: { document, kind } }: { file: SentFile }) {
  const list = document[kind.parts];
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  if (entries.length === 0) return null;
  const left = entries.length - LINES;
  return (
    <>
      <PlainTable
        caption={countText(entries.length, kind.part)}
        columns={[{ title: 'Id' }, { title: 'Title' }, { title: 'Value' }]}
        rows={entries.slice(0, LINES).map((entry, position) => {
          const text = (name: string) => textAt(entry, name);
          return {
            key: `${position}`,
            cells: [
              text('id') || text('code') || `${position + 1}`,
              text('title') || text('text') || text('kind'),
              { number: [text('value'), text('currency'), text('basis')].filter(Boolean).join(' ') },
            ],
          };
        })}
      />
      {left > 0 ? <p className="soft">And {countText(left, `further ${kind.part}`)}.</p> : null}
    </>
  );
}

function textAt(entry: unknown, name: string): string {
  if (typeof entry !== 'object' || entry === null || !(name in entry)) return '';
  const value = (entry as Record<string, unknown>)[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
