import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Statement } from '../../shared/model/statement.ts';
import type { Responded } from '../api/read-response.ts';
import { ROOMS } from '../shell/rooms.ts';
import { documentsQuery, statementQuery } from '../statements/statements.ts';
import { termsQuery } from './terms.ts';
import { findEntries, type PaletteEntry, statementEntries } from './palette-entries.ts';

/** Finds views, requirements, paragraphs, milestones, statements, rate cards and terms, and goes there. */
export function Palette({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const navigate = useNavigate();
  const found = findEntries(useEntries(), typed);
  const list = useId();
  const go = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    onDone();
    void navigate({ href: entry.href });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setChosen(Math.min(found.length - 1, chosen + 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, chosen - 1));
    else if (event.key === 'Enter') go(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        role="combobox"
        aria-label="Search or do"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[chosen] === undefined ? undefined : `${list}-${chosen}`}
        autoFocus
        value={typed}
        placeholder="a view, a requirement, a paragraph, a term …"
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <ul id={list} role="listbox" aria-label="Found" className="palette">
        {found.map((entry, position) => (
          <li
            key={`${entry.kind} ${entry.href} ${entry.title}`}
            id={`${list}-${position}`}
            role="option"
            aria-selected={position === chosen}
            onClick={() => {
              go(entry);
            }}
          >
            <span>{entry.title}</span> <span className="soft">{entry.kind}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p role="status">Nothing is called that.</p> : null}
    </>
  );
}

/** What can be found from here: everywhere statements, rate cards and terms; within a statement what it holds. */
function useEntries(): readonly PaletteEntry[] {
  const { id } = useParams({ strict: false });
  const client = useQueryClient();
  const statements = useQuery(documentsQuery('statements')).data ?? [];
  const cards = useQuery(documentsQuery('rate-cards')).data ?? [];
  const terms = useQuery(termsQuery).data ?? [];
  const open =
    id === undefined ? undefined : client.getQueryData<Responded<Statement>>(statementQuery(id).queryKey)?.value;
  const rooms = ROOMS.map(({ to, title }) => ({
    kind: 'view',
    title,
    href: to.replace('$id', encodeURIComponent(id ?? '')),
  }));
  return [
    ...(open === undefined || id === undefined ? [] : [...rooms, ...statementEntries(id, open)]),
    { kind: 'view', title: 'All statements', href: '/statements' },
    { kind: 'action', title: 'New statement', href: '/statements/new' },
    { kind: 'view', title: 'Help', href: '/help' },
    ...statements.map(({ id: one, fields }) => ({
      kind: 'statement',
      title: `${fields['symbol'] ?? one} ${fields['title'] ?? ''}`,
      href: `/statements/${encodeURIComponent(one)}`,
    })),
    ...cards.map(({ id: one, fields }) => ({
      kind: 'rate card',
      title: fields['title'] ?? one,
      href: `/rate-cards/${encodeURIComponent(one)}`,
    })),
    ...terms.map(({ term }) => ({ kind: 'term', title: term, href: `/help?search=${encodeURIComponent(term)}` })),
  ];
}
