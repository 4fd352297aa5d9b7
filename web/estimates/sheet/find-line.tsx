import { type SubmitEvent, useState } from 'react';
import type { GridPlace } from '../../grid/move-in-grid.ts';
import type { SheetRow } from './make-sheet.ts';

type FindLineProps = { rows: readonly SheetRow[]; from: number; onFound: (place: GridPlace) => void };

/** Finds a line where only some rows are in the document, so that the browser's own search would miss it. */
export function FindLine({ rows, from, onFound }: FindLineProps) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const find = (event: SubmitEvent): void => {
    event.preventDefault();
    const row = nextRow(rows, from, text);
    setSaid(row === undefined ? 'No line has these words.' : '');
    if (row !== undefined) onFound({ row, column: 1 });
  };
  return (
    <form role="search" className="find-line" onSubmit={find}>
      <label>
        Find a line{' '}
        <input
          type="search"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
      </label>
      <button type="submit">Next</button>
      <span role="status" className="soft">
        {said}
      </span>
    </form>
  );
}

/** The next row with these words in its name, from the beginning again after the last one. */
function nextRow(rows: readonly SheetRow[], from: number, text: string): number | undefined {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const isFound = ({ number = '', title }: SheetRow): boolean =>
    words.every((word) => `${number} ${title}`.toLowerCase().includes(word));
  const after = rows.findIndex((row, position) => position > from && isFound(row));
  const found = after >= 0 ? after : rows.findIndex(isFound);
  return found < 0 ? undefined : found;
}
