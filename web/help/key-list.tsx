/** Every key of the desk, where it works and what it does. */
const KEYS = [
  { keys: ['Ctrl', 'K'], does: 'search and do: views, lines, requirements, paragraphs, terms' },
  { keys: ['?'], does: 'this list' },
  { keys: ['←', '→', '↑', '↓'], does: 'in a table: one cell on; with Ctrl to the edge, with Shift a range' },
  { keys: ['Home', 'End', 'PgUp', 'PgDn'], does: 'in a table: along the row, or a dozen rows' },
  { keys: ['Enter'], does: 'in a table: the proof of the figure' },
  { keys: ['F2'], does: 'in a table: try another value; in a grid: change the cell' },
  { keys: ['Ctrl', 'C'], does: 'in a table: copy the range as cells' },
  { keys: ['Ctrl', 'V'], does: 'in a grid that is edited: paste cells, with a look at them first' },
  { keys: ['Alt', '↑', '↓'], does: 'in an editor: move the entry, or the row of a grid' },
  { keys: ['Ctrl', 'Z'], does: 'in an editor: undo; with Shift do it again' },
  { keys: ['Esc'], does: 'close what is open beside or above' },
] as const;

export function KeyList() {
  return (
    <dl className="keys">
      {KEYS.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
