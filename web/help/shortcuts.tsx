import { lazy, Suspense, useEffect, useState } from 'react';
import { loadPart } from '../shell/load-part.ts';
import { KeyList } from './key-list.tsx';
import { Overlay } from './overlay.tsx';

const loadPalette = async () => ({ default: (await loadPart(async () => import('./palette.tsx'))).Palette });
const Palette = lazy(loadPalette);

/** So long after the first look the palette is fetched, so that what is typed after Ctrl+K finds it there. */
const AHEAD_MS = 1000;

const KEYS_WANTED = 'rule153:keys';

/** Opens the list of keys, as "?" does. */
export function openKeys(): void {
  dispatchEvent(new Event(KEYS_WANTED));
}

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
    const wanted = (): void => {
      setOpen('keys');
    };
    const ahead = setTimeout(() => {
      loadPalette().catch(() => undefined);
    }, AHEAD_MS);
    addEventListener('keydown', press);
    addEventListener(KEYS_WANTED, wanted);
    return () => {
      clearTimeout(ahead);
      removeEventListener('keydown', press);
      removeEventListener(KEYS_WANTED, wanted);
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
        aria-keyshortcuts="Control+K"
        onClick={() => {
          setOpen('palette');
        }}
      >
        Search<span className="more"> or do …</span> <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {open === 'palette' ? (
        <Overlay label="Search or do" onClose={close}>
          <Suspense fallback={<p role="status">Looking …</p>}>
            <Palette onDone={close} />
          </Suspense>
        </Overlay>
      ) : null}
      {open === 'keys' ? (
        <Overlay label="Keys" onClose={close}>
          <div className="overlay-head">
            <h2>Keys</h2>
            <button type="button" onClick={close}>
              Close
            </button>
          </div>
          <KeyList />
        </Overlay>
      ) : null}
    </>
  );
}
