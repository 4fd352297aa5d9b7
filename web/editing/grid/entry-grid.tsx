import { useRef, useState } from 'react';
import { useRowWindow } from '../../grid/use-row-window.ts';
import { idOf } from '../edit-document.ts';
import type { Schema } from '../schema.ts';
import { PastePreview } from './paste-preview.tsx';
import { nameOfEntry, useEntryGrid } from './use-entry-grid.ts';

/** The entries of a list as a grid: one tab stop, Enter or F2 to change a cell, paste from a spreadsheet. */
export function EntryGrid({ name, items }: { name: string; items: Schema }) {
  const work = useEntryGrid(name, items);
  const { list, columns, grid, pasted, isReadOnly } = work;
  const shown = useRowWindow(list.length, grid.root);
  if (list.length === 0) return null;
  return (
    <>
      {pasted === undefined ? null : (
        <PastePreview
          cells={pasted}
          columns={columns}
          nameOf={(row) => nameOfEntry(list[row], row)}
          onTake={() => {
            work.settle(true);
          }}
          onCancel={() => {
            work.settle(false);
          }}
        />
      )}
      {isReadOnly ? null : (
        <p className="soft">
          <kbd>F2</kbd> changes a cell; paste cells of a spreadsheet with <kbd>Ctrl</kbd> <kbd>V</kbd>; <kbd>Alt</kbd>{' '}
          <kbd>↑</kbd> <kbd>↓</kbd> moves the row.
        </p>
      )}
      <p role="status" className="visually-hidden">
        {work.said}
      </p>
      <div className="table-scroller entry-grid">
        <table
          ref={grid.root}
          role="grid"
          aria-label={name}
          aria-rowcount={list.length + 1}
          className="plain-table"
          onKeyDown={work.onKeyDown}
          onClick={grid.onClick}
          onDoubleClick={() => {
            work.begin(grid.place);
          }}
          onCopy={grid.onCopy}
          onPaste={work.paste}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">entry</th>
              {columns.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.before > 0 ? <Gap height={shown.before} /> : null}
            {list.slice(shown.from, shown.to).map((entry, position) => (
              <EntryRow key={idOf(entry) ?? shown.from + position} work={work} row={shown.from + position} />
            ))}
            {shown.after > 0 ? <Gap height={shown.after} /> : null}
          </tbody>
        </table>
      </div>
    </>
  );
}

function EntryRow({ work, row }: { work: ReturnType<typeof useEntryGrid>; row: number }) {
  const { list, columns, grid, open, textOf, finish } = work;
  const name = nameOfEntry(list[row], row);
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" {...grid.cell({ row, column: 0 })}>
        {name}
      </th>
      {columns.map(({ key, title }, index) => {
        const place = { row, column: index + 1 };
        const isOpen = open?.row === row && open.column === place.column;
        return (
          <td key={key} role="gridcell" {...grid.cell(place)}>
            {isOpen ? (
              <CellEntry
                label={`${name}, ${title}`}
                text={textOf(place)}
                onDone={(typed) => {
                  finish(place, typed);
                }}
              />
            ) : (
              <bdi>{textOf(place)}</bdi>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td style={{ height, padding: 0 }} />
    </tr>
  );
}

/** A cell while it is typed in: Enter takes it, Escape leaves it as it was. */
function CellEntry({
  label,
  text,
  onDone,
}: {
  label: string;
  text: string;
  onDone: (typed: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(text);
  const isDone = useRef(false);
  const done = (value: string | undefined): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(value);
  };
  return (
    <input
      autoFocus
      aria-label={label}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
      }}
      onBlur={() => {
        done(typed);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') done(typed);
        else if (event.key === 'Escape') done(undefined);
        else return;
        event.preventDefault();
      }}
    />
  );
}
