import { useCallback, useState } from 'react';

// What is typed and not sent yet lies in the storage of this tab: a hosted sign-in leads away from the page and back, and
// a reload begins it anew. Whoever signs out takes it along.

const PLACE = 'rule153.typed';

/** By the address of the view: the same field stands in the views of many statements. */
function keyOf(name: string): string {
  return `${PLACE} ${location.pathname} ${name}`;
}

/** Whether something was typed into a field of this view and not sent: then what it stands in is opened again. */
export function isTyped(name: string): boolean {
  return sessionStorage.getItem(keyOf(name)) !== null;
}

/** A text that is being typed: it survives a sign-in and a reload until it is sent or given up. */
export function useTypedText(name: string, initial = ''): [string, (text: string) => void] {
  const [text, setText] = useState(() => sessionStorage.getItem(keyOf(name)) ?? initial);
  const put = useCallback(
    (next: string): void => {
      setText(next);
      if (next === initial) sessionStorage.removeItem(keyOf(name));
      else sessionStorage.setItem(keyOf(name), next);
    },
    [name, initial],
  );
  return [text, put];
}

/** Once it was sent, or nobody wants it any more. */
export function forgetTyped(name: string): void {
  sessionStorage.removeItem(keyOf(name));
}

export function forgetAllTyped(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PLACE)) sessionStorage.removeItem(key);
}
