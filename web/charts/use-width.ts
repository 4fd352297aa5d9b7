import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width of an element in whole pixels, as it is now; `before` until it is known. */
export function useWidth(place: RefObject<HTMLElement | null>, before = 600): number {
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setWidth(Math.max(160, Math.floor(element.clientWidth)));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [place]);
  return width;
}
