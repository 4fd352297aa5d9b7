import { lazy, Suspense, useEffect, useState } from 'react';
import { KeyList } from './key-list.tsx';
import { Overlay } from './overlay.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** Ctrl+K opens the palette, "?" the list of keys; the button does what Ctrl+K does. */
export function Shortcuts() {
  const [open, setOpen] = useState<'palette' | 'keys'>();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') setOpen('palette');
      else if (event.key === '?' && !isTyping) setOpen('keys');
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
    };
  }, []);
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <>
      <button
        type="button"
        className="search-or-do"
        onClick={() => {
          setOpen('palette');
        }}
      >
        Search or do … <kbd>Ctrl K</kbd>
      </button>
      {open === 'palette' ? (
        <Overlay label="Search or do" onClose={close}>
          <Suspense>
            <Palette onDone={close} />
          </Suspense>
        </Overlay>
      ) : null}
      {open === 'keys' ? (
        <Overlay label="Keys" onClose={close}>
          <h2>Keys</h2>
          <KeyList />
          <button type="button" onClick={close}>
            Close
          </button>
        </Overlay>
      ) : null}
    </>
  );
}
