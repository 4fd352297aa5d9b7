import { useEffect, useRef } from 'react';
import { countText } from '../../format/numbers.ts';
import type { GridColumn } from './grid-columns.ts';
import type { PastedCell } from './paste-cells.ts';
import { TableScroller } from '../../shell/table-scroller.tsx';

/** Shows of a paste which cells are taken and which are refused, and why, before anything is changed. */
export function PastePreview({
  cells,
  columns,
  nameOf,
  onTake,
  onCancel,
}: {
  cells: readonly PastedCell[];
  columns: readonly GridColumn[];
  nameOf: (row: number) => string;
  onTake: () => void;
  onCancel: () => void;
}) {
  const taken = cells.filter(({ put }) => put !== undefined);
  const refused = cells.filter((one) => one.refused !== undefined);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <section className="paste-preview" aria-label="What is pasted">
      <h3 ref={title} tabIndex={-1}>
        {countText(taken.length, 'cell')} taken, {refused.length} refused,{' '}
        {cells.length - taken.length - refused.length} as they are
      </h3>
      <TableScroller>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Entry</th>
              <th scope="col">Field</th>
              <th scope="col">Now</th>
              <th scope="col">Pasted</th>
              <th scope="col">Taken or refused</th>
            </tr>
          </thead>
          <tbody>
            {[...refused, ...taken].slice(0, 200).map(({ row, column, text, before, refused: why }) => (
              <tr key={`${row}/${column}`} className={why === undefined ? undefined : 'refused-cell'}>
                <th scope="row">{nameOf(row)}</th>
                <td>{columns[column]?.title ?? ''}</td>
                <td>{before}</td>
                <td>{text}</td>
                <td>{why === undefined ? 'taken' : <span className="field-problem">refused: {why}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
      <button type="button" className="primary" onClick={onTake} disabled={taken.length === 0}>
        Take {countText(taken.length, 'cell')}
      </button>{' '}
      <button type="button" className="quiet" onClick={onCancel}>
        Cancel
      </button>
    </section>
  );
}
