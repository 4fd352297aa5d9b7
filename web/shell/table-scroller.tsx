import { type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * What scrolls sideways by itself where its table is wider than the page. Then it is a tab stop, so that it can be
 * scrolled by keyboard; elsewhere it is none.
 */
export function TableScroller({
  label = 'Table, scrolls sideways',
  className = '',
  children,
}: {
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const own = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const { current } = own;
    if (current === null) return;
    const measure = (): void => {
      setWide(current.scrollWidth > current.clientWidth);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    for (const child of current.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div
      ref={own}
      className={`table-scroller ${className}`.trim()}
      {...(isWide && { tabIndex: 0, role: 'group', 'aria-label': label })}
    >
      {children}
    </div>
  );
}
