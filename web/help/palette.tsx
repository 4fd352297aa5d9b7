import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { TextField } from 'react-aria-components/TextField';
import { ROLE_NAMES, ROLES, type Role, useWhoAmI } from '../access/who-am-i.ts';
import { findEntries, keepTried, type PaletteEntry } from './palette-entries.ts';
import { usePaletteEntries } from './use-palette-entries.ts';

/** Finds whatever has a name, and everything that can be done with who may do it, and goes there. */
export function Palette({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const navigate = useNavigate();
  const { id } = useParams({ strict: false });
  const address = useSearch({ from: '__root__' });
  const found = findEntries(usePaletteEntries(), typed);
  const beside = useBeside();
  const go = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    onDone();
    void navigate({ href: keepTried(entry.href, address, id) });
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label="Search or do" autoFocus>
        <Input placeholder="a view, a line, a requirement, a rate, something to do …" />
      </TextField>
      <ListBox
        aria-label="Found"
        className="palette"
        items={found.map((entry) => ({ ...entry, id: `${entry.kind} ${entry.href} ${entry.title}` }))}
        renderEmptyState={() => 'Nothing is called that.'}
        onAction={(key) => {
          go(found.find(({ kind, href, title }) => `${kind} ${href} ${title}` === key));
        }}
      >
        {(entry) => (
          <ListBoxItem textValue={entry.title}>
            <span>{entry.title}</span> <span className="soft">{beside(entry)}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

/** What kind of thing it is; of an action also which roles may do it, whoever sits here. */
function useBeside(): (entry: Pick<PaletteEntry, 'kind' | 'action'>) => string {
  const who = useWhoAmI();
  return ({ kind, action }) => {
    const found = who?.actions.find((one) => one.action === action);
    if (found === undefined) return kind;
    const names = found.roles.length === ROLES.length ? 'every role' : found.roles.map(nameOfRole).join(', ');
    return found.allowed ? `${kind}: ${names}` : `${kind}, not yours: ${names}`;
  };
}

function nameOfRole(role: Role): string {
  return ROLE_NAMES[role].toLowerCase();
}
