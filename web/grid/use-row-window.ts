import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** From so many rows on only those in sight are in the document. */
export const PLAIN_ROWS_MAX = 200;

/** The rows to draw, and the height of what stands before and after them. */
export type RowWindow = {
  from: number;
  to: number;
  before: number;
  after: number;
  reveal: (row: number) => void;
  /** Takes the height of a row that is drawn, by its `data-index`: some names need two lines. */
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
};

/** About as high as a row of one line. */
export const ROW_HEIGHT = 27;

/** Which rows of a table are drawn: all below `PLAIN_ROWS_MAX`, so that the browser can search and print them. */
export function useRowWindow(rows: number, table: RefObject<HTMLTableElement | null>): RowWindow {
  const isPlain = useIsPrinting() || rows < PLAIN_ROWS_MAX;
  const [margin, setMargin] = useState(0);
  const scroller = () => table.current?.closest<HTMLElement>('.scroller') ?? null;
  useLayoutEffect(() => {
    const [own, around] = [table.current, scroller()];
    if (own !== null && around !== null)
      setMargin(own.getBoundingClientRect().top - around.getBoundingClientRect().top + around.scrollTop);
  }, [rows]);
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: isPlain ? 0 : rows,
    getScrollElement: scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: margin,
  });
  if (isPlain) return { from: 0, to: rows, before: 0, after: 0, reveal: () => undefined, measure: undefined };
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    from: first?.index ?? 0,
    to: (last?.index ?? -1) + 1,
    before: (first?.start ?? margin) - margin,
    after: virtual.getTotalSize() - ((last?.end ?? margin) - margin),
    reveal: (row) => {
      virtual.scrollToIndex(row, { align: 'auto' });
    },
    measure: virtual.measureElement,
  };
}

/** On paper every row is drawn: the browser asks for it just before it prints. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => {
      flushSync(() => {
        setPrinting(true);
      });
    };
    const after = (): void => {
      setPrinting(false);
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}
