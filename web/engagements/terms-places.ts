import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Under which a part of terms of reference stands on the page, so that a finding leads to it. */
export function idOfPlace(path: string): string {
  return `terms-${path}`;
}

/** Goes to the part of the terms that the address names, once it is there; to what it is a part of, where it is not. */
export function useTermsPlace(): void {
  const { field } = useSearch({ from: '__root__' });
  useEffect(() => {
    for (let at = field ?? ''; at !== ''; at = at.replace(/(?:^|\.|\[)[^.[]*$/, '')) {
      const found = document.getElementById(idOfPlace(at));
      if (found === null) continue;
      const fold = found.closest('details');
      if (fold !== null) fold.open = true;
      found.focus();
      found.scrollIntoView({ block: 'nearest' });
      return;
    }
  }, [field]);
}
