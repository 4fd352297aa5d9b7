import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { type Place, placeText, valueAt } from './edit-document.ts';
import { entryTitle } from './entry-title.ts';
import { useForm } from './form-context.ts';
import { duplicateEntry, moveEntry } from './move-entry.ts';

/** Moving and copying the entries of one list, each as one change, and what is said of it to who does not see it. */
export function useEntryMoves(at: Place, name: string) {
  const { document, edit, isReadOnly } = useForm();
  const [said, setSaid] = useState('');
  const found = valueAt(document, at);
  const list: readonly unknown[] = Array.isArray(found) ? found : [];
  return {
    list,
    isReadOnly,
    said,
    /** Moves an entry; false where it stands there already. */
    move: (position: number, to: number): boolean => {
      if (isReadOnly || to < 0 || to >= list.length || to === position) return false;
      edit(`move in ${placeText(at)}`, moveEntry(at, list, position, to));
      setSaid(`${entryTitle(list[position]) ?? name} is now ${to + 1} of ${list.length}.`);
      return true;
    },
    /** Copies an entry, and says how the copy is found. */
    duplicate: (position: number): string | number => {
      const { puts, step } = duplicateEntry(at, list, position);
      edit(`duplicate in ${placeText(at)}`, puts);
      setSaid(`${entryTitle(list[position]) ?? name} is copied to ${position + 2} of ${list.length + 1}.`);
      return step;
    },
  };
}

export type EntryMoves = ReturnType<typeof useEntryMoves>;

/** Alt and an arrow move an entry, wherever in it the focus is; a choice keeps its own Alt and arrow. */
export function moveByKey({ move }: EntryMoves, position: number): (event: KeyboardEvent) => boolean {
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false;
    if (event.target instanceof HTMLSelectElement) return false;
    event.preventDefault();
    event.stopPropagation();
    return move(position, event.key === 'ArrowUp' ? position - 1 : position + 1);
  };
}

/** Brings the focus back to what had it: what is moved in the document loses it. */
export function refocus(own: RefObject<HTMLElement | null>, had = document.activeElement): void {
  requestAnimationFrame(() => {
    if (had instanceof HTMLElement && had.isConnected) had.focus();
    else own.current?.querySelector<HTMLElement>('button, summary, input')?.focus();
  });
}

type EntryActsProps = { moves: EntryMoves; position: number; title: string; onDuplicate: () => void };

/** Up, down, to another place, and a copy. */
export function EntryActs({ moves, position, title, onDuplicate }: EntryActsProps) {
  const own = useRef<HTMLDivElement>(null);
  const { list, isReadOnly, move } = moves;
  if (isReadOnly) return null;
  const go = (to: number): void => {
    const had = document.activeElement;
    if (move(position, to)) refocus(own, had);
  };
  return (
    <div ref={own} className="entry-acts">
      {list.length < 2 ? null : (
        <>
          <button
            type="button"
            className="quiet"
            aria-label={`Move ${title} up`}
            aria-disabled={position === 0}
            onClick={() => {
              go(position - 1);
            }}
          >
            ↑
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={`Move ${title} down`}
            aria-disabled={position === list.length - 1}
            onClick={() => {
              go(position + 1);
            }}
          >
            ↓
          </button>
        </>
      )}
      {list.length < 4 ? null : <ToPlace count={list.length} position={position} title={title} onGo={go} />}
      <button type="button" className="quiet" aria-label={`Duplicate ${title}`} onClick={onDuplicate}>
        Duplicate
      </button>
    </div>
  );
}

type ToPlaceProps = { count: number; position: number; title: string; onGo: (to: number) => void };

/** Its place as a number that can be typed: a list may have thousands of entries. */
function ToPlace({ count, position, title, onGo }: ToPlaceProps) {
  const [typed, setTyped] = useState<string>();
  const wanted = Number(typed ?? position + 1);
  const fits = Number.isInteger(wanted) && wanted >= 1 && wanted <= count;
  const take = (): void => {
    if (typed !== undefined && fits) onGo(wanted - 1);
    // What does not fit stays as it was typed, and is marked.
    if (fits) setTyped(undefined);
  };
  return (
    <label className="to-place">
      <span className="visually-hidden">
        Place of {title} among {count}
      </span>
      <input
        inputMode="numeric"
        size={4}
        value={typed ?? String(position + 1)}
        aria-invalid={!fits}
        title={fits ? undefined : `a whole number from 1 to ${count}`}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(undefined);
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take();
        }}
      />
      <span aria-hidden="true" className="soft">
        of {count}
      </span>
    </label>
  );
}
